package livredebord.entry;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Words as they arrived, also where they are not UTF-8. A byte that fits nowhere (0x80 to 0xFF) becomes one of the lone
 * surrogates U+DC80 to U+DCFF, which no valid text holds, so that the bytes can be had back and nothing is lost.
 */
public final class RawText {

    private static final char ESCAPE = '\uDC00';

    /** Never throws: whatever the bytes are, {@link #bytes} gives them back. */
    public static String of(byte[] utf8) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(utf8);
        CharBuffer out = CharBuffer.allocate(utf8.length);
        for (CoderResult result = decoder.decode(in, out, true);
                result.isError();
                result = decoder.decode(in, out, true)) {
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (ESCAPE | in.get() & 0xff));
            }
        }
        return out.flip().toString();
    }

    /** The bytes that arrived; of a text that never was bytes, its UTF-8 (a lone surrogate as three bytes, as if it were one). */
    public static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + 16);
        text.codePoints().forEach(point -> write(point, bytes));
        return bytes.toByteArray();
    }

    /** Whether it can be written in UTF-8 as it is. */
    public static boolean isValid(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints().noneMatch(RawText::isSurrogate);
            }
        }
        return true;
    }

    /** What can be read of it: U+FFFD stands for each part that cannot. */
    public static String readable(String text) {
        if (isValid(text)) {
            return text;
        }
        StringBuilder readable = new StringBuilder(text.length());
        text.codePoints().forEach(point -> readable.appendCodePoint(isSurrogate(point) ? 0xFFFD : point));
        return readable.toString();
    }

    /** What a column of a table takes of it: readable, and U+FFFD for U+0000, which PostgreSQL's text cannot hold. */
    public static String storable(String text) {
        return readable(text).replace('\0', '\uFFFD');
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static void write(int point, ByteArrayOutputStream bytes) {
        if (point >= ESCAPE + 0x80 && point <= ESCAPE + 0xff) {
            bytes.write(point - ESCAPE);
        } else if (isSurrogate(point)) {
            bytes.write(0xe0 | point >> 12);
            bytes.write(0x80 | point >> 6 & 0x3f);
            bytes.write(0x80 | point & 0x3f);
        } else {
            bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        }
    }

    private RawText() {}
}
