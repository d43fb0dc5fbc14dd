package livredebord.chat.mattermost;

import java.util.List;
import java.util.Map;
import livredebord.chat.PublicLine;

/**
 * What Mattermost posts for us. Empty parts are left out of the JSON: a null in some of them makes Mattermost refuse the
 * whole reply.
 *
 * @param props which entries it tells of, where nobody sees it
 * @param skipSlackParsing always true: {@code <5} in a line is not a link
 * @param extraResponses posted after this one, in order; theirs stay empty
 */
record Reply(
        String responseType,
        String text,
        List<Attachment> attachments,
        Map<String, String> props,
        boolean skipSlackParsing,
        List<Reply> extraResponses) {

    /** Says nothing. */
    static final Map<String, String> NOTHING = Map.of();

    static Reply inChannel(String text) {
        return new Reply("in_channel", text, List.of(), propsOf(text), true, List.of());
    }

    static Reply privately(String text, List<Attachment> attachments) {
        return new Reply("ephemeral", text, attachments, Map.of(), true, List.of());
    }

    /** For a text that everybody reads. */
    static Map<String, String> propsOf(String text) {
        String lines = PublicLine.numbersIn(text);
        return lines.isEmpty() ? Map.of() : Map.of(PublicLine.PROP, lines);
    }

    Reply followedBy(List<Reply> others) {
        return new Reply(responseType, text, attachments, props, skipSlackParsing, List.copyOf(others));
    }

    /**
     * @param fallback what a client without buttons shows
     * @param text which of several entries the buttons are about; "" where there is only one
     */
    record Attachment(String fallback, String text, List<Action> actions) {}

    /** @param id letters and digits only, or the press never reaches us */
    record Action(String id, String name, String type, String style, Integration integration) {}

    record Integration(String url, Map<String, String> context) {}
}
