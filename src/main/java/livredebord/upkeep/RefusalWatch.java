package livredebord.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import livredebord.logbook.Boat;

/**
 * Tells the skipper that nothing could be written for a while. Until it can be, no post can be kept either, and who types is
 * told by the answer; so each look tries to keep it, and with the first that succeeds it is over, though nobody types.
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

    /** @throws RuntimeException while nothing can be written */
    void look() {
        Instant now = clock.instant();
        since = refusing.get().map(now::minus).or(() -> since);
        since.filter(began -> Duration.between(began, now).compareTo(LONG) >= 0).ifPresent(began -> tell(began, now));
        since = refusing.get().map(now::minus);
    }

    private void tell(Instant began, Instant now) {
        notices.happened(
                "refused " + began.toEpochMilli(),
                phrases -> phrases.text(
                        "upkeep.REFUSED", phrases.moment(began, boat.zone()), phrases.clock(now, boat.zone())));
    }
}
