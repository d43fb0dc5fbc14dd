package livredebord.chat.mattermost;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The fields of a dialog that came back: each client sends what is empty, chosen or ticked in its own way. */
final class Fields {

    private final JsonNode submission;

    private Fields(JsonNode submission) {
        this.submission = submission;
    }

    static Fields of(JsonNode submission) {
        return new Fields(submission);
    }

    /** On one line, without blanks at its ends; "" for null, false and what is not there. */
    String text(String name) {
        return Words.trimmed(text(submission.path(name)).replaceAll("\\s+", " "));
    }

    /** True for a box that was ticked, whether the client says so in JSON's way or in words. */
    boolean ticked(String name) {
        return submission.path(name).asBoolean();
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(Fields::text)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" "));
        }
        boolean saysNothing = value.isBoolean() && !value.booleanValue();
        return saysNothing ? "" : value.asText("");
    }
}
