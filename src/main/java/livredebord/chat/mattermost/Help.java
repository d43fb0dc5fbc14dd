package livredebord.chat.mattermost;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import livredebord.wording.Phrases;

/** Help by example: ten lines that cover a day at sea, or those of one verb. */
final class Help {

    /** The verbs that have a help of their own; their words are in both languages' messages. */
    static final List<String> TOPICS = List.of(
            "line",
            "correct",
            "strike",
            "redact",
            "show",
            "summary",
            "find",
            "pdf",
            "crew",
            "boat",
            "voyages",
            "language",
            "form",
            "webhook");

    private final Phrases phrases;

    private Help(Phrases phrases) {
        this.phrases = phrases;
    }

    static Help in(Phrases phrases) {
        return new Help(phrases);
    }

    String about(Optional<String> topic) {
        return topic.map(Help::plain)
                .flatMap(word -> TOPICS.stream()
                        .filter(name -> names(name).contains(word))
                        .findFirst())
                .map(name -> phrases.text("chat.help." + name))
                .orElseGet(() -> phrases.text("chat.help"));
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
