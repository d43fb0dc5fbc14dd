package livredebord.logbook;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Drill;
import livredebord.entry.Observation.DrillType;
import livredebord.entry.Observation.Incident;
import livredebord.entry.Observation.Place;
import livredebord.entry.Observation.PositionFix;
import livredebord.entry.Observation.Wind;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Answer.Offer;
import livredebord.voyage.Gap;
import livredebord.voyage.Period;
import livredebord.voyage.Preparation;
import livredebord.voyage.Preparation.Item;
import livredebord.voyage.Row;
import livredebord.wording.CommandWord;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;

/** What ought to stand in the book and does not: before a departure, after an incident, within a month, under way. */
@PerBoat
class Overdue {

    /** Drills are at most a month apart (French division 241, 4.02); gaps longer ago nobody fills any more. */
    private static final Duration A_MONTH = Duration.ofDays(30);

    /** Longer ago nobody was where she is now, in the same weather. */
    private static final Duration LATELY = Duration.ofHours(2);

    private static final Set<DrillType> DRILLS =
            EnumSet.of(DrillType.MOB, DrillType.FIRE, DrillType.ABANDON, DrillType.FLOODING);

    private final BookReader reader;
    private final ReadingRoom room;
    private final SigningDays days;
    private final Passages passages;
    private final Rules rules;
    private final Boat boat;

    Overdue(BookReader reader, ReadingRoom room, SigningDays days, Passages passages, Rules rules, Boat boat) {
        this.reader = reader;
        this.room = room;
        this.days = days;
        this.passages = passages;
        this.rules = rules;
        this.boat = boat;
    }

    Answer show(Request request) {
        Instant now = request.now();
        List<Row> rows = room.read(() -> within(A_MONTH, now));
        Duration longest = Duration.ofMinutes(rules.of(Rule.SILENCE).value());
        return new Answer.OverdueShown(
                days.unsigned(),
                notDrilled(rows),
                Gap.of(rows, wasUnderWay(now.minus(A_MONTH)), now, longest),
                longest);
    }

    private static List<DrillType> notDrilled(List<Row> rows) {
        Set<DrillType> missing = EnumSet.copyOf(DRILLS);
        rows.stream()
                .flatMap(Row::standing)
                .filter(Drill.class::isInstance)
                .forEach(what -> missing.remove(((Drill) what).type()));
        return List.copyOf(missing);
    }

    private boolean wasUnderWay(Instant moment) {
        return passages.legAt(moment)
                .filter(leg -> leg.departed().isBefore(moment))
                .filter(leg -> leg.arrived().map(moment::isBefore).orElse(true))
                .isPresent();
    }

    /** To whoever notes that she leaves: what nobody noted before it, and the line that notes it. */
    Stream<Offer> beforeLeaving(Row row, Language reader) {
        return Stream.of(row)
                .filter(Preparation::departs)
                .map(departure -> Preparation.of(departure, within(Preparation.BEFORE, departure.observed())))
                .filter(each -> !each.missing().isEmpty())
                .map(each -> offer(each, Phrases.in(reader, Medium.PLAIN)));
    }

    /** At the time at which she left, so that it counts. */
    private Offer offer(Preparation departure, Phrases phrases) {
        String left = phrases.clock(departure.departure().observed(), boat.zone());
        String words = departure.missing().stream()
                .sorted(Comparator.comparing(Item.FORECAST::equals)) // whose words go on to the end of the line
                .map(item -> phrases.text("logbook.before." + item))
                .collect(Collectors.joining(", "));
        String labels = departure.missing().stream().map(phrases::item).collect(Collectors.joining(", "));
        return new Offer(
                Offer.Kind.BEFORE_LEAVING,
                departure.departure().entry().number(),
                labels,
                CommandWord.before(left + " " + words));
    }

    /** To whoever notes an incident: what a report of it asks for and nobody noted, and the line that notes it. */
    Stream<Offer> afterAnIncident(Row row, Language reader) {
        return row.all(Incident.class).stream()
                .limit(1)
                .map(incident -> offer(row, missing(row, incident), Phrases.in(reader, Medium.PLAIN)));
    }

    /** What only people know is asked always. */
    private Set<Circumstance> missing(Row row, Incident incident) {
        Set<Circumstance> missing = EnumSet.allOf(Circumstance.class);
        List<Observation> known = within(LATELY, row.observed()).stream()
                .filter(Row::isOurs)
                .flatMap(Row::standing)
                .toList();
        if (known.stream().anyMatch(what -> what instanceof PositionFix || what instanceof Place)) {
            missing.remove(Circumstance.WHERE);
        }
        if (known.stream().anyMatch(Wind.class::isInstance)) {
            missing.remove(Circumstance.WEATHER);
        }
        if (incident.action().isPresent()) {
            missing.remove(Circumstance.ACTION);
        }
        return missing;
    }

    private Offer offer(Row incident, Set<Circumstance> missing, Phrases phrases) {
        String when = phrases.clock(incident.observed(), boat.zone());
        String words = missing.stream()
                .map(each -> phrases.text("logbook.incident." + each + ".typed"))
                .collect(Collectors.joining(", "));
        String labels = missing.stream()
                .map(each -> phrases.text("logbook.incident." + each))
                .collect(Collectors.joining(", "));
        return new Offer(
                Offer.Kind.INCIDENT, incident.entry().number(), labels, CommandWord.before(when + " " + words));
    }

    private List<Row> within(Duration before, Instant until) {
        return reader.of(new Period(until.minus(before), until.plusMillis(1), boat.zone()));
    }
}
