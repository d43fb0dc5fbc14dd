package livredebord.report.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Observation.SpeedRange;
import livredebord.entry.Observation.Wind;
import livredebord.nautical.Bearing;
import livredebord.nautical.CompassPoint;
import livredebord.nautical.Speed;
import livredebord.voyage.Row;

/**
 * A wind as it can be drawn.
 *
 * @param fromDegrees where it comes from, 0 to 359.99; empty where nobody said or it is variable
 * @param knots the middle of what was said; of a force the middle of its knots (WMO code 1100)
 * @param gustKnots the strongest
 */
record Breeze(Optional<Double> fromDegrees, double knots, Optional<Double> gustKnots) {

    private static final double[] KNOTS_OF_FORCE = {0, 2, 5, 8.5, 13.5, 19, 24.5, 30.5, 37, 44, 51.5, 59.5, 66};

    /** The last wind of a row whose strength was said, with the strongest gust of the row. */
    static Optional<Breeze> of(Row row) {
        List<Wind> winds = row.all(Wind.class);
        Optional<Double> gust = winds.stream()
                .flatMap(wind -> wind.gust().stream())
                .map(Breeze::inKnots)
                .max(Comparator.naturalOrder());
        return winds.stream()
                .flatMap(wind -> knots(wind).map(knots -> new Breeze(direction(wind), knots, gust)).stream())
                .reduce((first, second) -> second);
    }

    private static Optional<Double> knots(Wind wind) {
        Optional<Double> measured = wind.speed().map(Breeze::middle);
        return measured.isPresent()
                ? measured
                : wind.force().map(force -> (KNOTS_OF_FORCE[force.lowest()] + KNOTS_OF_FORCE[force.highest()]) / 2);
    }

    private static double middle(SpeedRange range) {
        return (inKnots(range.lowest()) + inKnots(range.highest())) / 2;
    }

    private static double inKnots(Speed speed) {
        return speed.knotsE2() / 100.0;
    }

    private static Optional<Double> direction(Wind wind) {
        if (wind.variable()) {
            return Optional.empty();
        }
        Optional<Double> degrees = wind.fromDegrees().map(Bearing::degrees);
        return degrees.isPresent()
                ? degrees
                : wind.from().map(CompassPoint::degreesE2).map(hundredths -> hundredths / 100.0);
    }
}
