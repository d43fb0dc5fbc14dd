package livredebord.voyage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Entry;

/**
 * An entry as it reads now: every value with what was struck out of it.
 *
 * @param entry as it was written
 * @param observed when it happened, a correction of the time taken in
 * @param values in the order of reading
 * @param voided who struck the whole entry out, when and why; {@code was} is its remark or first value
 */
public record Row(Entry entry, Instant observed, List<Value> values, Optional<Voided> voided) {

    public Row {
        values = List.copyOf(values);
    }

    /** The whole entry was struck out. */
    public record Voided(livredebord.entry.EntryNumber by, livredebord.entry.Author who, Instant when, String reason) {}
}
