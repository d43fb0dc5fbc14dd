package livredebord.entry;

import java.util.HexFormat;

/**
 * The feed of one installation in one book.
 *
 * @param hex 32 hexadecimal digits, lower case: the first 16 bytes of a SHA-256 over a fixed prefix and the public key
 */
public record FeedId(String hex) {

    public FeedId {
        if (!hex.matches("[0-9a-f]{32}")) {
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
