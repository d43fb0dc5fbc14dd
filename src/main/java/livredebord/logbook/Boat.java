package livredebord.logbook;

import java.time.ZoneId;
import java.util.Optional;
import livredebord.entry.Language;

/** What the captain set up once; wired by the root. */
public interface Boat {
    String name();

    Language language();

    /** Ship's time. */
    ZoneId zone();

    /** True for a book that only tries things out: every page and post of it says so. */
    boolean trial();

    /** The name of her channel; empty before set-up. */
    default Optional<String> channel() {
        return Optional.empty();
    }
}
