package livredebord.logbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the instruments that only count upwards showed; a projection, made again from the book when need be. */
public interface Counters {

    /** The last reading observed before {@code moment}, or at it; what is in doubt is none. */
    Optional<Reading> before(Counter counter, Instant moment);

    /** The readings up to {@code moment}, the newest first, at most so many. */
    List<Reading> lastBefore(Counter counter, Instant moment, int most);

    /** What counts. */
    enum Counter {
        ENGINE_HOURS,
        DISTANCE_LOGGED
    }

    /** @param valueE2 hundredths of an hour, or of a nautical mile */
    record Reading(int valueE2, Instant observed) {}
}
