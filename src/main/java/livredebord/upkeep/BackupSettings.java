package livredebord.upkeep;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * What was configured about copies of the book.
 *
 * @param data the folder that holds the book
 * @param folder where backups lie, not within {@code data}; empty where none are made unasked
 * @param keep which of them stay, here and in the second place
 * @param second where sealed copies go; empty where they go nowhere
 * @param recipients public keys that open them
 * @param entriesEvery how often what is new goes there
 */
public record BackupSettings(
        Path data,
        Optional<Path> folder,
        BackupTimes times,
        Retention keep,
        Optional<Second> second,
        List<String> recipients,
        Duration entriesEvery) {

    private static final String PREFIX = "livredebord.backup.";

    /**
     * The second place and how to get in; user and password are empty where none is asked for.
     *
     * @param region of an S3 store
     */
    public record Second(String where, String user, String password, String region) {

        @Override
        public String toString() {
            return where;
        }
    }

    public BackupSettings {
        if (folder.filter(it -> real(it).startsWith(real(data))).isPresent()) {
            throw new IllegalArgumentException(
                    PREFIX + "folder must not lie in the data folder, which goes with its disk"
                            + " and where no word that was taken out of the book may stay");
        }
    }

    /** @throws IllegalArgumentException where a setting cannot be used, naming it */
    public static BackupSettings of(Config config) {
        return new BackupSettings(
                config.getValue("livredebord.data", Path.class),
                said(config, "folder").map(Path::of),
                new BackupTimes(
                        config.getValue(PREFIX + "every", Duration.class),
                        said(config, "at").map(LocalTime::parse)),
                Retention.of(config.getValue(PREFIX + "keep", String.class)),
                said(config, "second")
                        .map(where -> new Second(
                                where,
                                said(config, "second.user").orElse(""),
                                said(config, "second.password").orElse(""),
                                config.getValue(PREFIX + "second.region", String.class))),
                said(config, "recipients").map(keys -> List.of(keys.split(","))).orElse(List.of()),
                config.getValue(PREFIX + "entries.every", Duration.class));
    }

    Path book() {
        return data.resolve("book.db");
    }

    Path files() {
        return data.resolve(FileCopies.FOLDER);
    }

    private static Path real(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static Optional<String> said(Config config, String name) {
        return config.getOptionalValue(PREFIX + name, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
