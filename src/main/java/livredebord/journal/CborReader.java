package livredebord.journal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads what {@link CborWriter} writes and nothing else: longer forms of a number, other types, bytes left over. */
final class CborReader {

    private final ByteBuffer bytes;

    CborReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /** @throws Unreadable where the array has another length */
    void array(int length) {
        if (head(Cbor.ARRAY) != length) {
            throw new Unreadable("not an array of " + length);
        }
    }

    long integer() {
        int major = peek() & 0xe0;
        return major == Cbor.NEGATIVE ? -1 - head(Cbor.NEGATIVE) : head(Cbor.UNSIGNED);
    }

    byte[] bytes() {
        return take(head(Cbor.BYTES));
    }

    /** @throws Unreadable where it is not UTF-8 */
    String text() {
        ByteBuffer utf8 = ByteBuffer.wrap(take(head(Cbor.TEXT)));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Unreadable("text that is not UTF-8");
        }
    }

    boolean isNothing() {
        return peek() == Cbor.NULL;
    }

    void nothing() {
        if (next() != Cbor.NULL) {
            throw new Unreadable("not null");
        }
    }

    void end() {
        if (bytes.hasRemaining()) {
            throw new Unreadable(bytes.remaining() + " bytes too many");
        }
    }

    private long head(int major) {
        int first = next();
        if ((first & 0xe0) != major) {
            throw new Unreadable("another type than expected: 0x" + Integer.toHexString(first));
        }
        int argument = first & 0x1f;
        return argument < Cbor.ONE_BYTE ? argument : following(argument - Cbor.ONE_BYTE);
    }

    private long following(int power) {
        if (power > 3) {
            throw new Unreadable("a length that is not known");
        }
        long value = 0;
        for (int i = 0; i < 1 << power; i++) {
            value = value << 8 | next();
        }
        refuseLongForm(value, power);
        return value;
    }

    private static void refuseLongForm(long value, int power) {
        long least = power == 0 ? Cbor.ONE_BYTE : 1L << (4 << power);
        if (value < least) { // a number over 63 bits is negative here and refused as well
            throw new Unreadable("a number not in its shortest form");
        }
    }

    private byte[] take(long length) {
        if (length > bytes.remaining()) {
            throw new Unreadable("cut short");
        }
        byte[] taken = new byte[(int) length];
        bytes.get(taken);
        return taken;
    }

    private int peek() {
        return bytes.hasRemaining() ? bytes.get(bytes.position()) & 0xff : -1;
    }

    private int next() {
        try {
            return bytes.get() & 0xff;
        } catch (BufferUnderflowException end) {
            throw new Unreadable("cut short");
        }
    }
}
