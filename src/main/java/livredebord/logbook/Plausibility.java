package livredebord.logbook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Observation.DistanceLogged;
import livredebord.entry.Observation.Engine;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.Happening;
import livredebord.entry.Observation.PositionFix;
import livredebord.entry.Observation.UnclearDistanceLogged;
import livredebord.entry.Observation.UnclearEngineHours;
import livredebord.entry.Observation.UnclearPosition;
import livredebord.entry.Observed;
import livredebord.fleet.PerBoat;
import livredebord.journal.Journal;
import livredebord.logbook.Counters.Counter;
import livredebord.nautical.Distance;
import livredebord.nautical.EngineHours;
import livredebord.nautical.Position;
import livredebord.voyage.Doubt;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;

/**
 * Sets a line's readings beside those of the book. What can hardly be is kept as it was typed and asked about: it stands
 * as a doubt, so that neither the track nor the totals take it before somebody answers.
 */
@PerBoat
class Plausibility {

    /** Positions are noted to the minute of arc and of the clock: what is no farther off is no jump. */
    private static final double ROUNDING_MILES = 2;

    /** Who sets the log back to nought does not mean a slip. */
    private static final int SET_BACK_E2 = 100;

    private static final int FAR_NEARER = 10;

    /** How far back a second engine's counter, or a reading of the same mistake, is looked for. */
    private static final int LOOKED_AT = 12;

    private static final double ROUNDING_HOURS = 0.5;

    private static final Duration OF_THE_SAME_DAY = Duration.ofHours(24);

    private final Passages passages;
    private final Counters counters;
    private final BoatFacts boat;
    private final OpenDoubts doubts;
    private final Journal journal;
    private final BookReader reader;

    Plausibility(
            Passages passages,
            Counters counters,
            BoatFacts boat,
            OpenDoubts doubts,
            Journal journal,
            BookReader reader) {
        this.passages = passages;
        this.counters = counters;
        this.boat = boat;
        this.doubts = doubts;
        this.journal = journal;
        this.reader = reader;
    }

    /** @param language in which a doubtful position is said again */
    List<Observed> weighed(List<Observed> observed, Instant at, Language language) {
        if (observed.stream().noneMatch(each -> isWeighed(each.what()))) {
            return observed;
        }
        List<Observed> weighed = new ArrayList<>();
        for (Observed each : observed) {
            weighed.addAll(weighed(each, observed, at, language));
        }
        return weighed;
    }

    private static boolean isWeighed(Observation what) {
        return what instanceof PositionFix
                || what instanceof DistanceLogged
                || what instanceof Engine engine && engine.hours().isPresent();
    }

    private List<Observed> weighed(Observed each, List<Observed> line, Instant at, Language language) {
        if (each.what() instanceof PositionFix fix && !says(Event.MAN_OVERBOARD, line)) {
            return List.of(new Observed(each.origin(), position(fix, at, language)));
        }
        if (each.what() instanceof Engine engine) {
            return engine(engine, at)
                    .map(what -> new Observed(each.origin(), what))
                    .toList();
        }
        if (each.what() instanceof DistanceLogged logged && !says(Event.DEPARTURE, line)) {
            return List.of(new Observed(each.origin(), log(logged, at)));
        }
        return List.of(each);
    }

    private static boolean says(Event event, List<Observed> line) {
        return line.stream().map(Observed::what).anyMatch(new Happening(event)::equals);
    }

    private Observation position(PositionFix fix, Instant at, Language language) {
        List<Passages.Fix> around = passages.fixesAround(at);
        if (around.stream().allMatch(known -> isWithinReach(fix.position(), at, known))
                || isTheOtherThatIsWrong(fix.position(), at, around)) {
            return fix;
        }
        List<Position> likely = likely(fix.position(), around).stream()
                .filter(other -> around.stream().allMatch(known -> isFarNearer(other, fix.position(), at, known)))
                .toList();
        return new UnclearPosition(Phrases.in(language, Medium.PLAIN).observation(fix), likely);
    }

    private boolean isWithinReach(Position position, Instant at, Passages.Fix known) {
        double hours = Duration.between(known.observed(), at).abs().toMillis() / 3_600_000.0;
        double miles = boat.topSpeed().knotsE2() / 100.0 * hours;
        return position.milesTo(known.position()) <= miles + ROUNDING_MILES;
    }

    /**
     * One fix of the book against two that agree, this one and one that is still in doubt: it is the book's that is wrong,
     * and nobody is asked for each line after it. Where the book's fix has a neighbour of that day, it takes two in doubt.
     */
    private boolean isTheOtherThatIsWrong(Position position, Instant at, List<Passages.Fix> around) {
        long needed = around.stream().anyMatch(this::hasNeighbour) ? 2 : 1;
        return fixesInDoubt()
                        .filter(other -> isBetween(other.observed(), around, at))
                        .filter(other -> isWithinReach(position, at, other))
                        .limit(needed)
                        .count()
                == needed;
    }

    /** Since the book's fix; one of last year says nothing. */
    private static boolean isBetween(Instant moment, List<Passages.Fix> around, Instant at) {
        return !moment.isAfter(at)
                && around.stream()
                        .filter(known -> !known.observed().isAfter(at))
                        .allMatch(known -> moment.isAfter(known.observed()));
    }

