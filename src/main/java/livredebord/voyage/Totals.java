package livredebord.voyage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import livredebord.entry.Observation;
import livredebord.nautical.Distance;
import livredebord.nautical.EngineHours;
import livredebord.nautical.Pressure;
import livredebord.nautical.Speed;

/**
 * What rows come to. What nobody observed is empty, never 0.
 *
 * @param logged miles by the log, or by its trip counter where only that was read; empty with fewer than two readings
 *     and where it fell
 * @param logFell a reading under the one before: the log was set back, or one of the two is wrong
 * @param overGround miles from fix to fix along great circles; empty with fewer than two fixes
 * @param strongestWind the wind of most Beaufort, of several the one with the strongest gust; one in knots counts as the force it is
 * @param engineHours what the hour counter gained; empty with fewer than two readings and where it fell
 * @param engineHoursFell a reading under the one before
 * @param averageSpeed by the log, else over ground, between the first and the last reading of these rows alone
 * @param maximumSpeed the greatest speed observed, whatever its reference
 */
public record Totals(
        Optional<Distance> logged,
        boolean logFell,
        Optional<Distance> overGround,
        Optional<Observation.Wind> strongestWind,
        Optional<Speed> strongestGust,
        Optional<EngineHours> engineHours,
        boolean engineHoursFell,
        Optional<Speed> averageSpeed,
        Optional<Speed> maximumSpeed,
        Optional<Pressure> firstPressure,
        Optional<Pressure> lastPressure,
        Optional<Pressure> lowestPressure,
        Optional<Pressure> highestPressure) {

    /** Of rows in the order for reading; restricted ones, corrections and lines about another boat count nothing. */
    public static Totals of(List<Row> rows) {
        return of(List.of(), rows);
    }

    /** @param before rows that came first: counters are taken up where these left them, so that a night is not lost */
    public static Totals of(List<Row> before, List<Row> rows) {
        List<Row> earlier = ours(before);
        List<Row> ours = ours(rows);
        Readings log = logReadings(earlier, ours);
        Readings engine = Readings.of(earlier, ours, Totals::engineHours);
        Track track = Track.of(earlier, ours);
        List<Pressure> pressures = each(ours, Totals::pressure);
        return new Totals(
                log.gained().map(Distance::new),
                log.fell(),
                track.miles(),
                most(felt(ours), BY_STRENGTH),
                most(winds(ours).stream().flatMap(wind -> wind.gust().stream()).toList()),
                engine.gained().map(EngineHours::new),
                engine.fell(),
                log.perHour().or(track::perHour).map(Speed::new),
                most(each(ours, Totals::speed)),
                pressures.stream().findFirst(),
                pressures.stream().reduce((earlierOne, laterOne) -> laterOne),
                pressures.stream().min(Comparator.naturalOrder()),
                most(pressures));
    }

    /** By force, a wind in knots as the force that it is; of two of the same force the one with the stronger gust. */
    public static final Comparator<Observation.Wind> BY_STRENGTH = Comparator.comparingInt(Beaufort::highest)
            .thenComparing(wind -> wind.gust().orElse(new Speed(0)));

    /** In Beaufort, 0 to 12; −1 where the strength was not said. A wind in knots counts as the force it is. */
    public static int strength(Observation.Wind wind) {
        return Beaufort.highest(wind);
    }

    static List<Row> ours(List<Row> rows) {
        return rows.stream().filter(Row::isOurs).toList();
    }

    /** The last row of each counter and the last fix: all that the rows after these need to know of them. */
    static List<Row> lastReadings(List<Row> rows) {
        List<Row> ours = ours(rows);
        return Stream.<Predicate<Observation>>of(
                        what -> logged(what).isPresent(),
                        what -> trip(what).isPresent(),
                        what -> engineHours(what).isPresent(),
                        Observation.PositionFix.class::isInstance)
                .flatMap(reading -> last(ours, reading).stream())
                .distinct()
                .sorted(Comparator.comparing(Row::observed))
                .toList();
    }

    private static Optional<Row> last(List<Row> rows, Predicate<Observation> which) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i).standing().anyMatch(which)) {
                return Optional.of(rows.get(i));
            }
        }
        return Optional.empty();
    }

    private static Readings logReadings(List<Row> before, List<Row> rows) {
        Readings total = Readings.of(before, rows, Totals::logged);
        return total.count() > 1 ? total : Readings.of(before, rows, Totals::trip);
    }

    private static Optional<Integer> logged(Observation what) {
        return what instanceof Observation.DistanceLogged log
                ? Optional.of(log.distance().milesE2())
                : Optional.empty();
    }

    private static Optional<Integer> trip(Observation what) {
        return what instanceof Observation.TripDistance trip
                ? Optional.of(trip.distance().milesE2())
                : Optional.empty();
    }

    private static Optional<Integer> engineHours(Observation what) {
        return what instanceof Observation.Engine engine ? engine.hours().map(EngineHours::hoursE2) : Optional.empty();
    }

    private static Optional<Pressure> pressure(Observation what) {
        return what instanceof Observation.Barometer barometer ? barometer.pressure() : Optional.empty();
    }

    private static Optional<Speed> speed(Observation what) {
        if (what instanceof Observation.SpeedOverGround over) {
            return Optional.of(over.speed());
        }
        if (what instanceof Observation.SpeedThroughWater through) {
            return Optional.of(through.speed());
        }
        if (what instanceof Observation.BoatSpeed boat) {
            return Optional.of(boat.speed());
        }
        return what instanceof Observation.MaximumSpeed maximum ? Optional.of(maximum.speed()) : Optional.empty();
    }

    /** A gust alone is no wind to compare. */
    private static List<Observation.Wind> felt(List<Row> rows) {
        return winds(rows).stream()
                .filter(wind -> Beaufort.highest(wind) >= 0)
                .map(Observation.Wind::withoutTrend)
                .toList();
    }

    private static List<Observation.Wind> winds(List<Row> rows) {
        return each(
                rows,
                what -> what instanceof Observation.Wind wind ? Optional.of(wind) : Optional.<Observation.Wind>empty());
    }

    static <T> List<T> each(List<Row> rows, Function<Observation, Optional<T>> value) {
        List<T> values = new ArrayList<>();
        rows.forEach(row -> row.each(what -> value.apply(what).ifPresent(values::add)));
        return values;
    }

    private static <T extends Comparable<T>> Optional<T> most(List<T> values) {
        return most(values, Comparator.naturalOrder());
    }

    private static <T> Optional<T> most(List<T> values, Comparator<T> by) {
        return values.stream().max(by);
    }
}
