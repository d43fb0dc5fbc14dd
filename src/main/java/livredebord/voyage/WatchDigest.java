package livredebord.voyage;

import java.time.Instant;
import java.util.List;
import livredebord.entry.EntryNumber;

/**
 * What a watch comes to when it is handed over.
 *
 * @param since when it began
 * @param totals of the lines since then
 * @param events lines of the watch in which something happened, in the order for reading
 */
public record WatchDigest(Instant since, Totals totals, List<EntryNumber> events) {
    public WatchDigest {
        events = List.copyOf(events);
    }
}
