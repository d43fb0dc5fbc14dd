package livredebord.storage;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The writer's turn. Who asks while another writes stands in line; who is next takes what waits with it, up to
 * {@value #SHARED} acts, into one transaction with one commit, and then all are answered. If that fails, the acts are
 * tried one by one, so that each exception finds its own caller and no act suffers from another.
 */
public final class Turns {

    /** Acts that share a commit at most. */
    static final int SHARED = 64;

    /** Something to write. May be carried out again where a shared commit failed, and on another's thread. */
    @FunctionalInterface
    public interface Act<R> {

        R carryOut();

        /** After a commit that threw: whether what this act wrote is in the database all the same. */
        default boolean landed(R result) {
            return false;
        }
    }

    private final Transactions transactions;
    private final Queue<Waiting<?>> line = new ArrayDeque<>();
    private final ThreadLocal<Boolean> writing = ThreadLocal.withInitial(() -> false);
    private final LongSupplier nanoseconds;
    private boolean taken;
    private volatile OptionalLong refusingSince = OptionalLong.empty();

    Turns(Transactions transactions) {
        this(transactions, System::nanoTime);
    }

    /** @param nanoseconds of this run, which no clock setting moves */
    Turns(Transactions transactions, LongSupplier nanoseconds) {
        this.transactions = transactions;
        this.nanoseconds = nanoseconds;
    }

    /** For how long disk or database have taken nothing that was to be written; empty where they took what came last. */
    public Optional<Duration> refusing() {
        OptionalLong since = refusingSince;
        return since.isPresent()
                ? Optional.of(Duration.ofNanos(nanoseconds.getAsLong() - since.getAsLong()))
                : Optional.empty();
    }

    /** Returns what the act returned, after the commit; throws what the act or its commit threw. */
    public <R> R take(Act<R> act) {
        if (writing.get()) {
            throw new IllegalStateException("it is our turn already");
        }
        Waiting<R> mine = new Waiting<>(act);
        if (isFirst(mine) || mine.isCalledToWrite()) {
            writeForAll();
        }
        return mine.answer();
    }

    /** How many stand in line. */
    synchronized int waiting() {
        return line.size();
    }

    private synchronized boolean isFirst(Waiting<?> mine) {
        line.add(mine);
        boolean first = !taken;
        taken = true;
        return first;
    }

    private void writeForAll() {
        List<Waiting<?>> batch = nextInLine();
        writing.set(true);
        try {
            write(batch);
        } finally {
            writing.remove();
            passOn();
            batch.forEach(Waiting::wake);
        }
    }

    private synchronized List<Waiting<?>> nextInLine() {
        List<Waiting<?>> batch = new ArrayList<>();
        while (batch.size() < SHARED && !line.isEmpty()) {
            batch.add(line.remove());
        }
        return batch;
    }

    private synchronized void passOn() {
        taken = !line.isEmpty();
        if (taken) {
            line.element().callToWrite();
        }
    }

    private void write(List<Waiting<?>> batch) {
        try {
            transactions.commit(() -> carryOut(batch));
            batch.forEach(Waiting::succeed);
            refusingSince = OptionalLong.empty();
        } catch (Throwable failed) {
            noteRefusal(failed);
            batch.stream()
                    .filter(each -> !each.isSettled(failed, transactions))
                    .forEach(each -> tryAlone(each, batch, failed));
        }
    }

    /** What an act itself throws says nothing of the disk. */
    private void noteRefusal(Throwable failed) {
        if (refusingSince.isEmpty() && Refusal.of(failed).isPresent()) {
            refusingSince = OptionalLong.of(nanoseconds.getAsLong());
        }
    }

    private void tryAlone(Waiting<?> act, List<Waiting<?>> batch, Throwable failed) {
        if (batch.size() == 1) {
            act.fail(failed);
        } else {
            write(List.of(act));
        }
    }

    private static Void carryOut(List<Waiting<?>> batch) {
        batch.forEach(Waiting::carryOut);
        return null;
    }

    /** One who stands in line, and the answer that he gets. */
    private static final class Waiting<R> {

        private final Act<R> act;
        private final CompletableFuture<Boolean> call = new CompletableFuture<>();
        private Supplier<R> answer = () -> {
            throw new IllegalStateException("never carried out");
        };
        private R result;
        private boolean carriedOut;

        Waiting(Act<R> act) {
            this.act = act;
        }

        void carryOut() {
            carriedOut = false;
            result = act.carryOut();
            carriedOut = true;
        }

        void succeed() {
            R kept = result;
            answer = () -> kept;
        }

        /** Landed after all; or nobody can say, and then it is not tried again, lest it be written twice. */
        boolean isSettled(Throwable failed, Transactions transactions) {
            if (!carriedOut) {
                return false;
            }
            try {
                boolean landed = transactions.holds(() -> act.landed(result));
                if (landed) {
                    succeed();
                }
                return landed;
            } catch (RuntimeException noAnswer) {
                failed.addSuppressed(noAnswer);
                fail(failed);
                return true;
            }
        }

        void fail(Throwable failed) {
            answer = () -> {
                throw Turns.<RuntimeException>asItIs(failed);
            };
        }

        /** Waits, also through an interrupt: who asked must learn what became of it. */
        boolean isCalledToWrite() {
            return call.join();
        }

        void callToWrite() {
            call.complete(true);
        }

        void wake() {
            call.complete(false);
        }

        R answer() {
            return answer.get();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T asItIs(Throwable failed) throws T {
        throw (T) failed;
    }
}
