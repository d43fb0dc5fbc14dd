package livredebord.logbook;

import java.time.Duration;
import java.util.Optional;
import livredebord.entry.EntryNumber;

/** What was noted already: people send again what was not answered in time, and two ways carry the same words. */
public interface Repeats {

    /** Read within the turn, so that of two at the same moment one is the repeat. Empty window: for ever. */
    Optional<EntryNumber> noted(String key, Optional<Duration> window);

    /** Kept in the transaction of the entry. */
    void remember(String key, EntryNumber number);
}
