package livredebord.upkeep;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/** Tries again after a while that grows; the trouble is told once in the diagnostics until it is over. */
final class Attempts {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Logger DIAGNOSTICS = Logger.getLogger(Attempts.class);

    private final LongSupplier nanos;
    private Duration pause = Duration.ZERO;
    private long failedAt;

    /** @param nanos of a clock that nobody sets */
    Attempts(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void attempt(String what, Errand errand) {
        if (nanos.getAsLong() - failedAt < pause.toNanos()) {
            return;
        }
        try {
            errand.run();
            pause = Duration.ZERO;
        } catch (IOException | RuntimeException failed) {
            failedAt = nanos.getAsLong();
            if (pause.isZero()) {
                DIAGNOSTICS.warnf("%s failed and is tried again: %s", what, failed.getMessage());
            }
            pause = pause.isZero() ? FIRST_PAUSE : shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    interface Errand {
        void run() throws IOException;
    }
}
