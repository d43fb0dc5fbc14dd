package livredebord.logbook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import livredebord.command.Verb;
import livredebord.command.Verb.Figure;
import livredebord.command.Verb.Measure;
import livredebord.entry.Author;
import livredebord.entry.EntryId;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation;
import livredebord.entry.Observation.PositionFix;
import livredebord.fleet.PerBoat;
import livredebord.journal.Journal;
import livredebord.logbook.Answer.Told;
import livredebord.logbook.Answer.Told.What;
import livredebord.nautical.Distance;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.Totals;

/**
 * Answers plain questions from the book, each with the entries that it has the answer from. What nobody noted is not
 * known, and said so.
 */
@PerBoat
class Inquiries {

    private static final int LAST_LINES = 200;
    private static final Duration SLICE = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(3 * 366L);
    private static final Duration STILL_GOOD = Duration.ofHours(3);
    private static final Duration BEFORE = Duration.ofHours(24);
    private static final int MOST_VOYAGES = 2_000;

    private final Topics topics;
    private final Journal journal;
    private final BookReader reader;
    private final ReadingRoom room;
    private final Periods periods;
    private final Passages passages;
    private final Watches watches;
    private final Crew crew;
    private final Names names;
    private final Boat boat;

    Inquiries(
            Topics topics,
            Journal journal,
            BookReader reader,
            ReadingRoom room,
            Periods periods,
            Passages passages,
            Watches watches,
            Crew crew,
            Names names,
            Boat boat) {
        this.topics = topics;
        this.journal = journal;
        this.reader = reader;
        this.room = room;
        this.periods = periods;
        this.passages = passages;
        this.watches = watches;
        this.crew = crew;
        this.names = names;
        this.boat = boat;
    }

    Answer answer(Verb.Ask ask, Request request) {
        Instant now = request.now();
        Optional<Period> period = ask.stretch().flatMap(stretch -> periods.of(stretch, now));
        if (ask.stretch().isPresent() && period.isEmpty()) {
            return request.refused(Answer.Reason.NO_VOYAGE, List.of());
        }
        return room.read(() -> answer(ask, period, request, now));
    }

    private Answer answer(Verb.Ask ask, Optional<Period> period, Request request, Instant now) {
        return switch (ask.measure()) {
            case MILES -> miles(ask, period, request);
            case WIND, GUST, PRESSURE, SPEED ->
                ask.at().isPresent()
                        ? readingAt(ask, moment(ask.at().get(), period, now))
                        : reading(ask, period.orElseGet(() -> today(now)), now);
            case ENGINE_HOURS -> engine(ask, period, now);
            case POSITION -> position(ask, period, now);
            case WATCH -> watch(ask, period, now);
            case CREW -> crew.show();
            default -> event(ask, period, now);
        };
    }

