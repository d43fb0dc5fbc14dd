package livredebord.storage;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * A server that did not give us the turn is left alone for a moment: who asks meanwhile has the same answer at once. All
 * would otherwise stand in one line, each of them to wait for his own refusal.
 */
final class Respite {

    static final Duration LENGTH = Duration.ofMillis(500);

    private final LongSupplier nanoseconds;
    private Optional<SQLException> why = Optional.empty();
    private long since;

    /** @param nanoseconds of this run, which no clock setting moves */
    Respite(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    synchronized void begin(SQLException refusal) {
        why = Optional.of(refusal);
        since = nanoseconds.getAsLong();
    }

    /** @throws RowRefused as the last one who asked was refused */
    synchronized void refuseWhileItLasts() {
        boolean over = nanoseconds.getAsLong() - since > LENGTH.toNanos();
        why = why.filter(known -> !over);
        if (why.isPresent()) {
            throw new RowRefused(why.get());
        }
    }
}
