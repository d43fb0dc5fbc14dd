package livredebord.voyage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import livredebord.entry.Observation;
import livredebord.nautical.Distance;
import livredebord.nautical.Position;

/**
 * What one passage counts for somebody who was aboard, as certificates ask for it.
 *
 * @param daysAboard dates of ship's time that the passage touches
 * @param underWay from departure to arrival, less what she lay at anchor or in a berth
 * @param straight rhumb line from the first fix to the last
 * @param watches as long as the watch was noted to be his, from the line that names him to the next change, less what she
 *     lay at anchor or in a berth
 */
public record SeaTime(
        Ends ends,
        Instant from,
        Instant until,
        int daysAboard,
        Optional<Duration> underWay,
        Optional<Distance> logged,
        Optional<Distance> overGround,
        Optional<Distance> straight,
        Optional<Duration> night,
        Optional<Observation.Wind> strongestWind,
        Optional<Duration> watches) {

    private static final double EARTH_MILES_A_RADIAN = 60 * 180 / Math.PI;

    /**
     * @param rows of one passage, in the order for reading, at least one
     * @param himself whether a name that was written means the person
     */
    public static SeaTime of(List<Row> rows, Instant from, Instant until, Predicate<String> himself, ZoneId zone) {
        Reckoner reckoner = new Reckoner(zone);
        Sums sums = Sums.NOTHING;
        Extremes extremes = Extremes.NOTHING;
        List<Day> days = Day.of(rows, zone);
        for (Day day : days) {
            Reckoning reckoning = reckoner.reckon(day, day == days.get(days.size() - 1));
            sums = sums.with(day, reckoning);
            extremes = extremes.with(day.totals(), reckoning);
        }
        return new SeaTime(
                Ends.of(rows),
                from,
                until,
                (int) dates(from, until, zone),
                sums.underWay(),
                sums.logged(),
                sums.overGround(),
                straight(rows),
                sums.night(),
                extremes.strongestWind(),
                watches(rows, from, until, himself));
    }

    /** When a passage of which nobody noted the arrival was over: as she came to lie, else with its last row. */
    public static Instant over(List<Row> rows, Instant departed) {
        Instant last = rows.get(rows.size() - 1).observed();
        List<Spans.Span> way = Reckoner.underWay(rows, departed, last);
        return way.get(way.size() - 1).until();
    }

    private static long dates(Instant from, Instant until, ZoneId zone) {
        LocalDate first = from.atZone(zone).toLocalDate();
        return until.atZone(zone).toLocalDate().toEpochDay() - first.toEpochDay() + 1;
    }

    private static Optional<Distance> straight(List<Row> rows) {
        List<Position> fixes = new ArrayList<>();
        Totals.ours(rows)
                .forEach(row -> row.standing()
                        .filter(Observation.PositionFix.class::isInstance)
                        .forEach(what -> fixes.add(((Observation.PositionFix) what).position())));
        return fixes.size() < 2
                ? Optional.empty()
                : Optional.of(new Distance((int)
                        Math.round(rhumbLine(fixes.get(0), fixes.get(fixes.size() - 1)) * 100)));
    }

    /** On a sphere of which a minute of arc is a mile. */
    static double rhumbLine(Position from, Position to) {
        double south = Math.toRadians(from.latitudeDegrees());
        double north = Math.toRadians(to.latitudeDegrees());
        double east = Math.toRadians(to.longitudeDegrees() - from.longitudeDegrees());
        double across = Math.abs(east) > Math.PI ? 2 * Math.PI - Math.abs(east) : Math.abs(east);
        double stretched =
                StrictMath.log(StrictMath.tan(north / 2 + Math.PI / 4) / StrictMath.tan(south / 2 + Math.PI / 4));
        double shrink = Math.abs(stretched) > 1e-12 ? (north - south) / stretched : StrictMath.cos(south);
        return StrictMath.hypot(north - south, shrink * across) * EARTH_MILES_A_RADIAN;
    }

    /** Empty where nobody noted a watch. */
    private static Optional<Duration> watches(
            List<Row> rows, Instant departed, Instant until, Predicate<String> himself) {
        List<Spans.Span> his = new ArrayList<>();
        Optional<Instant> since = Optional.empty();
        boolean any = false;
        for (Row row : Totals.ours(rows)) {
            Optional<Observation.WatchChange> change =
                    row.all(Observation.WatchChange.class).stream().findFirst();
            if (change.isPresent()) {
                any = true;
                since.ifPresent(from -> his.add(new Spans.Span(from, row.observed())));
                since = change.get().on().stream().anyMatch(himself) ? Optional.of(row.observed()) : Optional.empty();
            }
        }
        since.ifPresent(from -> his.add(new Spans.Span(from, until)));
        return any ? Optional.of(Spans.common(his, Reckoner.underWay(rows, departed, until))) : Optional.empty();
    }

    /** Whether lines of this passage name somebody aboard, or are his own. */
    public static boolean names(List<Row> rows, Predicate<String> himself) {
        Set<String> named = new HashSet<>();
        for (Row row : Totals.ours(rows)) {
            row.entry()
                    .content()
                    .ifPresent(content -> named.add(content.author().name()));
            row.standing().forEach(what -> {
                if (what instanceof Observation.CrewChange change) {
                    named.addAll(change.aboard());
                    named.addAll(change.ashore());
                } else if (what instanceof Observation.WatchChange change) {
                    named.addAll(change.on());
                }
            });
        }
        return named.stream().anyMatch(himself);
    }
}
