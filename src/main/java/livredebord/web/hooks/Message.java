package livredebord.web.hooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import livredebord.logbook.Boat;
import livredebord.report.Exports;
import livredebord.voyage.Row;
import livredebord.web.Deliveries.Event;
import livredebord.wording.Markdown;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;

/**
 * What is sent of one entry, in the form that the receiver understands. Of a restricted one there is its number, time and
 * author in it and nothing else.
 */
record Message(byte[] body, Map<String, String> headers) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String JSON = "application/json";
    private static final String PLAIN = "text/plain; charset=utf-8";

    static Message of(Hook hook, Event event, Row row, Exports exports, Boat boat) {
        return switch (hook.form()) {
            case STANDARD -> json(standard(event, row, exports, boat));
            case MATTERMOST -> json(said(line(row, Markdown.POST, boat)));
            case SLACK -> json(said(escapedForSlack(line(row, Medium.PLAIN, boat))));
            case NTFY -> ntfy(event, row, boat);
            case TEXT -> new Message(bytes(line(row, Medium.PLAIN, boat)), Map.of("content-type", PLAIN));
        };
    }

    private static ObjectNode standard(Event event, Row row, Exports exports, Boat boat) {
        ObjectNode message = MAPPER.createObjectNode();
        message.put("type", event.type());
        message.put("timestamp", event.happened().toString());
        ObjectNode data = message.putObject("data");
        data.put("boat", boat.name());
        data.put("line", line(row, Medium.PLAIN, boat));
        try {
            data.set("entry", MAPPER.readTree(exports.json(row)));
        } catch (JsonProcessingException ourOwn) {
            throw new IllegalStateException(ourOwn);
        }
        return message;
    }

    private static String line(Row row, Medium medium, Boat boat) {
        Phrases phrases = Phrases.in(boat.language(), medium);
        String trial = boat.trial() ? " · " + phrases.text("chat.trial") : "";
        return phrases.typed(boat.name()) + " · " + phrases.line(row, boat.zone()) + trial;
    }

    private static ObjectNode said(String text) {
        return MAPPER.createObjectNode().put("text", text);
    }

    private static String escapedForSlack(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A header holds ASCII only, so the boat's name stands in the text. */
    private static Message ntfy(Event event, Row row, Boat boat) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", PLAIN);
        headers.put("priority", event.urgent() ? "urgent" : "default");
        headers.put("tags", event.urgent() ? "sos" : "sailboat");
        return new Message(bytes(line(row, Medium.PLAIN, boat)), headers);
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
