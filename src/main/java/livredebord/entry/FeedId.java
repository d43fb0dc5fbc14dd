package livredebord.entry;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The feed of one installation in one book.
 *
 * @param hex 32 hexadecimal digits, lower case: the first 16 bytes of a SHA-256 over a fixed prefix and the public key
 */
public record FeedId(String hex) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");

    public FeedId {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a feed's id: " + hex);
        }
    }

    public static FeedId of(byte[] sixteen) {
        return new FeedId(HexFormat.of().formatHex(sixteen));
    }

    /** 16 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
