package livredebord.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import livredebord.journal.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/** Killed at a random moment under load: what was answered for is there, and nothing is half there. */
class KillTest {

    private static final int KILLS = Integer.getInteger("livredebord.kills", 5);

    @TempDir
    Path folder;

    private final Random random = new Random();

    @Test
    void noAcknowledgedEntryIsMissingAndTheBookIsClean() throws Exception {
        makeTables();
        long written = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long answered = writeAndKill();

            Verification book = Verification.of(folder.resolve("book.db"), Optional.empty());

            assertThat(book.findings()).isEmpty();
            assertThat(book.entries()).isGreaterThanOrEqualTo(Math.max(answered, written));
            assertThat(answered).isPositive();
            written = book.entries();
        }
    }

    /** The highest number that was answered for. */
    private long writeAndKill() throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.toString(),
                        pragmas())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader answers = writer.inputReader()) {
            long first = Long.parseLong(answers.readLine());
            CompletableFuture<Long> highest = CompletableFuture.supplyAsync(() -> answers.lines()
                    .filter(line -> line.matches("[0-9]+"))
                    .mapToLong(Long::parseLong)
                    .reduce(first, Math::max));
            Thread.sleep(random.nextInt(400));
            writer.toHandle().destroyForcibly(); // the process's own would close the answers before they are read
            writer.waitFor();
            return highest.join();
        }
    }

    private void makeTables() throws Exception {
        try (Connection connection = new JDBC().connect("jdbc:sqlite:" + folder.resolve("book.db"), new Properties());
                Statement statement = connection.createStatement();
                InputStream sql = KillTest.class.getResourceAsStream("/db/migration/V1__feeds.sql")) {
            statement.executeUpdate(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The ones that the service runs with. */
    private static String pragmas() throws IOException {
        Properties settings = new Properties();
        try (InputStream file = KillTest.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        }
        String url = settings.getProperty("quarkus.datasource.jdbc.url");
        return url.substring(url.indexOf('?') + 1);
    }
}
