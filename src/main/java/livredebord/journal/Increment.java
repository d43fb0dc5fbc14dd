package livredebord.journal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import livredebord.entry.EntryNumber;

/**
 * The entries that a book got after a copy of it was made: what goes off the boat between two backups, because it is small.
 * The feeds' own bytes, one entry after the other as {@code FORMAT.md} says; laid on the copy in their order they make the
 * same book. What a redaction among them takes out is out of the copy then, too.
 */
public final class Increment {

    private static final byte[] MAGIC = "LOGBOOK+".getBytes(StandardCharsets.US_ASCII);

    /**
     * What laying one on a copy did.
     *
     * @param added entries that the copy did not have
     * @param missing the entry that it would have needed first; nothing was added then
     */
    public record Laid(long added, Optional<EntryNumber> missing) {}

    /**
     * The last number of each feed.
     *
     * @return by the feed's id, hexadecimal
     */
    public static Map<String, Long> ends(Path book) throws IOException {
        try (BookFile file = BookFile.open(book)) {
            return file.ends();
        } catch (SQLException unreadable) {
            throw new IOException(unreadable.getMessage(), unreadable);
        }
    }

    /**
     * Writes what a book has beyond what is known elsewhere.
     *
     * @param since the last number of each feed that is known there; a feed that it does not name goes whole
     * @return what is known there once this has arrived
     */
    public static Map<String, Long> write(Path book, Map<String, Long> since, OutputStream to) throws IOException {
        try (BookFile file = BookFile.open(book)) {
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to));
            out.write(MAGIC);
            Map<String, Long> reached = new TreeMap<>(since);
            for (BookFile.Feed feed : file.feeds()) {
                file.entries(feed.id(), since.getOrDefault(feed.id(), 0L), kept -> {
                    EntryStream.write(kept, true, out);
                    reached.put(feed.id(), kept.seq());
                    return true;
                });
            }
            out.flush();
            return reached;
        } catch (SQLException unreadable) {
            throw new IOException(unreadable.getMessage(), unreadable);
        } catch (UncheckedIOException refused) {
            throw refused.getCause();
        }
    }

    /**
     * Lays an increment on a copy, all of it or nothing. Entries that the copy has already are passed over.
     *
     * @param copy a database of the book that nobody else has open; whether the result is whole is asked of
     *     {@link Verification}
     * @throws IOException where the bytes are no increment, or hold another entry under a number that the copy has
     */
    public static Laid lay(InputStream increment, Path copy) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(increment));
        if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
            throw new IOException("this is no file of entries");
        }
        try (GrowingCopy book = GrowingCopy.open(copy)) {
            for (Optional<EntryStream.Parts> entry = EntryStream.next(in);
                    entry.isPresent();
                    entry = EntryStream.next(in)) {
                Optional<EntryNumber> missing = book.add(sealed(entry.get()));
                if (missing.isPresent()) {
                    return new Laid(0, missing);
                }
            }
            return new Laid(book.commit(), Optional.empty());
        } catch (SQLException refused) {
            throw new IOException(refused.getMessage(), refused);
        } catch (Unreadable damaged) {
            throw new IOException("an entry cannot be read: " + damaged.getMessage(), damaged);
        }
    }

    private static SealedEntry sealed(EntryStream.Parts parts) {
        return new SealedEntry(
                Digests.entry(parts.header(), parts.signature()),
                parts.header(),
                parts.signature(),
                parts.salt(),
                parts.content());
    }

    private Increment() {}
}
