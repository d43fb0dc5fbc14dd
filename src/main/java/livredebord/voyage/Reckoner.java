package livredebord.voyage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import livredebord.entry.Observation;
import livredebord.entry.Observation.EngineState;
import livredebord.entry.Observation.Event;
import livredebord.nautical.Distance;
import livredebord.nautical.Position;
import livredebord.nautical.Volume;

/** Works out day after day what each comes to; days are given in order, and of those before it keeps what the next needs. */
public final class Reckoner {

    /** So far from noon a fix may be that still says where she was at noon. */
    private static final Duration NEAR_NOON = Duration.ofHours(6);

    private record Seen(Instant when, Position where) {}

    private final ZoneId zone;
    private final Spans underWay = wayOfTheBoat();
    private final Spans engine = new Spans(
            runs(EngineState.ON).or(happens(Set.of(Event.ENGINE_ON))),
            runs(EngineState.OFF).or(happens(Set.of(Event.ENGINE_OFF))));
    private final List<Row> before = new ArrayList<>();
    private List<Row> dayBefore = List.of();
    private List<Seen> sinceNoon = new ArrayList<>();
    private Optional<LocalDate> departed = Optional.empty();
    private boolean away;
    private Optional<Position> last = Optional.empty();

    public Reckoner(ZoneId zone) {
        this.zone = zone;
    }

    /** What was noted before the first day: what was seen to for its departures, no part of any sum. */
    public void after(List<Row> rows) {
        dayBefore = Totals.ours(rows);
    }

    /** The day with its counters taken up where the days before left them. */
    public Day day(LocalDate date, List<Row> rows) {
        Day day = new Day(date, rows, Totals.of(before, rows));
        before.addAll(rows);
        before.retainAll(Totals.lastReadings(before));
        return day;
    }

    /** @param lastOfAll nothing is known of what followed: what goes on goes on until the last entry */
    public Reckoning reckon(Day day, boolean lastOfAll) {
        List<Row> ours = Totals.ours(day.rows());
        Instant start = day.date().atStartOfDay(zone).toInstant();
        Instant midnight = day.date().plusDays(1).atStartOfDay(zone).toInstant();
        Instant end = lastOfAll && !ours.isEmpty() ? ours.get(ours.size() - 1).observed() : midnight;
        Optional<Integer> dayOfVoyage = dayOfVoyage(day.date(), ours);
        List<Seen> seen = seen(ours);
        Optional<Position> place = seen.stream().map(Seen::where).findFirst().or(() -> last);
        Optional<Sun> sun = place.map(where -> Sun.at(where, day.date(), zone));
        Optional<List<Spans.Span>> way = underWay.on(ours, start, end);
        Reckoning reckoning = new Reckoning(
                dayOfVoyage,
                place,
                sun,
                way.map(Spans::sum),
                way.flatMap(spans -> sun.map(its -> night(spans, its))),
                engine.on(ours, start, end).map(Spans::sum),
                supply(ours, Reckoner::fuelTaken, Reckoner::fuelLeft),
                supply(ours, Reckoner::waterTaken, Reckoner::waterLeft),
                Preparation.of(Stream.concat(dayBefore.stream(), ours.stream()).toList(), start),
                daysRun(day.date(), seen));
        dayBefore = ours;
        last = seen.stream().map(Seen::where).reduce((earlier, later) -> later).or(() -> last);
        return reckoning;
    }

    private static Spans wayOfTheBoat() {
        return new Spans(happens(Way.BEGINS), happens(Way.ENDS));
    }

    /** When she was under way between two moments; all of it where nobody noted a departure nor an arrival. */
    static List<Spans.Span> underWay(List<Row> rows, Instant from, Instant until) {
        return wayOfTheBoat().on(Totals.ours(rows), from, until).orElse(List.of(new Spans.Span(from, until)));
    }

    private Optional<Integer> dayOfVoyage(LocalDate date, List<Row> rows) {
        boolean departs = rows.stream().anyMatch(happens(Set.of(Event.DEPARTURE)));
        if (departs && !away) {
            departed = Optional.of(date);
        }
        rows.stream()
                .filter(happens(Set.of(Event.DEPARTURE)).or(happens(Set.of(Event.ARRIVAL, Event.MOOR))))
                .reduce((earlier, later) -> later)
                .ifPresent(row -> away = happens(Set.of(Event.DEPARTURE)).test(row));
        return departed.filter(from -> away || departs || rows.stream().anyMatch(happens(Way.ENDS)))
                .map(from -> (int) (date.toEpochDay() - from.toEpochDay()) + 1);
    }

