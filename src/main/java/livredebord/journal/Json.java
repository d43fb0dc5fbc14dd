package livredebord.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import livredebord.entry.RawText;

/**
 * The JSON of contents. Written by hand, so that no library's next version writes other bytes; read by Jackson, strictly:
 * duplicate keys, anything after the object and bytes that are not UTF-8 are refused.
 */
final class Json {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .readerFor(JsonNode.class);
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder(512);
    private boolean first = true;

    Json open(char bracket) {
        separate();
        text.append(bracket);
        first = true;
        return this;
    }

    Json close(char bracket) {
        text.append(bracket);
        first = false;
        return this;
    }

    Json key(String key) {
        string(key);
        text.append(':');
        first = true;
        return this;
    }

    /** What cannot be written in UTF-8 becomes U+FFFD. */
    Json string(String value) {
        separate();
        text.append('"');
        String readable = RawText.readable(value);
        for (int i = 0; i < readable.length(); i++) {
            escaped(readable.charAt(i));
        }
        text.append('"');
        return this;
    }

    Json integer(long value) {
        separate();
        text.append(value);
        return this;
    }

    Json bool(boolean value) {
        separate();
        text.append(value);
        return this;
    }

    /** A value that is JSON already. */
    Json raw(String json) {
        separate();
        text.append(json);
        return this;
    }

    byte[] toBytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws Unreadable where it is not one JSON object in UTF-8 without duplicate keys */
    static JsonNode read(byte[] utf8) {
        return read(utf8(utf8));
    }

    static JsonNode read(String json) {
        try {
            JsonNode node = READER.readTree(json);
            if (!node.isObject()) {
                throw new Unreadable("not a JSON object");
            }
            return node;
        } catch (JsonProcessingException broken) {
            throw new Unreadable("not JSON: " + broken.getOriginalMessage());
        }
    }

    /** Decoded leniently first, in a tenth of the time: what came out without U+FFFD was UTF-8 all through. */
    private static String utf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : strictly(bytes);
    }

    private static String strictly(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new Unreadable("not UTF-8");
        }
    }

    private void separate() {
        if (!first) {
            text.append(',');
        }
        first = false;
    }

    /** Only what must be escaped is (RFC 8259 §7), by the short form where there is one for the quote and the backslash. */
    private void escaped(char c) {
        if (c == '"' || c == '\\') {
            text.append('\\').append(c);
        } else if (c < ' ') {
            text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
        } else {
            text.append(c);
        }
    }
}
