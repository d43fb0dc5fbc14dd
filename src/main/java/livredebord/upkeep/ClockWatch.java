package livredebord.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import livredebord.logbook.Boat;

/** Notices when the system clock was set: it and a clock that nobody sets drift apart. */
final class ClockWatch {

    /** What a slewing time service never reaches between two looks. */
    static final Duration A_STEP = Duration.ofMinutes(1);

    private final Clock clock;
    private final LongSupplier nanos;
    private final Notices notices;
    private final Boat boat;
    private Instant before;
    private long beforeNanos;

    ClockWatch(Clock clock, LongSupplier nanos, Notices notices, Boat boat) {
        this.clock = clock;
        this.nanos = nanos;
        this.notices = notices;
        this.boat = boat;
        this.before = clock.instant();
        this.beforeNanos = nanos.getAsLong();
    }

    void look() {
        Instant now = clock.instant();
        long nowNanos = nanos.getAsLong();
        Instant expected = before.plusNanos(nowNanos - beforeNanos);
        before = now;
        beforeNanos = nowNanos;
        if (Duration.between(expected, now).abs().compareTo(A_STEP) >= 0) {
            notices.happened(
                    "CLOCK " + expected + " " + now,
                    phrases -> phrases.text(
                            now.isAfter(expected) ? "upkeep.CLOCK.forward" : "upkeep.CLOCK.back",
                            phrases.moment(expected, boat.zone()),
                            phrases.moment(now, boat.zone())));
        }
    }
}
