package livredebord.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;

/** Objects as the server reads them: the case of a key means nothing, null is the same as absent. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Empty for what is no JSON object; {@code null} is an empty object. */
    static Optional<ObjectNode> object(String text) {
        try {
            JsonNode read = MAPPER.readTree(text);
            return read.isNull() ? Optional.of(empty()) : Optional.of(read).flatMap(Json::object);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    static Optional<ObjectNode> object(JsonNode node) {
        return node instanceof ObjectNode object ? Optional.of(lowerCased(object)) : Optional.empty();
    }

    static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode noElements() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ArrayNode list(JsonNode owner, String key) {
        return owner.path(key) instanceof ArrayNode list ? list : noElements();
    }

    /** Nothing where it is absent or no scalar. */
    static String text(JsonNode owner, String key) {
        return owner.path(key).isNull() ? "" : owner.path(key).asText("");
    }

    private static ObjectNode lowerCased(ObjectNode object) {
        ObjectNode lower = empty();
        object.properties().forEach(field -> lower.set(field.getKey().toLowerCase(Locale.ROOT), field.getValue()));
        return lower;
    }

    private Json() {}
}
