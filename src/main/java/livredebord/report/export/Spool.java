package livredebord.report.export;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livredebord.nautical.Position;

/**
 * What is said of entries whose places are not all known yet, in a temporary file: to write it down costs less than to read
 * the book a second time.
 */
final class Spool implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final DataOutputStream out;
    private int entries;

    Spool() throws IOException {
        file = Files.createTempFile("entries", ".tmp");
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    /** @param parts of what was written of it */
    void add(Instant observed, Optional<Position> own, List<byte[]> parts) throws IOException {
        out.writeLong(observed.toEpochMilli());
        out.writeBoolean(own.isPresent());
        out.writeInt(own.map(Position::latitudeMinutesE4).orElse(0));
        out.writeInt(own.map(Position::longitudeMinutesE4).orElse(0));
        out.writeInt(parts.size());
        for (byte[] part : parts) {
            out.writeInt(part.length);
            out.write(part);
        }
        entries++;
    }

    /** Takes one back. */
    @FunctionalInterface
    interface Reader {
        void read(Instant observed, Optional<Position> own, List<byte[]> parts) throws IOException;
    }

    /** In the order in which they were added; nothing is added afterwards. */
    void each(Reader reader) throws IOException {
        out.close();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            for (int i = 0; i < entries; i++) {
                Instant observed = Instant.ofEpochMilli(in.readLong());
                boolean own = in.readBoolean();
                int latitude = in.readInt();
                int longitude = in.readInt();
                List<byte[]> parts = new ArrayList<>();
                for (int left = in.readInt(); left > 0; left--) {
                    parts.add(in.readNBytes(in.readInt()));
                }
                reader.read(observed, own ? Optional.of(new Position(latitude, longitude)) : Optional.empty(), parts);
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
