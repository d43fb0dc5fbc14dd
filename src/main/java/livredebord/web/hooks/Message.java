package livredebord.web.hooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import livredebord.logbook.Boat;
import livredebord.web.Deliveries.Event;
import livredebord.wording.Markdown;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;

/** What is sent of one event, in the form that the receiver understands. */
record Message(byte[] body, Map<String, String> headers) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String JSON = "application/json";
    private static final String PLAIN = "text/plain; charset=utf-8";

    static Message of(Hook hook, Event event, Matter matter, Boat boat) {
        return switch (hook.form()) {
            case STANDARD -> json(standard(event, matter, boat));
            case MATTERMOST -> json(said(line(matter, Markdown.POST, boat)));
            case SLACK -> json(said(escapedForSlack(line(matter, Medium.PLAIN, boat))));
            case NTFY -> ntfy(event, line(matter, Medium.PLAIN, boat));
            case TEXT -> new Message(bytes(line(matter, Medium.PLAIN, boat)), Map.of("content-type", PLAIN));
        };
    }

    private static ObjectNode standard(Event event, Matter matter, Boat boat) {
        ObjectNode message = MAPPER.createObjectNode();
        message.put("type", event.type());
        message.put("timestamp", event.happened().toString());
        ObjectNode data = message.putObject("data");
        data.put("boat", boat.name());
        data.put("line", line(matter, Medium.PLAIN, boat));
        matter.describe(data);
        return message;
    }

    private static String line(Matter matter, Medium medium, Boat boat) {
        return matter.line(Phrases.in(boat.language(), medium));
    }

    private static ObjectNode said(String text) {
        return MAPPER.createObjectNode().put("text", text);
    }

    private static String escapedForSlack(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A header holds ASCII only, so the boat's name stands in the text. */
    private static Message ntfy(Event event, String line) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", PLAIN);
        headers.put("priority", event.urgent() ? "urgent" : "default");
        headers.put("tags", event.urgent() ? "sos" : "sailboat");
        return new Message(bytes(line), headers);
    }

    private static Message json(ObjectNode message) {
        try {
            return new Message(MAPPER.writeValueAsBytes(message), Map.of("content-type", JSON));
        } catch (JsonProcessingException ourOwn) {
            throw new IllegalStateException(ourOwn);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
