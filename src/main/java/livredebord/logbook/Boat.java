package livredebord.logbook;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import livredebord.entry.Language;

/** What the captain set up once; wired by the root. */
public interface Boat {
    String name();

    Language language();

    /** Ship's time. */
    ZoneId zone();

    /**
     * What ship's clock says.
     *
     * @param machines what the machine's says; it holds until somebody tells another time and nobody keeps it right
     */
    default Instant time(Instant machines) {
        return machines;
    }

    /** True for a book that only tries things out: every page and post of it says so. */
    boolean trial();

    /** The name of her channel; empty before set-up. */
    default Optional<String> channel() {
        return Optional.empty();
    }
}
