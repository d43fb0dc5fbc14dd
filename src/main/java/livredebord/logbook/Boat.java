package livredebord.logbook;

import java.time.ZoneId;
import livredebord.entry.Language;

/** What the captain set up once; wired by the root. */
public interface Boat {
    String name();

    Language language();

    /** Ship's time. */
    ZoneId zone();

    /** True for a book that only tries things out: every page and post of it says so. */
    boolean trial();
}
