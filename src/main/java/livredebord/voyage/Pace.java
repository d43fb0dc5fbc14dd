package livredebord.voyage;

import java.time.Duration;
import java.util.Optional;

/** So much in so long. */
final class Pace {

    /** Hundredths an hour, rounded; empty over no time at all, and beyond what a speed can be (500 knots). */
    static Optional<Integer> perHour(long hundredths, Duration in) {
        if (in.isZero() || in.isNegative()) {
            return Optional.empty();
        }
        long perHour = Math.round(hundredths * 3_600_000.0 / in.toMillis());
        return perHour > 50_000 ? Optional.empty() : Optional.of((int) perHour);
    }

    private Pace() {}
}
