package livredebord.command;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livredebord.entry.Language;

/**
 * Words of the lexicon that mean something in orders and questions alone, so that no line of the log is read otherwise
 * because of them.
 */
final class OrderPhrases {

    static final Set<Kind> KINDS = EnumSet.of(Kind.ORDER, Kind.ORDER_PART, Kind.QUESTION);

    private final Map<Kind, Map<String, String>> phrases = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<String>> beginnings = new EnumMap<>(Kind.class);
    private final Map<String, Set<Language>> languages = new HashMap<>();
    private int longest = 1;

    /** @param phrase its words folded */
    void add(Kind kind, List<String> phrase, String value, Language language) {
        phrases.computeIfAbsent(kind, k -> new HashMap<>()).put(String.join(" ", phrase), value);
        if (kind == Kind.ORDER) {
            languages
                    .computeIfAbsent(String.join(" ", phrase), words -> EnumSet.noneOf(Language.class))
                    .add(language);
        }
        beginnings.computeIfAbsent(kind, k -> new HashSet<>()).add(phrase.get(0));
        longest = Math.max(longest, phrase.size());
    }

    /** Some phrase of this kind begins with this word. */
    boolean mayBegin(Kind kind, String word) {
        return beginnings.getOrDefault(kind, Set.of()).contains(word);
    }

    /** Of the order that these words begin with; empty where they begin with none, or with one of both languages. */
    Optional<Language> languageOfOrder(Piece[] pieces) {
        StringBuilder phrase = new StringBuilder();
        Set<Language> found = Set.of();
        for (int i = 0; i < Math.min(pieces.length, longest); i++) {
            phrase.append(i == 0 ? "" : " ").append(pieces[i].text());
            found = languages.getOrDefault(phrase.toString(), found);
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    /** The longest phrase of this kind that begins at {@code from}. */
    Match longest(Kind kind, Tokens tokens, int from) {
        Map<String, String> known = phrases.getOrDefault(kind, Map.of());
        StringBuilder phrase = new StringBuilder();
        Match found = Match.NONE;
        for (int i = from; i < Math.min(tokens.size(), from + longest); i++) {
            phrase.append(i == from ? "" : " ").append(tokens.text(i));
            String value = known.get(phrase.toString());
            found = value == null ? found : new Match(value, i + 1);
        }
        return found;
    }

    /**
     * @param value "" where nothing was found
     * @param end past its last word
     */
    record Match(String value, int end) {
        static final Match NONE = new Match("", -1);

        boolean found() {
            return end >= 0;
        }
    }
}
