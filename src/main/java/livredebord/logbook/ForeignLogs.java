package livredebord.logbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Reads logs of others, known by the end of the file's name. */
public final class ForeignLogs {

    /**
     * @param lines in the order of time
     * @param leftOut how many things were left out, such as points without a moment
     */
    public record Read(List<ImportedLine> lines, int leftOut) {}

    /**
     * @param zone of times that name none
     * @throws IOException where it cannot be read, or is no log that we know; the message says what is wrong
     */
    public static Read of(Path file, ZoneId zone) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try (InputStream in = Files.newInputStream(file)) {
            if (name.endsWith(".gpx")) {
                return GpxLog.read(in);
            } else if (name.endsWith(".csv")) {
                return CsvLog.read(in, zone);
            } else if (name.endsWith(".yml") || name.endsWith(".yaml")) {
                return SignalKLog.read(in);
            }
            throw new IOException("no log that is known by its name: .gpx, .csv, .yml or .yaml");
        } catch (RuntimeException malformed) {
            throw new IOException("not to be read as a log: " + malformed.getMessage(), malformed);
        }
    }

    private ForeignLogs() {}
}
