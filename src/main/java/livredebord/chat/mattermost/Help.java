package livredebord.chat.mattermost;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import livredebord.wording.Phrases;

/** Help by example: ten lines that cover a day at sea, or those of one verb. */
final class Help {

    /** The verbs that have a help of their own; their words are in both languages' messages. */
    static final List<String> TOPICS = List.of(
            "line",
            "correct",
            "strike",
            "redact",
            "audit",
            "show",
            "summary",
            "find",
            "pdf",
            "chart",
            "export",
            "sign",
            "crew",
            "watch",
            "name",
            "boat",
            "voyages",
            "pages",
            "doubts",
            "overdue",
            "buttons",
            "time",
            "questions",
            "rules",
            "language",
            "form",
            "webhook",
            "token",
            "device",
            "boats",
            "subscription");

    private final Phrases phrases;

    private Help(Phrases phrases) {
        this.phrases = phrases;
    }

    static Help in(Phrases phrases) {
        return new Help(phrases);
    }

    String about(Optional<String> topic) {
        return topic.map(this::about).orElseGet(() -> phrases.text("chat.help"));
    }

    private String about(String asked) {
        String word = plain(asked);
        return TOPICS.stream()
                .filter(name -> names(name).contains(word))
                .findFirst()
                .map(this::text)
                .orElseGet(() -> nearest(asked, word));
    }

    private String text(String topic) {
        return phrases.text("chat.help." + topic);
    }

    /** Of the topics the one with a word that differs least, where it differs little; else the whole. */
    private String nearest(String asked, String word) {
        return TOPICS.stream()
                .filter(name -> distance(name, word) <= 1 + word.length() / 4)
                .min(Comparator.comparingInt(name -> distance(name, word)))
                .map(name -> phrases.text("chat.help.nearest", phrases.typed(asked)) + "\n" + text(name))
                .orElseGet(() -> phrases.text("chat.help"));
    }

    private static int distance(String topic, String word) {
        return names(topic).stream()
                .mapToInt(name -> distance(name.toCharArray(), word.toCharArray()))
                .min()
                .orElseThrow();
    }

    /** Letters to change, add or leave out (Levenshtein). */
    private static int distance(char[] one, char[] other) {
        int[] before = IntStream.rangeClosed(0, other.length).toArray();
        for (int i = 1; i <= one.length; i++) {
            int[] now = new int[other.length + 1];
            now[0] = i;
            for (int k = 1; k <= other.length; k++) {
                int changed = before[k - 1] + (one[i - 1] == other[k - 1] ? 0 : 1);
                now[k] = Math.min(changed, Math.min(before[k], now[k - 1]) + 1);
            }
            before = now;
        }
        return before[other.length];
    }

    /** Asked in one language, answered in another: the words of all count. */
    private static List<String> names(String topic) {
        return Arrays.stream(livredebord.entry.Language.values())
                .map(language -> Voice.phrases(language).text("chat.help." + topic + ".words"))
                .flatMap(words -> Arrays.stream(words.split(",")))
                .toList();
    }

    private static String plain(String word) {
        return Normalizer.normalize(word.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
