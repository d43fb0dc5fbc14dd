package livredebord.logbook;

import java.time.Instant;
import java.util.Optional;
import livredebord.nautical.Position;

/** Where the boat was last, and when she left and came in; a projection, made again from the book when need be. */
public interface Passages {

    Optional<Fix> lastFix();

    /** The voyage that holds a moment, or the last one before it: from a departure until the next one's eve. */
    Optional<Leg> legAt(Instant moment);

    record Fix(Position position, Instant observed) {}

    /**
     * @param departed the departure that began it
     * @param arrived the last arrival before the next departure; empty under way
     */
    record Leg(Instant departed, Optional<Instant> arrived) {}
}