    private boolean hasNeighbour(Passages.Fix known) {
        return passages.fixesAround(known.observed().minusMillis(1)).stream()
                .filter(before -> before.observed().isBefore(known.observed()))
                .filter(before ->
                        Duration.between(before.observed(), known.observed()).compareTo(OF_THE_SAME_DAY) <= 0)
                .anyMatch(before -> isWithinReach(known.position(), known.observed(), before));
    }

    /** As they were typed. */
    private Stream<Passages.Fix> fixesInDoubt() {
        return doubts.entries().stream()
                .limit(LOOKED_AT)
                .flatMap(id -> journal.find(id).stream())
                .map(reader::asItReadsNow)
                .flatMap(row -> Doubt.open(row)
                        .filter(UnclearPosition.class::isInstance)
                        .flatMap(doubt -> Completion.asTyped(doubt).stream())
                        .map(fix -> new Passages.Fix(((PositionFix) fix).position(), row.observed())));
    }

    /** Within reach, or nearly: the clock of a line is less sure than its figures. */
    private boolean isFarNearer(Position other, Position typed, Instant at, Passages.Fix known) {
        return isWithinReach(other, at, known)
                || other.milesTo(known.position()) * FAR_NEARER < typed.milesTo(known.position());
    }

    /** The other hemisphere, or the degrees of a fix beside it: what fingers and tired eyes take for one another. */
    private static List<Position> likely(Position typed, List<Passages.Fix> around) {
        int latitude = typed.latitudeMinutesE4();
        int longitude = typed.longitudeMinutesE4();
        Stream<Position> others =
                Stream.of(at(latitude, -longitude), at(-latitude, longitude), at(-latitude, -longitude));
        Stream<Position> degrees = around.stream()
                .map(Passages.Fix::position)
                .flatMap(known -> Stream.of(
                        at(degreesOf(known.latitudeMinutesE4(), latitude), longitude),
                        at(latitude, degreesOf(known.longitudeMinutesE4(), longitude))));
        return Stream.concat(others, degrees)
                .filter(other -> !other.equals(typed))
                .distinct()
                .toList();
    }

    /** 180° W is written 180° E. */
    private static Position at(int latitude, int longitude) {
        return new Position(latitude, longitude <= -180 * Position.DEGREE ? 180 * Position.DEGREE : longitude);
    }

    private static int degreesOf(int known, int typed) {
        int minutes = Math.abs(typed) % Position.DEGREE;
        return Integer.signum(known) * (Math.abs(known) / Position.DEGREE * Position.DEGREE + minutes);
    }

    private Stream<Observation> engine(Engine engine, Instant at) {
        Optional<EngineHours> before = engine.hours()
                .flatMap(hours -> less(Counter.ENGINE_HOURS, hours.hoursE2(), at))
                .map(EngineHours::new);
        if (before.isEmpty() || isOfAnotherEngine(engine.hours().orElseThrow(), at)) {
            return Stream.of(engine);
        }
        Observation doubt = new UnclearEngineHours(engine.hours().orElseThrow(), before.get());
        Engine rest = new Engine(engine.state(), engine.rpm(), Optional.empty());
        boolean saysMore = engine.state().isPresent() || engine.rpm().isPresent();
        return saysMore ? Stream.of(rest, doubt) : Stream.of(doubt);
    }

    /**
     * A catamaran has two counters. What could not have run up from one reading to the next is not one engine's, and a
     * reading that follows from an older one is that one's.
     */
    private boolean isOfAnotherEngine(EngineHours hours, Instant at) {
        List<Counters.Reading> last = counters.lastBefore(Counter.ENGINE_HOURS, at, LOOKED_AT);
        return last.stream()
                .skip(1)
                .filter(older -> older.valueE2() <= hours.hoursE2())
                .filter(older -> mayHaveRun(older, hours.hoursE2(), at))
                .anyMatch(older -> last.stream()
                        .filter(newer -> newer.valueE2() > hours.hoursE2())
                        .allMatch(newer -> !mayHaveRun(older, newer.valueE2(), newer.observed())));
    }

    /** No engine runs longer than the clock. */
    private static boolean mayHaveRun(Counters.Reading from, int toE2, Instant at) {
        double hours = Duration.between(from.observed(), at).abs().toMillis() / 3_600_000.0;
        return (toE2 - from.valueE2()) / 100.0 <= hours + ROUNDING_HOURS;
    }

    private Observation log(DistanceLogged logged, Instant at) {
        int miles = logged.distance().milesE2();
        return less(Counter.DISTANCE_LOGGED, miles, at)
                .filter(before -> miles >= SET_BACK_E2)
                .<Observation>map(before -> new UnclearDistanceLogged(logged.distance(), new Distance(before)))
                .orElse(logged);
    }

    /** What it showed before, where that is more; a log is set back in port. */
    private Optional<Integer> less(Counter counter, int value, Instant at) {
        return counters.before(counter, at)
                .filter(before -> before.valueE2() > value)
                .filter(before -> counter != Counter.DISTANCE_LOGGED || !leftAPort(before.observed(), at))
                .map(Counters.Reading::valueE2);
    }

    private boolean leftAPort(Instant since, Instant at) {
        return passages.legAt(at).filter(leg -> leg.departed().isAfter(since)).isPresent();
    }
}
