package livredebord.journal;

import java.time.Instant;
import java.util.Optional;
import livredebord.entry.EntryNumber;

/**
 * What time-stamp authorities said of the book's ends. It lies in the book's own file, so that it goes into every backup
 * and comes back with it; {@link Verification} reads it there.
 */
public interface HeadStamps {

    /** In a turn of its own. @param now when we got it */
    void keep(Head head, TimeStamp stamp, Instant now);

    Optional<Kept> newest();

    record Kept(EntryNumber number, Instant when) {}
}
