package livredebord.journal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes the part of CBOR that a header needs (RFC 8949 §4.2.1, deterministic): integers, bytes, text, null and arrays of
 * a known length. No floats, no maps, no tags, so that there is one way only to write a header.
 */
final class CborWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(192);

    CborWriter array(int length) {
        return head(Cbor.ARRAY, length);
    }

    CborWriter integer(long value) {
        return value < 0 ? head(Cbor.NEGATIVE, -1 - value) : head(Cbor.UNSIGNED, value);
    }

    CborWriter bytes(byte[] value) {
        head(Cbor.BYTES, value.length);
        bytes.writeBytes(value);
        return this;
    }

    CborWriter text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        head(Cbor.TEXT, utf8.length);
        bytes.writeBytes(utf8);
        return this;
    }

    CborWriter nothing() {
        bytes.write(Cbor.NULL);
        return this;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    /** The shortest form that holds the argument, as the deterministic encoding demands. */
    private CborWriter head(int major, long argument) {
        if (argument < Cbor.ONE_BYTE) {
            bytes.write(major | (int) argument);
            return this;
        }
        int power = argument < 1L << 8 ? 0 : argument < 1L << 16 ? 1 : argument < 1L << 32 ? 2 : 3;
        bytes.write(major | Cbor.ONE_BYTE + power);
        for (int shift = (8 << power) - 8; shift >= 0; shift -= 8) {
            bytes.write((int) (argument >>> shift));
        }
        return this;
    }
}
