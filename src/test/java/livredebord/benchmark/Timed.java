package livredebord.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/**
 * What so many repetitions took.
 *
 * @param nanos of each repetition
 * @param wallNanos of all of them, which threads share
 */
record Timed(long[] nanos, long wallNanos) {

    /** What is repeated, with what a thread of its own needs for it. */
    interface Work extends AutoCloseable {
        void once() throws IOException, SQLException;

        @Override
        void close() throws IOException;
    }

    /** Both runs as one. */
    Timed and(Timed other) {
        return new Timed(
                LongStream.concat(LongStream.of(nanos), LongStream.of(other.nanos))
                        .toArray(),
                wallNanos + other.wallNanos);
    }

    static Timed none() {
        return new Timed(new long[0], 0);
    }

    double p50() {
        return new Latencies(nanos).millis(50);
    }

    double p99() {
        return new Latencies(nanos).millis(99);
    }

    double perSecond() {
        return nanos.length * 1e9 / wallNanos;
    }

    String inWords() {
        return String.format(Locale.ROOT, "p50 %.3f ms, p99 %.3f ms, %.0f/s", p50(), p99(), perSecond());
    }

    /** Threads take repetitions from one heap, so that none ends long before the others. */
    static Timed of(int threads, int repetitions, Callable<Work> works) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads + 1);
        AtomicInteger left = new AtomicInteger(repetitions);
        try {
            List<Future<long[]>> shares = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                shares.add(pool.submit(() -> share(works, start, left)));
            }
            start.await();
            long begun = System.nanoTime();
            LongStream all = LongStream.empty();
            for (Future<long[]> share : shares) {
                all = LongStream.concat(all, LongStream.of(share.get()));
            }
            long wall = System.nanoTime() - begun;
            return new Timed(all.toArray(), wall);
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        } finally {
            pool.shutdownNow();
        }
    }

    private static long[] share(Callable<Work> works, CyclicBarrier start, AtomicInteger left) throws Exception {
        LongStream.Builder nanos = LongStream.builder();
        try (Work work = works.call()) {
            start.await();
            while (left.getAndDecrement() > 0) {
                long begun = System.nanoTime();
                work.once();
                nanos.add(System.nanoTime() - begun);
            }
        }
        return nanos.build().toArray();
    }
}