    private static Duration night(List<Spans.Span> spans, Sun sun) {
        if (sun.rises().isEmpty() || sun.sets().isEmpty()) {
            return sun.alwaysUp() ? Duration.ZERO : Spans.sum(spans);
        }
        return Spans.sum(spans.stream()
                .flatMap(span -> Stream.of(
                        span.before(sun.rises().get()), span.after(sun.sets().get())))
                .toList());
    }

    private static List<Seen> seen(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> Fix.of(row).stream())
                .map(fix -> new Seen(fix.when(), fix.where()))
                .toList();
    }

    // --- from noon to noon

    /** What comes before noon ends one run, what comes after begins the next. */
    private Optional<Distance> daysRun(LocalDate date, List<Seen> seen) {
        Instant noon = date.atTime(LocalTime.NOON).atZone(zone).toInstant();
        Instant noonBefore =
                date.minusDays(1).atTime(LocalTime.NOON).atZone(zone).toInstant();
        List<Seen> all = Stream.concat(sinceNoon.stream(), seen.stream()).toList();
        Optional<Distance> run = at(noonBefore, all)
                .flatMap(from -> at(noon, all).map(to -> run(from, to, between(noonBefore, noon, all))));
        sinceNoon = new ArrayList<>(all.stream()
                .filter(each -> !each.when().isBefore(noon.minus(NEAR_NOON)))
                .toList());
        return run;
    }

    private static List<Seen> between(Instant from, Instant to, List<Seen> all) {
        return all.stream()
                .filter(each -> each.when().isAfter(from) && each.when().isBefore(to))
                .toList();
    }

    /** Between the fixes before and after, straight and at one speed. */
    private static Optional<Position> at(Instant noon, List<Seen> all) {
        Optional<Seen> earlier = all.stream()
                .filter(each -> !each.when().isAfter(noon) && isNear(each, noon))
                .reduce((first, second) -> second);
        Optional<Seen> later = all.stream()
                .filter(each -> !each.when().isBefore(noon) && isNear(each, noon))
                .findFirst();
        return earlier.flatMap(from -> later.map(to -> between(from, to, noon)));
    }

    private static boolean isNear(Seen seen, Instant noon) {
        return Duration.between(seen.when(), noon).abs().compareTo(NEAR_NOON) <= 0;
    }

    private static Position between(Seen from, Seen to, Instant moment) {
        double whole = Duration.between(from.when(), to.when()).toMillis();
        double part = whole == 0 ? 0 : Duration.between(from.when(), moment).toMillis() / whole;
        double east = to.where().longitudeDegrees() - from.where().longitudeDegrees();
        double shortWay = east > 180 ? east - 360 : east < -180 ? east + 360 : east;
        double longitude = from.where().longitudeDegrees() + shortWay * part;
        double latitude = from.where().latitudeDegrees()
                + (to.where().latitudeDegrees() - from.where().latitudeDegrees()) * part;
        return Position.ofDegrees(
                latitude, longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude);
    }

    private static Distance run(Position from, Position to, List<Seen> between) {
        double miles = 0;
        Position at = from;
        for (Seen next : between) {
            miles += at.milesTo(next.where());
            at = next.where();
        }
        return new Distance((int) Math.round((miles + at.milesTo(to)) * 100));
    }

    // --- fuel and water

    private static Reckoning.Supply supply(
            List<Row> rows,
            Function<Observation, Optional<Volume>> taken,
            Function<Observation, Optional<Volume>> left) {
        Optional<Volume> sum = Totals.each(rows, taken).stream()
                .reduce((one, other) -> new Volume(one.decilitres() + other.decilitres()));
        return new Reckoning.Supply(sum, Totals.each(rows, left).stream().reduce((earlier, later) -> later));
    }

    private static Optional<Volume> fuelTaken(Observation what) {
        return what instanceof Observation.Fuel fuel && !fuel.left() ? fuel.volume() : Optional.empty();
    }

    private static Optional<Volume> fuelLeft(Observation what) {
        return what instanceof Observation.Fuel fuel && fuel.left() ? fuel.volume() : Optional.empty();
    }

    private static Optional<Volume> waterTaken(Observation what) {
        return what instanceof Observation.FreshWater water && !water.left() ? water.volume() : Optional.empty();
    }

    private static Optional<Volume> waterLeft(Observation what) {
        return what instanceof Observation.FreshWater water && water.left() ? water.volume() : Optional.empty();
    }

    private static Predicate<Row> happens(Set<Event> events) {
        return row -> row.says(events);
    }

    private static Predicate<Row> runs(EngineState state) {
        return row -> row.all(Observation.Engine.class).stream()
                .anyMatch(engine -> engine.state().equals(Optional.of(state)));
    }
}
