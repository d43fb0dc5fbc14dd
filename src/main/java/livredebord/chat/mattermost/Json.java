package livredebord.chat.mattermost;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** JSON as Mattermost writes and reads it. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .build();

    private Json() {}

    /** Always 200 and exactly this type: anything else shows the crew a failure without our words. */
    static Response answer(Object reply) {
        return Response.ok(write(reply), MediaType.APPLICATION_JSON_TYPE).build();
    }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException ourOwnRecord) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), ourOwnRecord);
        }
    }

    /** A node that holds nothing where the bytes are no JSON. */
    static JsonNode read(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** Text, number or truth as text; "" for null, absent, a list or an object. */
    static String text(JsonNode parent, String field) {
        return parent.path(field).asText("");
    }
}
