package livredebord.voyage;

import java.time.Instant;
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
    static java.util.stream.Stream<Fix> of(Row row) {
        return row.standing()
                .filter(Observation.PositionFix.class::isInstance)
                .map(what -> new Fix(
                        row.observed(),
                        ((Observation.PositionFix) what).position(),
                        row.entry().id()));
    }
}
