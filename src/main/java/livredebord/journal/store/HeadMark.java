package livredebord.journal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import livredebord.entry.EntryId;
import livredebord.entry.EntryNumber;
import livredebord.entry.FeedId;
import livredebord.journal.Head;

/**
 * How far the book was written, outside the book: a book that was set back to an earlier state is found by it before a
 * number is given twice. One line in place, in the first sector of a file, after each commit and without a sync of its
 * own: that costs microseconds, outlives the killing of the process, and after a power cut is at worst behind the book,
 * never ahead of what was once answered for.
 */
final class HeadMark implements AutoCloseable {

    private static final int SIZE = 256;

    /**
     * What the file said.
     *
     * @param seq 0 where the feed was about to be opened
     * @param id empty where {@code seq} is 0
     * @param machine that wrote it
     */
    record Mark(FeedId feed, String letter, long seq, Optional<EntryId> id, String machine) {

        static Mark of(Head head, String machine) {
            return new Mark(head.feed(), head.number().letter(), head.number().seq(), Optional.of(head.id()), machine);
        }

        Optional<Head> head() {
            return id.map(known -> new Head(feed, new EntryNumber(letter, seq), known));
        }

        private boolean isBehind(Mark other) {
            return Feeds.isLater(other.letter, letter) || other.letter.equals(letter) && other.seq > seq;
        }
    }

    private final Path file;
    private final Optional<MarkElsewhere> elsewhere;
    private Optional<FileChannel> open = Optional.empty();

    HeadMark(Path file) {
        this(file, Optional.empty());
    }

    /** @param elsewhere outside the data folder */
    HeadMark(Path file, Optional<MarkElsewhere> elsewhere) {
        this.file = file;
        this.elsewhere = elsewhere;
    }

    /** The farther of the two; empty where there is none or it cannot be understood. */
    Optional<Mark> read() {
        Optional<Mark> here = readHere();
        Optional<Mark> there = elsewhere.flatMap(MarkElsewhere::read);
        boolean farther = there.isPresent()
                && here.filter(mark -> !mark.isBehind(there.get())).isEmpty();
        return farther ? there : here;
    }

    private Optional<Mark> readHere() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return parse(Files.readString(file, StandardCharsets.ISO_8859_1).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the mark of the book's end cannot be read", unreadable);
        }
    }

    /** Before a feed is opened; synced, so that the mark never is older than its feed. */
    void write(Mark mark) {
        write(mark, true);
    }

    /** After a commit. */
    void note(Mark mark) {
        write(mark, false);
    }

    private synchronized void write(Mark mark, boolean sync) {
        elsewhere.ifPresent(there -> there.note(mark));
        try {
            FileChannel channel = channel();
            channel.write(ByteBuffer.wrap(line(mark).getBytes(StandardCharsets.ISO_8859_1)), 0);
            if (sync) {
                channel.force(true);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException("the mark of the book's end cannot be written", refused);
        }
    }

    /** Kept open: to open it costs more than to write in it. */
    private FileChannel channel() throws IOException {
        if (open.filter(FileChannel::isOpen).isEmpty()) {
            open = Optional.of(FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
        }
        return open.get();
    }

    @Override
    public synchronized void close() {
        try {
            if (open.isPresent()) {
                open.get().close();
            }
        } catch (IOException refused) {
            throw new UncheckedIOException("the mark of the book's end cannot be closed", refused);
        }
    }

    private static String line(Mark mark) {
        String fields = String.join(
                ":",
                mark.feed().hex(),
                mark.letter(),
                Long.toString(mark.seq()),
                mark.id().map(EntryId::hex).orElse(""),
                mark.machine());
        String line = fields + ":" + check(fields);
        return line + " ".repeat(SIZE - 1 - line.length()) + "\n";
    }

    private static Optional<Mark> parse(String line) {
        String[] parts = line.split(":", -1);
        boolean whole = parts.length == 6 && line.endsWith(":" + check(line.substring(0, line.lastIndexOf(':'))));
        return Optional.of(parts)
                .filter(fields -> whole)
                .map(fields -> new Mark(
                        new FeedId(fields[0]),
                        fields[1],
                        Long.parseLong(fields[2]),
                        Optional.of(fields[3]).filter(id -> !id.isEmpty()).map(EntryId::new),
                        fields[4]));
    }

    private static String check(String fields) {
        CRC32 crc = new CRC32();
        crc.update(fields.getBytes(StandardCharsets.ISO_8859_1));
        return Long.toHexString(crc.getValue());
    }
}
