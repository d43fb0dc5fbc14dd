package livredebord.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import livredebord.journal.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed at a random moment under load: what was answered for is there, and nothing is half there. */
class KillTest {

    private static final int KILLS = Integer.getInteger("livredebord.kills", 5);

    @TempDir
    Path folder;

    private final Random random = new Random();

    @Test
    void noAcknowledgedEntryIsMissingAndTheBookIsClean() throws Exception {
        KilledWriter.makeTables(folder);
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
        Process writer = new ProcessBuilder(KilledWriter.command(folder, List.of()))
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
}
