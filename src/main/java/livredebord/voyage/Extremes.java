package livredebord.voyage;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.BinaryOperator;
import livredebord.entry.Observation;
import livredebord.nautical.Distance;
import livredebord.nautical.Pressure;
import livredebord.nautical.Speed;

/** The most and the least of several days. */
public record Extremes(
        Optional<Observation.Wind> strongestWind,
        Optional<Speed> strongestGust,
        Optional<Speed> maximumSpeed,
        Optional<Pressure> lowestPressure,
        Optional<Pressure> highestPressure,
        Optional<Distance> longestDaysRun) {

    public static final Extremes NOTHING = new Extremes(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Extremes with(Totals totals, Reckoning reckoning) {
        return new Extremes(
                best(strongestWind, totals.strongestWind(), BinaryOperator.maxBy(Totals.BY_STRENGTH)),
                best(strongestGust, totals.strongestGust(), BinaryOperator.maxBy(Comparator.naturalOrder())),
                best(maximumSpeed, totals.maximumSpeed(), BinaryOperator.maxBy(Comparator.naturalOrder())),
                best(lowestPressure, totals.lowestPressure(), BinaryOperator.minBy(Comparator.naturalOrder())),
                best(highestPressure, totals.highestPressure(), BinaryOperator.maxBy(Comparator.naturalOrder())),
                best(longestDaysRun, reckoning.daysRun(), BinaryOperator.maxBy(Comparator.naturalOrder())));
    }

    private static <T> Optional<T> best(Optional<T> one, Optional<T> other, BinaryOperator<T> choose) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(choose.apply(one.get(), other.get()))
                : one.or(() -> other);
    }
}
