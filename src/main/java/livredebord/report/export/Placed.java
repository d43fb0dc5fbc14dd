package livredebord.report.export;

import livredebord.nautical.Position;
import livredebord.voyage.Row;

/** An entry on the map. */
record Placed(Row row, Spot spot) {

    Position where() {
        return spot.where();
    }

    How how() {
        return spot.how();
    }

    /** @param how we come to that place */
    record Spot(Position where, How how) {}

    /** Where a position comes from. */
    enum How {
        NOTED,
        /** On the straight line between the fix before and the one after, by time. */
        BETWEEN_FIXES,
        /** There is no fix on one side: that of the other. */
        NEAREST_FIX
    }
}
