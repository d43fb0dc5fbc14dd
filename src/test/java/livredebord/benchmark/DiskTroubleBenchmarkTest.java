package livredebord.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The disk fills, or takes nothing any more, while the crew types: each line is in the book or handed back. */
@Tag("benchmark")
class DiskTroubleBenchmarkTest {

    private static final int MOMENTS = Integer.getInteger("benchmark.troubles", 20);
    private static final int MOMENTS_A_BOOK = 10;
    private static final int MEBIBYTES = 256;
    private static final int LONGEST_MILLIS = 300;
    private static final int REFUSALS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Random moments = new Random();

    /** The service goes on by itself as soon as there is room. */
    @Test
    void onAFullDiskNothingThatWasAnsweredForIsLostAndTheRestIsHandedBack() throws Exception {
        long noted = 0;
        long refused = 0;
        for (int done = 0; done < MOMENTS; done += MOMENTS_A_BOOK) {
            try (SmallDisk disk = new SmallDisk(MEBIBYTES)) {
                Program program = Program.ours().in(disk.root());
                try (Program.Running service = program.start();
                        Hands hands = new Hands(service.port())) {
                    for (int moment = 0; moment < Math.min(MOMENTS_A_BOOK, MOMENTS - done); moment++) {
                        hands.mustBeNoted();
                        wait(moments.nextInt(LONGEST_MILLIS));
                        long before = hands.refused();
                        disk.fill();
                        hands.mustBeRefused(before + REFUSALS, disk::fill);
                        disk.empty();
                    }
                    hands.mustBeNoted();
                    hands.rest();
                    new Book(program.book()).mustHold(hands.noted());
                    noted += hands.noted().size();
                    refused += hands.refused();
                }
            }
        }
        tell("disk full under load", noted, refused);
    }

    /** It is killed, the disk is looked after, and it is started again. */
    @Test
    void onADiskThatTurnedReadOnlyNothingThatWasAnsweredForIsLostAndTheRestIsHandedBack() throws Exception {
        long noted = 0;
        long refused = 0;
        for (int done = 0; done < MOMENTS; done += MOMENTS_A_BOOK) {
            try (SmallDisk disk = new SmallDisk(MEBIBYTES)) {
                Program program = Program.ours().in(disk.root());
                Map<Long, String> all = new HashMap<>();
                for (int moment = 0; moment < Math.min(MOMENTS_A_BOOK, MOMENTS - done); moment++) {
                    Program.Running service = program.start();
                    try (Hands hands = new Hands(service.port())) {
                        hands.mustBeNoted();
                        wait(moments.nextInt(LONGEST_MILLIS));
                        disk.turnReadOnly();
                        hands.mustBeRefused(REFUSALS, () -> {});
                        hands.rest();
                        all.putAll(hands.noted());
                        refused += hands.refused();
                    } finally {
                        service.kill();
                    }
                    disk.mend();
                    new Book(program.book()).mustHold(all);
                }
                noted += all.size();
            }
        }
        tell("disk read-only under load", noted, refused);
    }

    private static void tell(String what, long noted, long refused) {
        Figures.row(
                what,
                MOMENTS + " times",
                "nothing lost",
                noted + " lines answered for, all there; " + refused + " handed back");
    }

    private static void wait(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** What makes the trouble last. */
    private interface Again {
        void once() throws IOException;
    }

    /** Crew members who type on whatever they are answered, at the pace of a busy flotilla. */
    private static final class Hands implements AutoCloseable {

        private static final int WRITERS = 4;
        private static final long PAUSE_NANOS = 4_000_000;

        private final Load load;
        private final int port;
        private final ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        private final List<Future<Void>> writers = new ArrayList<>();
        private final AtomicLong refused = new AtomicLong();
        private final AtomicLong noted = new AtomicLong();
        private volatile boolean typing = true;

        Hands(int port) {
            this.port = port;
            this.load = new Load(port);
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.add(pool.submit(this::type));
            }
        }

        private Void type() throws IOException {
            try (KeepAliveClient client = new KeepAliveClient(port)) {
                while (typing) {
                    String line = Load.nextLine();
                    String answer = client.post(Load.PATH, Crew.form(line));
                    if (load.isNoted(line, answer)) {
                        noted.incrementAndGet();
                    } else {
                        assertThat(answer).as("a refusal hands the words back").contains(line);
                        refused.incrementAndGet();
                    }
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            }
            return null;
        }

        long refused() {
            return refused.get();
        }

        Map<Long, String> noted() {
            return load.acknowledged();
        }

        void mustBeRefused(long times, Again again) throws Exception {
            Awaitility.await("refusals").atMost(PATIENCE).until(() -> {
                again.once();
                return broken() || refused.get() >= times;
            });
            tellWhatBroke();
        }

        void mustBeNoted() throws Exception {
            long before = noted.get();
            Awaitility.await("lines that are noted again")
                    .atMost(PATIENCE)
                    .until(() -> broken() || noted.get() > before);
            tellWhatBroke();
        }

        private void tellWhatBroke() throws Exception {
            if (broken()) {
                rest();
            }
        }

        private boolean broken() {
            return writers.stream().anyMatch(Future::isDone);
        }

        /** Throws what went wrong with one of them. */
        void rest() throws Exception {
            typing = false;
            for (Future<Void> writer : writers) {
                writer.get();
            }
        }

        @Override
        public void close() {
            typing = false;
            pool.shutdownNow();
        }
    }
}
