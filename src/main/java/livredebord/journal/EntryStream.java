package livredebord.journal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import livredebord.journal.BookSource.Kept;
import livredebord.journal.BookSource.Words;

/** Entries one after the other as {@code FORMAT.md} says: four parts each, their lengths before them. */
final class EntryStream {

    /** Longer than any entry that we write; a length beyond it is damage and not a reason to run out of memory. */
    private static final int LONGEST = 64 << 20;

    private static final byte[] NOTHING = {};

    /**
     * One entry's own bytes.
     *
     * @param salt empty, as the content, where the words are withheld or redacted
     */
    record Parts(byte[] header, byte[] signature, byte[] salt, byte[] content) {}

    private EntryStream() {}

    /** @param wordsToo whether salt and content go with it */
    static void write(Kept kept, boolean wordsToo, DataOutputStream out) {
        Optional<Words> words = kept.words().filter(all -> wordsToo);
        try {
            write(kept.header(), out);
            write(kept.signature(), out);
            write(words.map(Words::salt).orElse(NOTHING), out);
            write(words.map(Words::content).orElse(NOTHING), out);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static void write(byte[] part, DataOutputStream out) throws IOException {
        out.writeInt(part.length);
        out.write(part);
    }

    /**
     * Empty at the end.
     *
     * @throws IOException where the bytes end within an entry, or name a length that none has
     */
    static Optional<Parts> next(DataInputStream in) throws IOException {
        byte[] length = in.readNBytes(Integer.BYTES);
        if (length.length == 0) {
            return Optional.empty();
        }
        try {
            if (length.length < Integer.BYTES) {
                throw new EOFException();
            }
            return Optional.of(new Parts(part(in, ByteBuffer.wrap(length).getInt()), part(in), part(in), part(in)));
        } catch (EOFException cut) {
            throw new IOException("the file ends within an entry", cut);
        }
    }

    private static byte[] part(DataInputStream in) throws IOException {
        return part(in, in.readInt());
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
