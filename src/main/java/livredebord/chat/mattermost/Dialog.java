package livredebord.chat.mattermost;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A form as Mattermost shows it.
 *
 * @param title at most 24 bytes, or Mattermost 11 complains in its log
 * @param state signed; the person who fills it in can read it
 */
record Dialog(
        String callbackId,
        String title,
        String introductionText,
        String submitLabel,
        boolean notifyOnCancel,
        String state,
        List<Element> elements) {

    /**
     * One field.
     *
     * @param displayName 1 to 24 bytes
     * @param initial what stands in it at first, at most 150 characters in a text and 3000 in a text area
     */
    record Element(
            String displayName,
            String name,
            String type,
            boolean optional,
            @JsonProperty("default") String initial,
            String placeholder,
            String helpText,
            List<Choice> options) {

        static Element text(String name, String displayName, String initial, String placeholder) {
            return new Element(displayName, name, "text", true, initial, placeholder, "", List.of());
        }

        static Element area(String name, String displayName, String initial, String placeholder) {
            return new Element(displayName, name, "textarea", true, initial, placeholder, "", List.of());
        }

        /** @param words beside the box, at most 150 characters */
        static Element tick(String name, String displayName, String words, String helpText) {
            return new Element(displayName, name, "bool", true, "", words, helpText, List.of());
        }

        static Element choice(String name, String displayName, String initial, List<Choice> options) {
            return new Element(displayName, name, "select", true, initial, "", "", options);
        }
    }

    record Choice(String text, String value) {}
}
