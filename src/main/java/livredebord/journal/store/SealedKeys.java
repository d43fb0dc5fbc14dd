package livredebord.journal.store;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import livredebord.entry.FeedId;
import livredebord.journal.BookUnavailable;
import livredebord.journal.FeedKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The private keys in the database that several replicas share, each sealed (AES-256-GCM, bound to its feed) by a key that
 * every replica is given and the database never sees. A key that does not open is not a lost one: a replica that was given
 * another sealing key would open one feed after the other, so it writes nothing at all.
 */
@Singleton
@IfBuildProfile("postgresql")
final class SealedKeys implements FeedKeys {

    private static final int LEAST_CHARACTERS = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec seal;
    private final DataSource database;

    /** @param seal at least 32 characters that nobody can guess */
    SealedKeys(@ConfigProperty(name = "livredebord.keys.seal") Optional<String> seal, DataSource database) {
        this.seal = new SecretKeySpec(digest(checked(seal)), "AES");
        this.database = database;
    }

    private static String checked(Optional<String> seal) {
        return seal.map(String::strip)
                .filter(given -> given.length() >= LEAST_CHARACTERS)
                .orElseThrow(
                        () -> new IllegalStateException("livredebord.keys.seal, by which the private keys are sealed"
                                + " in the database, wants " + LEAST_CHARACTERS
                                + " characters or more, the same for every replica: openssl rand -base64 32"));
    }

    @Override
    public Optional<FeedKey> find(FeedId feed) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select sealed from feed_key where feed = ?")) {
            query.setString(1, feed.hex());
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? Optional.of(opened(feed, found.getBytes(1))) : Optional.empty();
            }
        } catch (SQLException refused) {
            throw new BookUnavailable("the key of the book cannot be read", refused);
        }
    }

    /** In the transaction of the first entry that is signed with it: kept or lost with it. */
    @Override
    public void keep(FeedKey key) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into feed_key (feed, sealed) values (?, ?)")) {
            insert.setString(1, key.feed().hex());
            insert.setBytes(2, sealed(key));
            insert.executeUpdate();
        } catch (SQLException refused) {
            throw new BookUnavailable("the key of the book cannot be kept", refused);
        }
    }

    @Override
    public boolean areShared() {
        return true;
    }

    private byte[] sealed(FeedKey key) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, nonce, key.feed()).doFinal(key.secret());
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + secret.length);
            System.arraycopy(secret, 0, sealed, NONCE_BYTES, secret.length);
            return sealed;
        } catch (GeneralSecurityException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }

    private FeedKey opened(FeedId feed, byte[] sealed) {
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            return new FeedKey(
                    cipher(Cipher.DECRYPT_MODE, nonce, feed).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (GeneralSecurityException otherSeal) {
            throw new BookUnavailable(
                    "the private key of the book was sealed by another key than livredebord.keys.seal", otherSeal);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, FeedId feed) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, seal, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(feed.hex().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private static byte[] digest(String seal) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(seal.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }
}
