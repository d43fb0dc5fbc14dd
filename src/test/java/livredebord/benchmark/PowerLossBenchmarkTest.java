package livredebord.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import livredebord.journal.Verification;
import livredebord.storage.KilledWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a power cut is and a kill is not: what was written and not synced may be gone, torn, or there in another order. A
 * loaded writer is recorded by strace (Debian's), and the book is opened as a disk may hold it after each of many moments.
 */
@Tag("benchmark")
class PowerLossBenchmarkTest {

    private static final int CUTS = Integer.getInteger("benchmark.powerCuts", 1_000);

    /** How long the writer is recorded; strace makes it slow. */
    private static final int SECONDS = Integer.getInteger("benchmark.powerCutSeconds", 6);

    @TempDir
    Path folder;

    @Test
    void everyEntryThatWasAnsweredForIsThereWhereverThePowerWent() throws Exception {
        Losses losses = losses(List.of());

        assertThat(losses.answered()).isPositive();
        assertThat(losses.bad()).isZero();
        Figures.row(
                "power lost",
                CUTS + " moments of a run of " + losses.answered() + " entries",
                "nothing answered for is lost",
                losses.bad() + " books short or damaged");
    }

    /** The same by a writer that does not wait for the disk: this must be noticed, or the figure above says nothing. */
    @Test
    void aWriterThatDoesNotSyncItsLogIsFoundOut() throws Exception {
        Losses losses = losses(List.of("synchronous=NORMAL"));

        assertThat(losses.bad()).isPositive();
        Figures.row(
                "power lost, synchronous=NORMAL",
                CUTS + " moments",
                "must be found out",
                losses.bad() + " books short or damaged");
    }

    /** @param answered entries in the whole run; @param bad moments after which an answered entry was missing */
    private record Losses(long answered, int bad) {}

    private Losses losses(List<String> careless) throws Exception {
        Path book = Files.createDirectory(folder.resolve("book"));
        KilledWriter.makeTables(book);
        Map<String, byte[]> before = Map.of("book.db", Files.readAllBytes(book.resolve("book.db")));
        Recording recording = record(book, careless);
        Random chance = new Random(20_261_130);
        int bad = 0;
        for (int cut = 0; cut < CUTS; cut++) {
            int end = 1 + chance.nextInt(recording.length());
            Path left = Files.createDirectory(folder.resolve("left-" + cut));
            recording.leave(end, before, left, chance);
            bad += isWhole(left.resolve("book.db"), recording.answeredBefore(end)) ? 0 : 1;
            remove(left);
        }
        return new Losses(recording.answeredBefore(recording.length()), bad);
    }

    private Recording record(Path book, List<String> careless) throws Exception {
        Commands.demand("strace");
        Path trace = folder.resolve("trace");
        Path answers = Files.createFile(folder.resolve("answers"));
        List<String> command = new ArrayList<>(List.of(
                "strace",
                "-f",
                "-y",
                "-xx",
                "-s",
                "70000",
                "-e",
                "signal=none",
                "-o",
                trace.toString(),
                "-e",
                "trace=pwrite64,write,fsync,fdatasync,ftruncate"));
        command.addAll(KilledWriter.command(book, careless));
        Process writer = new ProcessBuilder(command)
                .redirectOutput(answers.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        writer.waitFor(SECONDS, TimeUnit.SECONDS);
        writer.descendants().forEach(ProcessHandle::destroyForcibly);
        writer.waitFor();
        return Recording.read(trace, book, answers);
    }

    /** Opened as the service opens it, then verified. */
    private static boolean isWhole(Path book, long answered) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + book);
                Statement statement = connection.createStatement();
                ResultSet entries = statement.executeQuery("select count(*) from entries")) {
            if (entries.getLong(1) < answered) {
                return false;
            }
        } catch (SQLException damaged) {
            return false;
        }
        return Verification.of(book, Optional.empty()).isClean();
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
