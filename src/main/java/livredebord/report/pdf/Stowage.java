package livredebord.report.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.apache.pdfbox.io.RandomAccess;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;

/**
 * Keeps what was drawn in one temporary file until the document is written. Of a stream that nobody writes any more no more
 * stays in memory than where it lies: PDFBox's own file holds 4 096 bytes of each, twelve megabytes for a year.
 */
final class Stowage implements RandomAccessStreamCache {

    private static final int HOLD = 1 << 16;

    private final FileChannel file;
    private final byte[] hold = new byte[HOLD];
    private int held;
    private long end;
    private Bale writing;

    Stowage() throws IOException {
        file = FileChannel.open(
                Files.createTempFile("paper", ".tmp"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    @Override
    public RandomAccess createBuffer() {
        return new Bale();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void write(Bale of, byte[] bytes, int offset, int length) throws IOException {
        if (writing != of) {
            flush();
            writing = of;
        }
        for (int done = 0; done < length; ) {
            int part = Math.min(length - done, HOLD - held);
            System.arraycopy(bytes, offset + done, hold, held, part);
            held += part;
            done += part;
            if (held == HOLD) {
                flush();
            }
        }
    }

    private void flush() throws IOException {
        if (held > 0) {
            long from = end;
            ByteBuffer bytes = ByteBuffer.wrap(hold, 0, held);
            while (bytes.hasRemaining()) {
                end += file.write(bytes, end);
            }
            writing.lies(from, held);
            held = 0;
        }
    }

    /** One stream: written from its beginning to its end, then read from wherever one likes. */
    private final class Bale implements RandomAccess {
        /** Where its stretches begin in the file, and how long each is, in turn. */
        private long[] stretches = new long[0];

        private long length;
        private long position;
        private boolean closed;

        private void lies(long from, int bytes) {
            int last = stretches.length - 2;
            if (last >= 0 && stretches[last] + stretches[last + 1] == from) {
                stretches[last + 1] += bytes;
            } else {
                stretches = Arrays.copyOf(stretches, stretches.length + 2);
                stretches[last + 2] = from;
                stretches[last + 3] = bytes;
            }
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one});
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            write(bytes, 0, bytes.length);
        }

        @Override
        public void write(byte[] bytes, int offset, int many) throws IOException {
            if (position != length) {
                throw new IllegalStateException("a stream goes on at its end: " + position + " of " + length);
            }
            Stowage.this.write(this, bytes, offset, many);
            length += many;
            position = length;
        }

        /** What it held stays in the file and is found by nobody. */
        @Override
        public void clear() throws IOException {
            flush();
            stretches = new long[0];
            length = 0;
            position = 0;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int most) throws IOException {
            if (isEOF()) {
                return -1;
            }
            flush();
            long before = 0;
            for (int i = 0; i < stretches.length; i += 2) {
                if (position < before + stretches[i + 1]) {
                    long within = position - before;
                    int many = (int) Math.min(most, stretches[i + 1] - within);
                    int read = file.read(ByteBuffer.wrap(into, offset, many), stretches[i] + within);
                    position += read;
                    return read;
                }
                before += stretches[i + 1];
            }
            throw new IllegalStateException("a stream of " + length + " bytes lies in " + before);
        }

        @Override
        public long getPosition() {
            return position;
        }

        @Override
        public void seek(long to) {
            position = Math.min(to, length);
        }

        @Override
        public long length() {
            return length;
        }

        @Override
        public boolean isEOF() {
            return position >= length;
        }

        @Override
        public RandomAccessReadView createView(long from, long bytes) {
            return new RandomAccessReadView(this, from, bytes);
        }

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
