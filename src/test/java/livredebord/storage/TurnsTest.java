package livredebord.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {

    /** SQLITE_FULL (sqlite.org/rescode.html#full). */
    private static final int SQLITE_FULL = 13;

    private final Ledger ledger = new Ledger();
    private final Turns turns = new Turns(ledger);
    private final ExecutorService crew = Executors.newCachedThreadPool();

    @AfterEach
    void sendHome() {
        crew.shutdownNow();
    }

    @Test
    void whatWaitsSharesOneCommitInTheOrderOfAsking() {
        List<CompletableFuture<String>> answers = whileOneWrites("a", "b", "c", "d");

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isCompleted());
        assertThat(ledger.lines).containsExactly("first", "a", "b", "c", "d");
        assertThat(ledger.commits).isEqualTo(2);
    }

    @Test
    void noMoreThanSixtyFourShareACommit() {
        whileOneWrites(java.util.stream.IntStream.range(0, 100)
                .mapToObj(Integer::toString)
                .toArray(String[]::new));

        assertThat(ledger.lines).hasSize(101);
        assertThat(ledger.commits).isEqualTo(3);
    }

    @Test
    void anActThatThrowsHarmsNoOtherAndHearsOfItAlone() {
        List<CompletableFuture<String>> answers = whileOneWrites("a", "bad", "c");

        assertThat(ledger.lines).containsExactly("first", "a", "c");
        assertThat(answers.get(0)).isCompletedWithValue("a");
        assertThat(answers.get(1))
                .failsWithin(java.time.Duration.ZERO)
                .withThrowableThat()
                .withMessageContaining("bad");
        assertThat(answers.get(2)).isCompletedWithValue("c");
    }

    @Test
    void afterASharedCommitThatFailedEachIsTriedAlone() {
        ledger.failNextSharedCommit = true;

        List<CompletableFuture<String>> answers = whileOneWrites("a", "b");

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isCompleted());
        assertThat(ledger.lines).containsExactly("first", "a", "b");
    }

    private static String thrown() {
        throw new IllegalArgumentException("bad");
    }

    /** The disk is full for a while; an act that throws says nothing of it. */
    @Test
    void itIsKnownForHowLongNothingCouldBeWritten() {
        long[] now = {0};
        ledger.refuseAll = true;
        Turns counted = new Turns(ledger, () -> now[0]);

        assertThatThrownBy(() -> counted.take(() -> ledger.write("a"))).hasRootCauseInstanceOf(SQLException.class);
        now[0] = Duration.ofSeconds(7).toNanos();
        assertThatThrownBy(() -> counted.take(() -> ledger.write("b"))).hasRootCauseInstanceOf(SQLException.class);
        assertThat(counted.refusing()).contains(Duration.ofSeconds(7));

        ledger.refuseAll = false;
        assertThatThrownBy(() -> counted.take(TurnsTest::thrown)).hasMessageContaining("bad");
        assertThat(counted.refusing()).isPresent();
        counted.take(() -> ledger.write("c"));
        assertThat(counted.refusing()).isEmpty();
        assertThatThrownBy(() -> counted.take(TurnsTest::thrown)).hasMessageContaining("bad");
        assertThat(counted.refusing()).isEmpty();
    }

    @Test
    void aCommitThatThrewAndLandedAllTheSameIsNotRepeated() {
        ledger.landAndThrow = true;

        List<CompletableFuture<String>> answers = whileOneWrites("a", "b");

        assertThat(answers.get(0)).isCompletedWithValue("a");
        assertThat(answers.get(1)).isCompletedWithValue("b");
        assertThat(ledger.lines).containsExactly("first", "a", "b");
    }

    @Test
    void aCommitOfWhichNobodyCanTellIsNotRepeatedEither() {
        ledger.landAndThrow = true;
        ledger.blind = true;

        List<CompletableFuture<String>> answers = whileOneWrites("a", "b");

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isCompletedExceptionally());
        assertThat(ledger.lines).containsExactly("first", "a", "b");
    }

    @Test
    void aTurnWithinATurnIsRefusedAndTheNextGoesOn() {
        assertThatThrownBy(() -> turns.take(() -> turns.take(() -> 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("it is our turn already");

        assertThat(turns.take(() -> 2)).isEqualTo(2);
    }

    @Test
    void anErrorInAnActBlocksNobody() {
        assertThatThrownBy(() -> turns.take(() -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);

        assertThat(turns.take(() -> 2)).isEqualTo(2);
    }

    /** Whoever stands in line while the first one writes. */
    private List<CompletableFuture<String>> whileOneWrites(String... lines) {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(
                () -> turns.take(() -> {
                    writing.countDown();
                    await(goOn);
                    return ledger.write("first");
                }),
                crew);
        await(writing);
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (String line : lines) {
            answers.add(CompletableFuture.supplyAsync(() -> turns.take(new Line(line)), crew));
            int inLine = answers.size();
            Awaitility.await().until(() -> turns.waiting() == inLine);
        }
        goOn.countDown();
        first.join();
        answers.forEach(answer -> answer.handle((said, failed) -> said).join());
        return answers;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private final class Line implements Turns.Act<String> {

        private final String line;

        Line(String line) {
            this.line = line;
        }

        @Override
        public String carryOut() {
            if (line.equals("bad")) {
                throw new IllegalStateException(line);
            }
            return ledger.write(line);
        }

        @Override
        public boolean landed(String result) {
            return ledger.lines.contains(result);
        }
    }

    /** A database that is a list, and fails when told to. */
    private static final class Ledger implements Transactions {

        private final List<String> lines = new ArrayList<>();
        private final List<String> unfinished = new ArrayList<>();
        private int commits;
        private boolean failNextSharedCommit;
        private boolean landAndThrow;
        private boolean blind;
        private boolean refuseAll;

        String write(String line) {
            unfinished.add(line);
            return line;
        }

        @Override
        public <R> R commit(Supplier<R> work) {
            unfinished.clear();
            R result = work.get();
            boolean shared = unfinished.size() > 1;
            if (refuseAll) {
                throw new IllegalStateException(new SQLException("database or disk is full", null, SQLITE_FULL));
            }
            if (shared && failNextSharedCommit) {
                failNextSharedCommit = false;
                throw new IllegalStateException("the disk is full");
            }
            lines.addAll(unfinished);
            commits++;
            if (shared && landAndThrow) {
                throw new IllegalStateException("the line went dead");
            }
            return result;
        }

        @Override
        public boolean holds(Supplier<Boolean> question) {
            if (blind) {
                throw new IllegalStateException("no answer");
            }
            return question.get();
        }
    }
}
