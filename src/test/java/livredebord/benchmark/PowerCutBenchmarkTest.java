package livredebord.benchmark;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The packaged service, killed while the crew types: what was answered for is in the book, whole. */
@Tag("benchmark")
class PowerCutBenchmarkTest {

    private static final int KILLS = Integer.getInteger("benchmark.kills", 20);
    private static final int KILLS_A_BOOK = 10;
    private static final int WRITERS = 8;
    private static final int LONGEST_MILLIS = 3_000;

    private final Random moments = new Random();

    @Test
    void noAnsweredLineIsLostAndNoneIsHalfWrittenWhereverTheServiceIsKilled() {
        int books = (KILLS + KILLS_A_BOOK - 1) / KILLS_A_BOOK;
        long answered = IntStream.range(0, books)
                .parallel()
                .mapToLong(book -> killAgainAndAgain(Math.min(KILLS_A_BOOK, KILLS - book * KILLS_A_BOOK)))
                .sum();
        Figures.row(
                "kill -9 under load", KILLS + " times", "nothing lost", answered + " lines answered for, all there");
    }

    /** Each book is by itself, so that two services can be killed side by side. */
    private long killAgainAndAgain(int times) {
        try {
            return killAndLook(times);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private long killAndLook(int times) throws SQLException {
        Program program = Program.ours();
        Map<Long, String> acknowledged = new HashMap<>();
        for (int kill = 0; kill < times; kill++) {
            Program.Running service = program.start();
            Load crew = new Load(service.port());
            crew.untilItIsKilled(WRITERS, () -> {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(moments.nextInt(LONGEST_MILLIS)));
                service.kill();
            });
            acknowledged.putAll(crew.acknowledged());
            new Book(program.book()).mustHold(acknowledged);
        }
        return acknowledged.size();
    }
}
