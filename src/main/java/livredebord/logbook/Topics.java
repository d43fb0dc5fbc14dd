package livredebord.logbook;

import java.time.Instant;
import java.util.List;
import livredebord.entry.EntryId;

/** Which entries speak of what, as they read now; a projection, so that nothing is looked for by reading the book. */
public interface Topics {

    /** Before it lies all that there is. */
    Instant END = Instant.ofEpochMilli(Long.MAX_VALUE);

    /** The newest first. */
    List<EntryId> before(Topic topic, Instant until, int most);

    /** The oldest first. */
    List<EntryId> between(Topic topic, Instant from, Instant until);

    /** The oldest first. */
    default List<EntryId> all(Topic topic) {
        return between(topic, Instant.ofEpochMilli(Long.MIN_VALUE), END);
    }
}
