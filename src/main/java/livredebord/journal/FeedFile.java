package livredebord.journal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
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

    /** Longer than any entry that we write; a length beyond it is damage and not a reason to run out of memory. */
    private static final int LONGEST = 64 << 20;

    private static final int PARTS = 4;

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
                    write(kept, restrictedToo, out);
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

    private static void write(Kept kept, boolean restrictedToo, DataOutputStream out) {
        Optional<Words> words = kept.words().filter(all -> restrictedToo || !isRestricted(kept, all));
        try {
            write(kept.header(), out);
            write(kept.signature(), out);
            write(words.map(Words::salt).orElse(new byte[0]), out);
            write(words.map(Words::content).orElse(new byte[0]), out);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static boolean isRestricted(Kept kept, Words words) {
        return kept.seq() > 1 && Json.read(words.content()).has("restricted");
    }

    private static void write(byte[] part, DataOutputStream out) throws IOException {
        out.writeInt(part.length);
        out.write(part);
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
            Header header = Header.of(parts.get(0));
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
            if (Header.of(parts.get(0)).seq() == 1) {
                feeds.add(feed(parts));
            }
            return true;
        });
        return feeds;
    }

    private static Feed feed(List<byte[]> parts) {
        Genesis genesis = Genesis.of(parts.get(3));
        return new Feed(
                Header.of(parts.get(0)).feed().hex(),
                genesis.book(),
                genesis.letter(),
                genesis.publicKey(),
                genesis.succession().map(succession -> succession.last().feed().hex()));
    }

    @Override
    public void entries(String feed, Predicate<Kept> goOn) throws IOException {
        walk(parts -> {
            Header header = Header.of(parts.get(0));
            return !header.feed().hex().equals(feed) || goOn.test(kept(header, parts));
        });
    }

    private static Kept kept(Header header, List<byte[]> parts) {
        return new Kept(
                Digests.entry(parts.get(0), parts.get(1)).hex(),
                header.seq(),
                parts.get(0),
                parts.get(1),
                parts.get(3).length == 0 ? Optional.empty() : Optional.of(new Words(parts.get(2), parts.get(3))),
                true);
    }

    @Override
    public boolean withholds() {
        return true;
    }

    @Override
    public void close() {}

    private void walk(Predicate<List<byte[]>> goOn) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(MAGIC.length);
            boolean more = true;
            for (Optional<byte[]> header = first(in); more && header.isPresent(); header = first(in)) {
                List<byte[]> parts = new ArrayList<>(List.of(header.get()));
                while (parts.size() < PARTS) {
                    parts.add(part(in, in.readInt()));
                }
                more = goOn.test(parts);
            }
        } catch (EOFException short_) {
            throw new IOException("the file ends within an entry", short_);
        }
    }

    /** Empty at the end of the file. */
    private static Optional<byte[]> first(DataInputStream in) throws IOException {
        byte[] length = in.readNBytes(Integer.BYTES);
        if (length.length == 0) {
            return Optional.empty();
        }
        if (length.length < Integer.BYTES) {
            throw new EOFException();
        }
        return Optional.of(part(in, java.nio.ByteBuffer.wrap(length).getInt()));
    }

    private static byte[] part(DataInputStream in, int length) throws IOException {
        if (length < 0 || length > LONGEST) {
            throw new IOException("a length that no entry has: " + length);
        }
        byte[] part = in.readNBytes(length);
        if (part.length < length) {
            throw new EOFException();
        }
        return part;
    }
}
