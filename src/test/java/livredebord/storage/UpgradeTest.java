package livredebord.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Each room numbers its own migrations: an older book may lack one whose number is lower than those that it has. */
@QuarkusTest
@TestProfile(UpgradeTest.OlderBook.class)
class UpgradeTest {

    private static final String LATER = "V11__doubts.sql";

    @Inject
    DataSource book;

    @Test
    void aBookOfAnEarlierVersionIsBroughtUpToDateWhenTheServiceStarts() throws SQLException {
        try (var connection = book.getConnection();
                var found = connection
                        .createStatement()
                        .executeQuery("select success from flyway_schema_history where version = '11'")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getBoolean(1)).isTrue();
        }
    }

    /** Written by a version that knew every migration but one. */
    public static final class OlderBook implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Path folder = Path.of("target/test-data/older-" + System.nanoTime());
            try {
                migrate(Files.createDirectories(folder), earlierMigrations(folder.resolve("earlier")));
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
            return Map.of("livredebord.data", folder.toString(), "quarkus.http.test-port", "0");
        }

        private static Path earlierMigrations(Path folder) throws IOException {
            Files.createDirectories(folder);
            try (Stream<Path> all = Files.list(Path.of("src/main/resources/db/migration"))) {
                List<Path> earlier = all.filter(file -> !file.endsWith(LATER)).toList();
                for (Path file : earlier) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
            return folder;
        }

        private static void migrate(Path folder, Path migrations) {
            Flyway.configure()
                    .dataSource("jdbc:sqlite:" + folder.resolve("book.db"), "", "")
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
        }
    }
}
