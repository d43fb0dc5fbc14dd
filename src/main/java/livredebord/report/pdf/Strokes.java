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
        int unit = 1;
        while (value / 10 >= unit) {
            unit *= 10;
        }
        for (int rest = value; unit > 0; unit /= 10) {
            put((char) ('0' + rest / unit));
            rest %= unit;
        }
    }

    Strokes numbers(float... values) {
        for (float value : values) {
            number(value);
        }
        return this;
    }

    /** A name, an operator or several of them; ASCII. */
    Strokes op(String words) {
        return words(words, '\n');
    }

    Strokes word(String words) {
        return words(words, ' ');
    }

    private Strokes words(String words, char then) {
        int length = words.length();
        grow(length + 1);
        for (int i = 0; i < length; i++) {
            bytes[size + i] = (byte) words.charAt(i);
        }
        size += length;
        bytes[size++] = (byte) then;
        return this;
    }

    private void grow(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
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
        grow(4);
        bytes[size] = HEX[id >> 12 & 0xF];
        bytes[size + 1] = HEX[id >> 8 & 0xF];
        bytes[size + 2] = HEX[id >> 4 & 0xF];
        bytes[size + 3] = HEX[id & 0xF];
        size += 4;
    }

    Strokes put(char ascii) {
        grow(1);
        bytes[size++] = (byte) ascii;
        return this;
    }
}
