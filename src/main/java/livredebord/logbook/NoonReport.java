package livredebord.logbook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import livredebord.entry.Observation;
import livredebord.entry.Observation.DistanceToGo;
import livredebord.entry.Observation.FreshWater;
import livredebord.entry.Observation.Fuel;
import livredebord.entry.Observation.PositionFix;
import livredebord.entry.Observed;
import livredebord.fleet.PerBoat;
import livredebord.voyage.Autonomy;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.Totals;
import livredebord.wording.Phrases;

/**
 * What a master writes at noon: where she is, the day's run from noon to noon and its averages, what is left to go and in
 * the tanks and how long it lasts, how long she has been at sea. What nobody noted is not said.
 */
@PerBoat
public class NoonReport {

    private static final Duration A_DAY = Duration.ofDays(1);

    /** What was noted longer before noon says when. */
    private static final Duration ABOUT_NOON = Duration.ofMinutes(30);

    private final BookReader reader;
    private final Passages passages;
    private final Instruments instruments;
    private final Boat boat;

    NoonReport(BookReader reader, Passages passages, Instruments instruments, Boat boat) {
        this.reader = reader;
        this.passages = passages;
        this.instruments = instruments;
        this.boat = boat;
    }

    /** Empty where she lay in port since yesterday's noon. */
    public Optional<String> at(Instant noon, Phrases phrases) {
        Instant before = noon.minus(A_DAY);
        return passages.legAt(noon)
                .filter(leg -> leg.arrived()
                        .filter(arrived -> arrived.isBefore(before))
                        .isEmpty())
                .map(leg -> report(leg, before, noon, phrases));
    }

    private String report(Passages.Leg leg, Instant before, Instant noon, Phrases phrases) {
        List<Row> voyage = rows(leg.departed(), noon);
        List<Row> rows =
                voyage.stream().filter(row -> !row.observed().isBefore(before)).toList();
        List<String> lines = new ArrayList<>();
        lines.add(phrases.text("logbook.noon", phrases.moment(noon, boat.zone())));
        position(rows, noon)
                .map(fix -> phrases.text("logbook.noon.position", phrases.observation(fix)))
                .ifPresent(lines::add);
        List<String> totals = phrases.totals(Totals.of(rows));
        if (!totals.isEmpty()) {
            lines.add(phrases.text("logbook.noon.run", String.join(" · ", totals)));
        }
        Stream.of(
                        left(voyage, DistanceToGo.class::isInstance, noon, phrases),
                        left(voyage, what -> what instanceof Fuel fuel && fuel.left(), noon, phrases),
                        left(voyage, what -> what instanceof FreshWater water && water.left(), noon, phrases))
                .flatMap(Optional::stream)
                .forEach(lines::add);
        Autonomy autonomy = Autonomy.of(voyage);
        autonomy.fuel()
                .map(lasting -> lasts("logbook.noon.fuel", lasting, phrases))
                .ifPresent(lines::add);
        autonomy.water()
                .map(lasting -> lasts("logbook.noon.water", lasting, phrases))
                .ifPresent(lines::add);
        lines.add(phrases.text("logbook.noon.atSea", hours(leg, noon)));
        return lines.get(0) + "\n"
                + String.join(
                        "\n",
                        lines.subList(1, lines.size()).stream()
                                .map(line -> "- " + line)
                                .toList());
    }

    private List<Row> rows(Instant from, Instant noon) {
        return reader.of(new Period(from, noon.plusMillis(1), boat.zone())).stream()
                .filter(row -> !row.isRestricted())
                .toList();
    }

    private Optional<String> left(List<Row> rows, Predicate<Observation> which, Instant noon, Phrases phrases) {
        return rows.stream()
                .filter(Row::isOurs)
                .filter(row -> row.standing().anyMatch(which))
                .reduce((one, later) -> later)
                .map(row -> left(row, which, noon, phrases));
    }

    private String left(Row row, Predicate<Observation> which, Instant noon, Phrases phrases) {
        String words = row.standing()
                .filter(which)
                .map(phrases::observation)
                .reduce((one, later) -> later)
                .orElseThrow();
        boolean old = Duration.between(row.observed(), noon).compareTo(ABOUT_NOON) > 0;
        return old ? words + " (" + phrases.moment(row.observed(), boat.zone()) + ")" : words;
    }

    private static String lasts(String key, Autonomy.Lasting lasting, Phrases phrases) {
        return phrases.text(key, lasting.span(), lasting.paceDecilitres() / 10.0);
    }

    /** By the instruments at noon, else the last one in the book. */
    private Optional<Observation> position(List<Row> rows, Instant noon) {
        Optional<Observation> shown = instruments.at(noon).stream()
                .map(Observed::what)
                .filter(PositionFix.class::isInstance)
                .findFirst();
        return shown.or(() -> last(rows, PositionFix.class::isInstance));
    }

    private static Optional<Observation> last(List<Row> rows, Predicate<Observation> which) {
        return rows.stream()
                .filter(Row::isOurs)
                .flatMap(Row::standing)
                .filter(which)
                .reduce((one, later) -> later);
    }

    private static long hours(Passages.Leg leg, Instant noon) {
        Instant until = leg.arrived().filter(noon::isAfter).orElse(noon);
        return Math.max(0, Duration.between(leg.departed(), until).toHours());
    }
}
