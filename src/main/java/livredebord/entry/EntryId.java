package livredebord.entry;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * What an entry is known by everywhere: a SHA-256 over its header and signature.
 *
 * @param hex 64 hexadecimal digits, lower case
 */
public record EntryId(String hex) {

    public EntryId {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not an entry's id: " + hex);
        }
    }

    public static EntryId of(byte[] sha256) {
        return new EntryId(HexFormat.of().formatHex(sha256));
    }

    /** 32 bytes. */
    public byte[] bytes() {
        return Arrays.copyOf(HexFormat.of().parseHex(hex), 32);
    }
}
