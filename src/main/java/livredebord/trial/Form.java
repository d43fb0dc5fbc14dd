package livredebord.trial;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A form as Go writes one: keys in alphabetical order, a key with several values repeated. */
final class Form {

    private final Map<String, List<String>> encoded = new TreeMap<>();

    Form with(String key, String value) {
        return with(key, List.of(value));
    }

    /** Nothing is written for no values. */
    Form with(String key, List<String> values) {
        encoded.put(
                key,
                values.stream()
                        .map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .toList());
        return this;
    }

    /** Bytes that need not be UTF-8. */
    Form with(String key, byte[] value) {
        String eachByteACharacter = new String(value, StandardCharsets.ISO_8859_1);
        encoded.put(key, List.of(URLEncoder.encode(eachByteACharacter, StandardCharsets.ISO_8859_1)));
        return this;
    }

    @Override
    public String toString() {
        return encoded.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> field.getKey() + "=" + value))
                .collect(Collectors.joining("&"));
    }
}
