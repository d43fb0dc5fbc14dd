package livredebord.journal;

import java.security.SecureRandom;
import livredebord.entry.FeedId;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** The private key of one feed (Ed25519, RFC 8032). Who has it can write in that feed, so it never enters the book. */
public final class FeedKey {

    /** Bytes of the secret. */
    public static final int SECRET_SIZE = Ed25519.SECRET_KEY_SIZE;

    private final byte[] secret;
    private final byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
    private final FeedId feed;

    /** @param secret 32 bytes */
    public FeedKey(byte[] secret) {
        if (secret.length != SECRET_SIZE) {
            throw new IllegalArgumentException("a feed's key has 32 bytes, not " + secret.length);
        }
        this.secret = secret.clone();
        Ed25519.generatePublicKey(this.secret, 0, publicKey, 0);
        feed = Digests.feed(publicKey);
    }

    public static FeedKey make() {
        byte[] secret = new byte[SECRET_SIZE];
        new SecureRandom().nextBytes(secret);
        return new FeedKey(secret);
    }

    public FeedId feed() {
        return feed;
    }

    /** 32 bytes. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** 32 bytes, for the key's own file and nothing else. */
    public byte[] secret() {
        return secret.clone();
    }

    /** 64 bytes, over a prefix and the header. */
    byte[] sign(byte[] header) {
        byte[] message = message(header);
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(secret, 0, publicKey, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    static boolean verifies(byte[] publicKey, byte[] header, byte[] signature) {
        byte[] message = message(header);
        return publicKey.length == Ed25519.PUBLIC_KEY_SIZE
                && signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signature, 0, publicKey, 0, message, 0, message.length);
    }

    private static byte[] message(byte[] header) {
        byte[] message = new byte[Digests.ENTRY.length + header.length];
        System.arraycopy(Digests.ENTRY, 0, message, 0, Digests.ENTRY.length);
        System.arraycopy(header, 0, message, Digests.ENTRY.length, header.length);
        return message;
    }
}
