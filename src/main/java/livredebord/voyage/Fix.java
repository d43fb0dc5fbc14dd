package livredebord.voyage;

import java.time.Instant;
import java.util.List;
import livredebord.entry.EntryId;
import livredebord.entry.Observation;
import livredebord.nautical.Position;

/**
 * Where she was at a moment.
 *
 * @param entry the one that says so
 */
public record Fix(Instant when, Position where, EntryId entry) {

    /** The fix of one row, as often as it says one. */
    static List<Fix> of(Row row) {
        return row.all(Observation.PositionFix.class).stream()
                .map(fix -> new Fix(row.observed(), fix.position(), row.entry().id()))
                .toList();
    }
}
