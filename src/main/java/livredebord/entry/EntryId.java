package livredebord.entry;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What an entry is known by everywhere: a SHA-256 over its header and signature.
 *
 * @param hex 64 hexadecimal digits, lower case
 */
public record EntryId(String hex) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public EntryId {
        if (!HEX.matcher(hex).matches()) {
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
