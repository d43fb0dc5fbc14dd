package livredebord.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import livredebord.entry.EntryId;
import livredebord.entry.FeedId;

/** SHA-256 over what names a feed, an entry, a content; each with a prefix of its own, so that none stands for another. */
final class Digests {

    private static final byte[] FEED = ascii("logbook-feed-v1");
    private static final byte[] CONTENT = ascii("logbook-content-v1");
    /** Before the header in what is signed; Ed25519 digests by itself. */
    static final byte[] ENTRY = ascii("logbook-entry-v1");

    /** @param publicKey 32 bytes */
    static FeedId feed(byte[] publicKey) {
        return FeedId.of(Arrays.copyOf(sha256(FEED, publicKey), 16));
    }

    static EntryId entry(byte[] header, byte[] signature) {
        return EntryId.of(sha256(header, signature));
    }

    /**
     * Salted: without the salt a short medical note is found from its digest in seconds.
     *
     * @param salt 16 bytes
     * @return 32 bytes
     */
    static byte[] content(byte[] salt, byte[] content) {
        return sha256(CONTENT, salt, content);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private Digests() {}
}
