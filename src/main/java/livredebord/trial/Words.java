package livredebord.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** What the page says, from the files in which everything is that we say. */
final class Words {

    private static final String PREFIX = "trial.";
    private static final List<String> LANGUAGES = List.of("fr", "en");

    /** All of one language, French where it is none of ours. */
    static ObjectNode in(String language) {
        ResourceBundle messages = messages(LANGUAGES.contains(language) ? language : LANGUAGES.get(0));
        ObjectNode words = Json.empty();
        messages.keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .sorted()
                .forEach(key -> words.put(key, said(messages, key)));
        return words;
    }

    /** One sentence in each language, for somebody of whom nothing is known. */
    static String everyLanguage(String key) {
        return LANGUAGES.stream()
                .map(language -> said(messages(language), key))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** As everywhere in these files, a sentence is a pattern. */
    private static String said(ResourceBundle messages, String key) {
        return new MessageFormat(messages.getString(key), Locale.ROOT).format(new Object[0]);
    }

    private static ResourceBundle messages(String language) {
        return ResourceBundle.getBundle("templates/messages", Locale.forLanguageTag(language));
    }

    private Words() {}
}
