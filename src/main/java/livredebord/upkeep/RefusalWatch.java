package livredebord.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import livredebord.logbook.Boat;

/**
 * Tells the skipper that nothing could be written for a while, once it can: until then no post can be kept either, and
 * who types is told by the answer.
 */
final class RefusalWatch {

    /** Shorter than this is a hiccup, of which those who typed know. */
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Supplier<Optional<Duration>> refusing;
    private final Notices notices;
    private final Boat boat;
    private final Clock clock;
    private Optional<Instant> since = Optional.empty();

    /** @param refusing for how long nothing was taken; empty where the last was */
    RefusalWatch(Supplier<Optional<Duration>> refusing, Notices notices, Boat boat, Clock clock) {
        this.refusing = refusing;
        this.notices = notices;
        this.boat = boat;
        this.clock = clock;
    }

    void look() {
        Instant now = clock.instant();
        Optional<Duration> lasting = refusing.get();
        if (lasting.isPresent()) {
            since = since.or(() -> Optional.of(now.minus(lasting.get())));
        } else {
            since.filter(began -> Duration.between(began, now).compareTo(LONG) >= 0)
                    .ifPresent(began -> tell(began, now));
            since = Optional.empty();
        }
    }

    private void tell(Instant began, Instant now) {
        notices.happened(
                "refused " + began.toEpochMilli(),
                phrases -> phrases.text(
                        "upkeep.REFUSED", phrases.moment(began, boat.zone()), phrases.clock(now, boat.zone())));
    }
}
