package livredebord.chat.mattermost;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livredebord.entry.RawText;

/**
 * An {@code application/x-www-form-urlencoded} body, read as UTF-8 whatever it claims; what is not is kept as it came: after
 * {@code /log} and a no-break space Mattermost sends half of a character, which must not cost the crew their line.
 */
final class Form {

    private final Map<String, List<String>> fields = new HashMap<>();

    private Form() {}

    static Form of(byte[] body) {
        Form form = new Form();
        int start = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '&') {
                form.add(body, start, i);
                start = i + 1;
            }
        }
        return form;
    }

    /** The first value of that name; "" where there is none. */
    String value(String name) {
        return values(name).stream().findFirst().orElse("");
    }

    /** In the order in which they came. */
    List<String> values(String name) {
        return fields.getOrDefault(name, List.of());
    }

    private void add(byte[] body, int start, int end) {
        int equals = start;
        while (equals < end && body[equals] != '=') {
            equals++;
        }
        String name = decode(body, start, equals);
        String value = equals < end ? decode(body, equals + 1, end) : "";
        fields.computeIfAbsent(name, first -> new ArrayList<>(1)).add(value);
    }

    private static String decode(byte[] body, int start, int end) {
        byte[] bytes = new byte[end - start];
        int length = 0;
        for (int i = start; i < end; i++) {
            if (body[i] == '%' && i + 2 < end && isHex(body[i + 1]) && isHex(body[i + 2])) {
                bytes[length++] = (byte) (Character.digit(body[i + 1], 16) << 4 | Character.digit(body[i + 2], 16));
                i += 2;
            } else {
                bytes[length++] = body[i] == '+' ? (byte) ' ' : body[i];
            }
        }
        return RawText.of(Arrays.copyOf(bytes, length));
    }

    private static boolean isHex(byte digit) {
        return Character.digit(digit, 16) >= 0;
    }
}
