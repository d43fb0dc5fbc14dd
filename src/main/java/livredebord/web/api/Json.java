package livredebord.web.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;

/** JSON in and out. A key that is there twice is refused: nobody can say which was meant. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    /** @throws Problem where the bytes are no JSON object in UTF-8 */
    static ObjectNode object(byte[] body) {
        try {
            JsonNode read = MAPPER.readTree(body);
            if (read instanceof ObjectNode object) {
                return object;
            }
            throw Problem.of(422, "not-an-object", "the body is JSON, but no object", "{\"text\": \"SW 4 baro 1013\"}");
        } catch (IOException unreadable) {
            throw Problem.of(
                    400, "not-json", "the body cannot be read as JSON in UTF-8", "{\"text\": \"SW 4 baro 1013\"}");
        }
    }

    /** As plain maps, lists, numbers and words. */
    static Map<String, Object> plain(JsonNode object) {
        return MAPPER.convertValue(object, new com.fasterxml.jackson.core.type.TypeReference<Map<String, Object>>() {});
    }

    static ObjectNode newObject() {
        return MAPPER.createObjectNode();
    }

    /** What another part of the house wrote as JSON. */
    static JsonNode written(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException ourOwn) {
            throw new IllegalStateException(ourOwn);
        }
    }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException ourOwn) {
            throw new IllegalStateException(ourOwn);
        }
    }
}