    private Period today(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, boat.zone());
        return Period.ofDates(today, today, boat.zone());
    }

    // --- miles

    private Answer miles(Verb.Ask ask, Optional<Period> period, Request request) {
        Instant now = request.now();
        Optional<String> who = ask.person()
                .map(person ->
                        person.name().map(names::person).orElse(request.author().name()));
        boolean onlyThisVoyage = period.isEmpty() && who.isEmpty();
        List<Passages.Leg> legs = onlyThisVoyage ? passages.legAt(now).stream().toList() : legs(period);
        long milesE2 = 0;
        List<EntryNumber> from = new ArrayList<>();
        for (Passages.Leg leg : legs) {
            Optional<Distance> part = miles(leg, period, who, now);
            if (part.isPresent()) {
                milesE2 += part.get().milesE2();
                journal.find(leg.begins()).ifPresent(entry -> from.add(entry.number()));
            }
        }
        Optional<Period> meant = period.or(
                () -> onlyThisVoyage ? legs.stream().findFirst().map(leg -> whole(leg, now)) : Optional.empty());
        return from.isEmpty() ? Told.nothing(meant, who) : new Told(What.MILES, meant, who, milesE2, List.of(), from);
    }

    /** The oldest first. */
    private List<Passages.Leg> legs(Optional<Period> period) {
        List<Passages.Leg> all = new ArrayList<>(passages.lastLegs(MOST_VOYAGES));
        java.util.Collections.reverse(all);
        return all.stream()
                .filter(leg -> period.isEmpty()
                        || leg.departed().isBefore(period.get().until())
                                && !leg.ends(period.get().until())
                                        .isBefore(period.get().from()))
                .toList();
    }

    private Period whole(Passages.Leg leg, Instant now) {
        Instant end = leg.ends(now);
        return new Period(
                leg.departed(),
                end.isAfter(leg.departed()) ? end.plusMillis(1) : leg.departed().plusMillis(1),
                boat.zone());
    }

    private Optional<Distance> miles(Passages.Leg leg, Optional<Period> period, Optional<String> who, Instant now) {
        Period whole = whole(leg, now);
        List<Crew.Stay> stays = who.map(crew::stays).orElse(List.of());
        if (who.isPresent() && stays.isEmpty()) {
            return wrote(who.get(), whole) ? miles(clipped(whole, period)) : Optional.empty();
        }
        if (who.isEmpty()) {
            return miles(clipped(whole, period));
        }
        return stays.stream()
                .map(stay -> clipped(
                        whole, Optional.of(new Period(stay.from(), stay.until().orElse(Topics.END), boat.zone()))))
                .map(part -> part.flatMap(p -> clipped(p, period)))
                .flatMap(part -> miles(part).stream())
                .reduce((one, other) -> new Distance(one.milesE2() + other.milesE2()));
    }

    private static Optional<Period> clipped(Period whole, Optional<Period> by) {
        if (by.isEmpty()) {
            return Optional.of(whole);
        }
        Instant from = latest(whole.from(), by.get().from());
        Instant until = whole.until().isBefore(by.get().until())
                ? whole.until()
                : by.get().until();
        return from.isBefore(until) ? Optional.of(new Period(from, until, whole.zone())) : Optional.empty();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Counters are taken up where the day before left them. */
    private Optional<Distance> miles(Optional<Period> part) {
        return part.flatMap(period -> {
            Totals totals = Totals.of(reader.of(period));
            return totals.logged().or(totals::overGround);
        });
    }

    /** Of somebody of whom no coming aboard was noted, the voyages in which he wrote. */
    private boolean wrote(String name, Period voyage) {
        Optional<Author> account = names.account(name);
        return account.isPresent()
                && journal.observedBetween(voyage.from(), voyage.until()).stream()
                        .flatMap(entry -> entry.content().stream())
                        .anyMatch(content -> content.author().isSamePersonAs(account.get()));
    }

    // --- wind, pressure, speed

    private Answer reading(Verb.Ask ask, Period period, Instant now) {
        boolean mean = ask.figure() == Figure.MEAN || ask.measure() == Measure.SPEED && ask.figure() == Figure.USUAL;
        if (ask.measure() == Measure.SPEED && mean) {
            return mean(period, now);
        }
        Optional<Row> best = Optional.empty();
        for (Period slice : slices(period, now)) {
            List<Row> rows =
                    Stream.concat(best.stream(), reader.of(slice).stream()).toList();
            best = one(ask, rows);
        }
        return lines(best.stream().toList(), Optional.of(period));
    }

    /** The last reading before a time of day, unless it was too long before. */
    private Answer readingAt(Verb.Ask ask, Instant moment) {
        Period before = new Period(moment.minus(STILL_GOOD), moment.plusSeconds(60), boat.zone());
        Verb.Ask last = new Verb.Ask(ask.measure(), Figure.LAST, ask.stretch(), ask.person(), ask.at());
        return lines(one(last, reader.of(before)).stream().toList(), Optional.empty());
    }

    private List<Period> slices(Period period, Instant now) {
        Instant until = period.until().isBefore(now) ? period.until() : now.plusMillis(1);
        Instant from = latest(period.from(), until.minus(LONGEST));
        List<Period> slices = new ArrayList<>();
        while (from.isBefore(until)) {
            Instant next = from.plus(SLICE).isBefore(until) ? from.plus(SLICE) : until;
            slices.add(new Period(from, next, period.zone()));
            from = next;
        }
        return slices;
    }

    private static Optional<Row> one(Verb.Ask ask, List<Row> rows) {
        Function<Totals, Optional<? extends Comparable<?>>> value = switch (ask.measure()) {
            case GUST -> Totals::strongestGust;
            case PRESSURE -> Totals::lowestPressure;
            case SPEED -> Totals::maximumSpeed;
            default -> totals -> totals.strongestWind().map(wind -> 0);
        };
        List<Row> with = rows.stream()
                .filter(row -> value.apply(Totals.of(List.of(row))).isPresent())
                .toList();
        return switch (ask.figure()) {
            case LAST -> with.stream().reduce((earlier, later) -> later);
            case FIRST -> with.stream().findFirst();
            case LEAST -> with.stream().min(by(ask.measure()));
            case MOST, SUM, MEAN, USUAL ->
                ask.measure() == Measure.PRESSURE && ask.figure() == Figure.USUAL
                        ? with.stream().reduce((earlier, later) -> later)
                        : with.stream().max(by(ask.measure()));
        };
    }

    private static Comparator<Row> by(Measure measure) {
        Function<Row, Integer> size = switch (measure) {
            case GUST ->
                row -> Totals.of(List.of(row)).strongestGust().orElseThrow().knotsE2();
            case PRESSURE ->
                row -> Totals.of(List.of(row)).lowestPressure().orElseThrow().pascals();
            case SPEED ->
                row -> Totals.of(List.of(row)).maximumSpeed().orElseThrow().knotsE2();
            default ->
                row -> Totals.strength(Totals.of(List.of(row)).strongestWind().orElseThrow());
        };
        return Comparator.comparing(size);
    }

    private Answer mean(Period period, Instant now) {
        List<Row> rows = slices(period, now).stream()
                .flatMap(slice -> reader.of(slice).stream())
                .toList();
        return Totals.of(rows)
                .averageSpeed()
                .<Answer>map(speed -> new Told(
                        What.MEAN_SPEED,
                        Optional.of(period),
                        Optional.empty(),
                        speed.knotsE2(),
                        List.of(),
                        ends(rows.stream()
                                .filter(row -> row.standing().anyMatch(Inquiries::saysHowFar))
                                .toList())))
                .orElseGet(() -> Told.nothing(Optional.of(period), Optional.empty()));
    }

    private static boolean saysHowFar(Observation what) {
        return what instanceof PositionFix
                || what instanceof Observation.DistanceLogged
                || what instanceof Observation.TripDistance;
    }

    private static List<EntryNumber> ends(List<Row> rows) {
        return rows.size() < 2
                ? rows.stream().map(row -> row.entry().number()).toList()
                : List.of(
                        rows.get(0).entry().number(),
                        rows.get(rows.size() - 1).entry().number());
    }

    // --- engine

    private Answer engine(Verb.Ask ask, Optional<Period> period, Instant now) {
        boolean counter = period.isEmpty() && ask.figure() != Figure.SUM || ask.figure() == Figure.LAST;
        if (counter) {
            return lines(rows(Topic.ENGINE_HOURS, Topics.END, 1), Optional.empty());
        }
        Period meant =
                period.or(() -> passages.legAt(now).map(leg -> whole(leg, now))).orElseGet(() -> today(now));
        List<Row> before = rows(Topic.ENGINE_HOURS, meant.from(), 1);
        List<Row> rows = between(Topic.ENGINE_HOURS, meant);
        List<Row> all = Stream.concat(before.stream(), rows.stream()).toList();
        return Totals.of(before, rows)
                .engineHours()
                .<Answer>map(hours -> new Told(
                        What.ENGINE_HOURS, Optional.of(meant), Optional.empty(), hours.hoursE2(), List.of(), ends(all)))
                .orElseGet(() -> Told.nothing(Optional.of(meant), Optional.empty()));
    }

    // --- where, who has the watch

    private Answer position(Verb.Ask ask, Optional<Period> period, Instant now) {
        Optional<Instant> until = ask.at().map(at -> moment(at, period, now).plusSeconds(60));
        List<Row> rows = until.isPresent() || period.isPresent()
                ? reader.of(new Period(
                        until.map(end -> end.minus(BEFORE))
                                .orElseGet(() -> period.get().from()),
                        until.orElseGet(() -> period.get().until()),
                        boat.zone()))
                : reader.asTheyReadNow(journal.last(LAST_LINES));
        Optional<Row> last = rows.stream()
                .filter(row -> row.standing().anyMatch(PositionFix.class::isInstance))
                .max(Comparator.comparing(Row::observed));
        return lines(last.stream().toList(), period);
    }

    /** On the day that was named, else the last such time. */
    private Instant moment(LocalTime at, Optional<Period> period, Instant now) {
        if (period.isPresent()) {
            return period.get().dates().get(0).atTime(at).atZone(boat.zone()).toInstant();
        }
        Instant today = LocalDate.ofInstant(now, boat.zone())
                .atTime(at)
                .atZone(boat.zone())
                .toInstant();
        return today.isAfter(now) ? today.minus(Duration.ofDays(1)) : today;
    }

    private Answer watch(Verb.Ask ask, Optional<Period> period, Instant now) {
        if (ask.at().isEmpty() && period.isPresent()) {
            return lines(between(Topic.WATCH, period.get()), period);
        }
        Instant moment = ask.at().map(at -> moment(at, period, now)).orElse(now);
        Optional<Row> bill = watches.bill(moment.plusMillis(1));
        return new Answer.WatchShown(
                moment, watches.at(moment.plusMillis(1)), bill, bill.flatMap(row -> watches.spell(row, moment)));
    }

    // --- events

    private Answer event(Verb.Ask ask, Optional<Period> period, Instant now) {
        Topic topic = Topic.valueOf(ask.measure().name());
        if (ask.figure() == Figure.SUM) {
            return sum(topic, period.orElseGet(() -> today(now)));
        }
        if (ask.figure() == Figure.FIRST) {
            Stream<Row> all = period.isPresent()
                    ? between(topic, period.get()).stream()
                    : rows(topics.all(topic).stream().limit(1).toList()).stream();
            return lines(all.limit(1).toList(), period);
        }
        List<Row> last = rows(topic, period.map(Period::until).orElse(Topics.END), 1).stream()
                .filter(row -> period.isEmpty()
                        || !row.observed().isBefore(period.get().from()))
                .toList();
        return lines(last, period);
    }

    private Answer sum(Topic topic, Period period) {
        List<Row> rows = between(topic, period);
        List<EntryNumber> from = rows.stream().map(row -> row.entry().number()).toList();
        long decilitres =
                rows.stream().flatMap(Row::standing).mapToLong(Inquiries::taken).sum();
        boolean volume = (topic == Topic.FUEL || topic == Topic.WATER) && decilitres > 0;
        return new Told(
                volume ? What.LITRES : What.COUNT,
                Optional.of(period),
                Optional.empty(),
                volume ? decilitres : rows.size(),
                List.of(),
                from);
    }

    /** Decilitres that came aboard; what is left was not taken. */
    private static long taken(Observation what) {
        if (what instanceof Observation.Fuel fuel && !fuel.left()) {
            return fuel.volume().map(volume -> volume.decilitres()).orElse(0);
        }
        return what instanceof Observation.FreshWater water && !water.left()
                ? water.volume().map(volume -> volume.decilitres()).orElse(0)
                : 0;
    }

    private List<Row> between(Topic topic, Period period) {
        return rows(topics.between(topic, period.from(), period.until()));
    }

    private List<Row> rows(Topic topic, Instant until, int most) {
        return rows(topics.before(topic, until, most));
    }

    private List<Row> rows(List<EntryId> ids) {
        return reader.asTheyReadNow(
                ids.stream().flatMap(id -> journal.find(id).stream()).toList());
    }

    private static Answer lines(List<Row> rows, Optional<Period> period) {
        return rows.isEmpty()
                ? Told.nothing(period, Optional.empty())
                : new Told(What.LINES, period, Optional.empty(), 0, rows, List.of());
    }
}
