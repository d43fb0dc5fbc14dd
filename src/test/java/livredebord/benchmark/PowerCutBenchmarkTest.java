package livredebord.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import livredebord.journal.Verification;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The packaged service, killed while the crew types, also while it starts and makes its tables, prints, or is backed up:
 * what was answered for is in the book, whole, and a backup that has its name is one.
 */
@Tag("benchmark")
class PowerCutBenchmarkTest {

    private static final int KILLS = Integer.getInteger("benchmark.kills", 20);
    private static final int KILLS_A_BOOK = 10;
    private static final int WRITERS = 8;
    private static final int LONGEST_MILLIS = 3_000;

    private final Random moments = new Random();

    /** What goes on beside the lines when the power goes. */
    private enum Beside {
        NOTHING,
        START,
        PDF,
        BACKUP
    }

    @Test
    void noAnsweredLineIsLostAndNoneIsHalfWrittenWhereverTheServiceIsKilled() {
        Program program = Program.ours().thatStartsSoon();
        int books = (KILLS + KILLS_A_BOOK - 1) / KILLS_A_BOOK;
        long answered = IntStream.range(0, books)
                .parallel()
                .mapToLong(
                        book -> killAgainAndAgain(program.again(), Math.min(KILLS_A_BOOK, KILLS - book * KILLS_A_BOOK)))
                .sum();
        Figures.row(
                "kill -9 under load, a quarter each at the start, beside a PDF and beside a backup",
                KILLS + " times",
                "nothing lost",
                answered + " lines answered for, all there");
    }

    /** Each book is by itself, so that two services can be killed side by side. */
    private long killAgainAndAgain(Program program, int times) {
        try {
            return killAndLook(program, times);
        } catch (SQLException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private long killAndLook(Program program, int times) throws SQLException, IOException {
        Map<Long, String> acknowledged = new HashMap<>();
        for (int kill = 0; kill < times; kill++) {
            Beside beside = Beside.values()[(kill + 1) % Beside.values().length];
            if (beside == Beside.START) {
                program.startAndKill(moment());
            } else {
                acknowledged.putAll(typeAndKill(program, beside, kill));
            }
            if (Files.exists(program.book()) && !acknowledged.isEmpty()) {
                new Book(program.book()).mustHold(acknowledged);
            }
        }
        return acknowledged.size();
    }

    private Map<Long, String> typeAndKill(Program program, Beside beside, int kill) throws IOException {
        Program.Running service = program.start();
        Path backup = program.data().resolveSibling(program.data().getFileName() + "-" + kill + ".db");
        Load crew = new Load(service.port());
        crew.lines(1, 1);
        Optional<Process> other = Optional.empty();
        if (beside == Beside.PDF) {
            try (KeepAliveClient client = service.client()) {
                assertThat(client.post(Load.PATH, Crew.form("pdf tout"))).contains("PDF");
            }
        } else if (beside == Beside.BACKUP) {
            other = Optional.of(program.command(List.of("backup", backup.toString())));
        }
        crew.untilItIsKilled(WRITERS, () -> {
            LockSupport.parkNanos(moment().toNanos());
            service.kill();
        });
        other.ifPresent(process -> {
            process.toHandle().destroyForcibly();
            process.onExit().join();
        });
        if (Files.exists(backup)) {
            assertThat(Verification.of(backup, Optional.empty()).findings()).isEmpty();
        }
        return crew.acknowledged();
    }

    private Duration moment() {
        return Duration.ofMillis(moments.nextInt(LONGEST_MILLIS));
    }
}
