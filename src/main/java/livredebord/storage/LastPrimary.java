package livredebord.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The newest timeline that this service has written to, kept in the data folder. The primary of before may be the only
 * server that answers, after a power cut or to a service that was just started: it is not served.
 */
final class LastPrimary {

    /** The connection is rejected (class 08). */
    private static final String REJECTED = "08004";

    private final Path file;

    LastPrimary(Path file) {
        this.file = file;
    }

    /** @throws SQLException where another server was promoted since this one was primary */
    synchronized void admit(Timeline timeline) throws SQLException {
        try {
            Optional<Timeline> known = read();
            if (known.filter(timeline::isBefore).isPresent()) {
                throw new SQLException(
                        "the server is on timeline " + timeline.number() + ", and another was promoted to timeline "
                                + known.get().number() + " since: it has to follow that one to be of use again",
                        REJECTED);
            }
            if (!known.equals(Optional.of(timeline))) {
                write(timeline);
            }
        } catch (IOException refused) {
            throw new SQLException("which server was the last primary cannot be kept", REJECTED, refused);
        }
    }

    private Optional<Timeline> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] parts = Files.readString(file).strip().split(":");
        return Optional.of(new Timeline(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
    }

    private void write(Timeline timeline) throws IOException {
        String text = timeline.cluster() + ":" + timeline.number() + "\n";
        WholeFile.put(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
