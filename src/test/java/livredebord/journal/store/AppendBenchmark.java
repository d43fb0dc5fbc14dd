package livredebord.journal.store;

import static livredebord.journal.Drafts.ANNE;
import static livredebord.journal.Drafts.NOON;
import static livredebord.journal.Drafts.remark;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import livredebord.entry.EntryId;
import livredebord.journal.Draft;
import livredebord.journal.FeedKey;
import livredebord.journal.FeedWriter;
import livredebord.journal.Genesis;
import livredebord.journal.SealedEntry;
import livredebord.journal.TestChronometer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an append costs beside a bare insert and commit of the same bytes in the same tables, in the same run. */
@Tag("benchmark")
@QuarkusTest
class AppendBenchmark {

    private static final int WARM_UP = 2_000;
    private static final int MEASURED = 3_000;

    @Inject
    EmptyBooks books;

    @Inject
    AgroalDataSource pool;

    private final Draft draft = remark(ANNE, "54°10.2'N 010°20.5'E cap 240 6 nd vent NE 4 baro 1013 tout va bien");

    @Test
    void oneWriterAndSixteen() throws Exception {
        Bare bare = new Bare(4 * (WARM_UP + MEASURED));
        DatabaseJournal book = books.open(new TestChronometer(NOON));
        IntConsumer ours = i -> book.inTurn(turn -> turn.append(draft));
        measure(1, WARM_UP, ours);
        measure(1, WARM_UP, bare::write);

        Figures floorOfOne = measure(1, MEASURED, bare::write);
        Figures one = measure(1, MEASURED, ours);
        Figures floorOfSixteen = measure(16, MEASURED, bare::write);
        Figures sixteen = measure(16, MEASURED, ours);

        System.out.printf("bare, 1 writer    %s%n", floorOfOne);
        System.out.printf("append, 1 writer  %s  p50 × %.2f%n", one, one.p50() / (double) floorOfOne.p50());
        System.out.printf("bare, 16 writers  %s%n", floorOfSixteen);
        System.out.printf(
                "append, 16 writers %s  throughput × %.2f%n",
                sixteen, sixteen.perSecond() / floorOfSixteen.perSecond());
        assertThat(book.head().number().seq()).isEqualTo(1 + WARM_UP + 2 * MEASURED);
    }

    private record Figures(long p50, long p99, double perSecond) {
        @Override
        public String toString() {
            return "p50 %d µs, p99 %d µs, %.0f/s".formatted(p50 / 1_000, p99 / 1_000, perSecond);
        }
    }

    private static Figures measure(int threads, int count, IntConsumer work) throws InterruptedException {
        long[] took = new long[count];
        AtomicInteger next = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(threads);
        var crew = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        for (int t = 0; t < threads; t++) {
            crew.execute(() -> {
                for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                    long begun = System.nanoTime();
                    work.accept(i);
                    took[i] = System.nanoTime() - begun;
                }
                done.countDown();
            });
        }
        done.await();
        double seconds = (System.nanoTime() - start) / 1e9;
        crew.shutdown();
        Arrays.sort(took);
        return new Figures(took[count / 2], took[count * 99 / 100], count / seconds);
    }

    /** The floor: statements prepared once per write, one transaction each, under a fair lock. */
    private final class Bare {

        private final ReentrantLock turn = new ReentrantLock(true);
        private final List<SealedEntry> sealed = new ArrayList<>();
        private final List<String> ids = new ArrayList<>();
        private final String feed;
        private int written;

        Bare(int entries) throws SQLException {
            FeedKey key = FeedKey.make();
            feed = key.feed().hex();
            FeedWriter writer = new FeedWriter(key, new TestChronometer(NOON));
            SealedEntry last = writer.genesis(new Genesis(feed, "", key.publicKey(), false, Optional.empty()));
            for (int i = 0; i < entries; i++) {
                sealed.add(last);
                ids.add(last.id().hex());
                last = writer.next(FeedWriter.Last.of(new EntryId(ids.get(i)), last.header()), draft);
            }
            try (Connection connection = pool.getConnection();
                    PreparedStatement insert =
                            connection.prepareStatement("insert into feeds values (?, ?, 1, '', ?, null)")) {
                insert.setString(1, feed);
                insert.setString(2, feed);
                insert.setBytes(3, key.publicKey());
                insert.executeUpdate();
            }
        }

        void write(int ignored) {
            turn.lock();
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                insert(connection);
                connection.commit();
                connection.setAutoCommit(true);
                written++;
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            } finally {
                turn.unlock();
            }
        }

        private void insert(Connection connection) throws SQLException {
            SealedEntry entry = sealed.get(written);
            try (PreparedStatement insert = connection.prepareStatement("insert into entries values (?, ?, ?, ?, ?)")) {
                set(insert, feed, written + 1L, ids.get(written), entry.header(), entry.signature());
            }
            try (PreparedStatement insert = connection.prepareStatement("insert into contents values (?, ?, ?, ?)")) {
                set(insert, feed, written + 1L, entry.salt(), entry.content());
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into reading values (?, ?, ?, ?, 1, 'line', ?, ?, 0)")) {
                set(insert, feed, NOON.toEpochMilli(), feed, written + 1L, ANNE.server(), ANNE.id());
            }
        }

        private void set(PreparedStatement insert, Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }
}
