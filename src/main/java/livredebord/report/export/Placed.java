package livredebord.report.export;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import livredebord.nautical.Position;
import livredebord.voyage.Fix;
import livredebord.voyage.Row;

/**
 * An entry on the map.
 *
 * @param how we come to that place
 */
record Placed(Row row, Position where, How how) {

    /** Where a position comes from. */
    enum How {
        NOTED,
        /** On the straight line between the fix before and the one after, by time. */
        BETWEEN_FIXES,
        /** There is no fix on one side: that of the other. */
        NEAREST_FIX
    }

    /**
     * Empty where no position was noted at all.
     *
     * @param next the first of the fixes that is not before the row
     */
    static Optional<Placed> of(Row row, List<Fix> fixes, int next) {
        Optional<Position> own = row.standing()
                .filter(livredebord.entry.Observation.PositionFix.class::isInstance)
                .map(what -> ((livredebord.entry.Observation.PositionFix) what).position())
                .findFirst();
        if (own.isPresent()) {
            return own.map(where -> new Placed(row, where, How.NOTED));
        }
        if (fixes.isEmpty()) {
            return Optional.empty();
        }
        if (next == 0 || next == fixes.size()) {
            Fix nearest = fixes.get(next == 0 ? 0 : next - 1);
            return Optional.of(new Placed(row, nearest.where(), How.NEAREST_FIX));
        }
        return Optional.of(between(row, fixes.get(next - 1), fixes.get(next)));
    }

    private static Placed between(Row row, Fix before, Fix after) {
        double whole = Duration.between(before.when(), after.when()).toMillis();
        double share =
                whole == 0 ? 0 : Duration.between(before.when(), row.observed()).toMillis() / whole;
        double across = after.where().longitudeDegrees() - before.where().longitudeDegrees();
        across -= Math.round(across / 360) * 360;
        double longitude = before.where().longitudeDegrees() + share * across;
        double latitude = before.where().latitudeDegrees()
                + share * (after.where().latitudeDegrees() - before.where().latitudeDegrees());
        double turned = longitude - Math.round(longitude / 360) * 360;
        return new Placed(row, Position.ofDegrees(latitude, turned), How.BETWEEN_FIXES);
    }
}
