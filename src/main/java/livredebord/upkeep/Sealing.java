package livredebord.upkeep;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What leaves the machine is packed (gzip) and sealed to public keys by <a href="https://age-encryption.org/v1">age</a>;
 * the boat has no key that opens it. {@code age --decrypt} opens it as well as we do.
 */
public final class Sealing {

    /** What is sealed so has this at the end of its name. */
    public static final String SUFFIX = ".gz.age";

    private static final String SECRET = "AGE-SECRET-KEY-";

    private final List<RecipientStanzaWriter> recipients;

    private Sealing(List<RecipientStanzaWriter> recipients) {
        this.recipients = recipients;
    }

    /**
     * @param recipients public keys, {@code age1…}, each of which opens it alone
     * @throws IllegalArgumentException where there is none, or one is no such key
     */
    static Sealing to(List<String> recipients) {
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException(
                    "nothing leaves the machine unsealed: livredebord.backup.recipients is empty");
        }
        List<RecipientStanzaWriter> writers = new ArrayList<>();
        for (String recipient : recipients) {
            writers.add(writer(recipient.strip()));
        }
        return new Sealing(List.copyOf(writers));
    }

    private static RecipientStanzaWriter writer(String recipient) {
        try {
            return X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient);
        } catch (GeneralSecurityException | RuntimeException noKey) {
            throw new IllegalArgumentException("not a public key of age (age1…): " + recipient, noKey);
        }
    }

    /** What is written into it stands sealed in the file, for its owner's eyes only, once it is closed. */
    OutputStream over(Path file) throws IOException {
        Files.deleteIfExists(file);
        try {
            return new GZIPOutputStream(Channels.newOutputStream(new StandardEncryptingChannelFactory()
                    .newEncryptingChannel(
                            Files.newByteChannel(
                                    file,
                                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))),
                            recipients)));
        } catch (GeneralSecurityException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }

    /**
     * Opens what was sealed.
     *
     * @param keyFile a secret key, as {@code age-keygen} or {@link #newKey} writes it
     * @throws IOException where the key does not fit or the file was changed
     */
    public static InputStream open(Path sealed, Path keyFile) throws IOException {
        try {
            return new GZIPInputStream(Channels.newInputStream(new StandardDecryptingChannelFactory()
                    .newDecryptingChannel(Files.newByteChannel(sealed), readers(keyFile))));
        } catch (GeneralSecurityException | RuntimeException refused) {
            throw new IOException(
                    sealed.getFileName() + " does not open with this key: " + refused.getMessage(), refused);
        }
    }

    private static List<RecipientStanzaReader> readers(Path keyFile) throws IOException, GeneralSecurityException {
        List<RecipientStanzaReader> readers = new ArrayList<>();
        for (String line : Files.readAllLines(keyFile)) {
            if (line.startsWith(SECRET)) {
                readers.add(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(line.strip()));
            }
        }
        if (readers.isEmpty()) {
            throw new IOException("there is no secret key of age in " + keyFile);
        }
        return readers;
    }

    /**
     * Makes a pair of keys and writes the secret one.
     *
     * @param keyFile that is not there yet
     * @return the public key, for {@code livredebord.backup.recipients}
     */
    public static String newKey(Path keyFile) throws IOException {
        try {
            KeyPair pair = new X25519KeyPairGenerator().generateKeyPair();
            String text = "# public key: " + pair.getPublic() + "\n" + pair.getPrivate() + "\n";
            Files.createFile(
                    keyFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(keyFile, text, StandardCharsets.US_ASCII);
            return pair.getPublic().toString();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
