package livredebord.journal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import livredebord.entry.FeedId;

/**
 * The feeds of a book as one plain file ({@code .lbk}): the entries' own bytes one after the other, as {@code FORMAT.md}
 * says, so that anybody can keep and check them without a database. Restricted contents can be withheld in it; the chain
 * holds all the same.
 */
public final class FeedFile implements BookSource {

    private static final byte[] MAGIC = "LOGBOOK1".getBytes(StandardCharsets.US_ASCII);

    private final Path file;

    private FeedFile(Path file) {
        this.file = file;
    }

    /**
     * Copies a book's feeds.
     *
     * @param restrictedToo whether medical and personal contents go with it
     * @return how many entries were written
     * @throws IOException where the book cannot be read or the disk refuses
     */
    public static long write(Path book, boolean restrictedToo, OutputStream to) throws IOException {
        try (BookFile source = BookFile.open(book)) {
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to));
            out.write(MAGIC);
            long[] written = {0};
            for (Feed feed : source.feeds()) {
                source.entries(feed.id(), kept -> {
                    EntryStream.write(kept, restrictedToo || !isRestricted(kept), out);
                    written[0]++;
                    return true;
                });
            }
            out.flush();
            return written[0];
        } catch (SQLException unreadable) {
            throw new IOException(unreadable.getMessage(), unreadable);
        } catch (UncheckedIOException refused) {
            throw refused.getCause();
        }
    }

    private static boolean isRestricted(Kept kept) {
        return kept.seq() > 1
                && kept.words()
                        .filter(words -> Json.read(words.content()).has("restricted"))
                        .isPresent();
    }

    static boolean isOne(Path file) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        } catch (IOException unreadable) {
            return false;
        }
    }

    static FeedFile open(Path file) {
        return new FeedFile(file);
    }

    /** Entries of a feed that was never opened. */
    @Override
    public List<String> disorders() throws IOException {
        Set<FeedId> opened = new HashSet<>();
        List<String> found = new ArrayList<>();
        walk(parts -> {
            Header header = Header.of(parts.header());
            if (header.seq() == 1) {
                opened.add(header.feed());
            } else if (!opened.contains(header.feed())) {
                found.add("entry " + header.seq() + " is of a feed that is not opened before it");
            }
            return found.isEmpty();
        });
        return found;
    }

    @Override
    public List<Feed> feeds() throws IOException {
        List<Feed> feeds = new ArrayList<>();
        walk(parts -> {
            if (Header.of(parts.header()).seq() == 1) {
                feeds.add(feed(parts));
            }
            return true;
        });
        return feeds;
    }

    private static Feed feed(EntryStream.Parts parts) {
        Genesis genesis = Genesis.of(parts.content());
        return new Feed(
                Header.of(parts.header()).feed().hex(),
                genesis.book(),
                genesis.letter(),
                genesis.publicKey(),
                genesis.predecessor());
    }

    @Override
    public void entries(String feed, Predicate<Kept> goOn) throws IOException {
        walk(parts -> {
            Header header = Header.of(parts.header());
            return !header.feed().hex().equals(feed) || goOn.test(kept(header, parts));
        });
    }

    private static Kept kept(Header header, EntryStream.Parts parts) {
        return new Kept(
                Digests.entry(parts.header(), parts.signature()).hex(),
                header.seq(),
                parts.header(),
                parts.signature(),
                parts.content().length == 0 ? Optional.empty() : Optional.of(new Words(parts.salt(), parts.content())),
                true);
    }

    @Override
    public boolean withholds() {
        return true;
    }

    @Override
    public void close() {}

    private void walk(Predicate<EntryStream.Parts> goOn) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(MAGIC.length);
            boolean more = true;
            for (Optional<EntryStream.Parts> entry = EntryStream.next(in);
                    more && entry.isPresent();
                    entry = EntryStream.next(in)) {
                more = goOn.test(entry.get());
            }
        }
    }
}
