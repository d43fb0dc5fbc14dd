package livredebord.voyage;

import java.time.Instant;
import java.util.ArrayList;
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
        List<Fix> fixes = new ArrayList<>();
        row.each(what -> {
            if (what instanceof Observation.PositionFix fix) {
                fixes.add(new Fix(row.observed(), fix.position(), row.entry().id()));
            }
        });
        return fixes;
    }
}
