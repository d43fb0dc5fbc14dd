package livredebord.report.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The operators of one content stream (ISO 32000-1, 8.2) as bytes; numbers are written to a hundredth of a point. */
final class Strokes {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[8_192];
    private int size;

    /** The first {@link #size} of these. */
    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Followed by a blank. */
    Strokes number(float value) {
        int hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            put('-');
            hundredths = -hundredths;
        }
        whole(hundredths / 100);
        if (hundredths % 100 != 0) {
            put('.');
            put((char) ('0' + hundredths / 10 % 10));
            if (hundredths % 10 != 0) {
                put((char) ('0' + hundredths % 10));
            }
        }
        return put(' ');
    }

    /** To a millionth, for what others are measured in; not negative, followed by a blank. */
    Strokes exactly(float value) {
        int millionths = Math.round(value * 1_000_000);
        whole(millionths / 1_000_000);
        put('.');
        for (int unit = 100_000; unit > 0; unit /= 10) {
            put((char) ('0' + millionths / unit % 10));
        }
        return put(' ');
    }

    /** @param value not negative */
    private void whole(int value) {
        if (value >= 10) {
            whole(value / 10);
        }
        put((char) ('0' + value % 10));
    }

    Strokes numbers(float... values) {
        for (float value : values) {
            number(value);
        }
        return this;
    }

    /** A name, an operator or several of them; ASCII. */
    Strokes op(String words) {
        for (int i = 0; i < words.length(); i++) {
            put(words.charAt(i));
        }
        return put('\n');
    }

    Strokes word(String words) {
        for (int i = 0; i < words.length(); i++) {
            put(words.charAt(i));
        }
        return put(' ');
    }

    /** Letters one after the other, within a text object, face by face. */
    void show(List<Letter> letters, float points) {
        for (int i = 0; i < letters.size(); ) {
            Face face = letters.get(i).face();
            put('/').word(face.key().getName()).number(points).op("Tf");
            put('<');
            for (; i < letters.size() && letters.get(i).face() == face; i++) {
                glyph(letters.get(i).glyph());
            }
            put('>').op("Tj");
        }
    }

    /** Four hexadecimal digits. */
    private void glyph(int id) {
        put((char) HEX[id >> 12 & 0xF]);
        put((char) HEX[id >> 8 & 0xF]);
        put((char) HEX[id >> 4 & 0xF]);
        put((char) HEX[id & 0xF]);
    }

    Strokes put(char ascii) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) ascii;
        return this;
    }
}
