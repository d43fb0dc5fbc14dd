package livredebord.logbook;

import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import livredebord.command.Verb;
import livredebord.entry.Author;
import livredebord.entry.ClockSource;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.Language;
import livredebord.entry.Observation.BoatFact;
import livredebord.entry.Observation.ClockTold;
import livredebord.entry.Observed;
import livredebord.entry.Origin;
import livredebord.fleet.PerBoat;
import livredebord.journal.BookUnavailable;
import livredebord.journal.Chronometer;
import livredebord.journal.Draft;
import livredebord.journal.Journal;
import livredebord.logbook.Answer.Reason;
import livredebord.storage.OthersWrote;
import livredebord.voyage.Row;
import livredebord.voyage.ShipsZone;

/** Ship's clock and zone. The zone that set-up named stands until an entry changes it, from then on. */
@PerBoat
public class ShipsTime {

    private static final String ZONE = "zone";

    /** A watch is read to the minute, and told a while later. */
    private static final Duration AS_GOOD_AS_EQUAL = Duration.ofMinutes(2);

    /** As far back as a clock that somebody vouched for is looked for. */
    private static final int LAST_LINES = 50;

    private final Journal journal;
    private final BookReader reader;
    private final Guard guard;
    private final Acts acts;
    private final Chronometer chronometer;
    private final Announcements announcements;
    private volatile Known known;

    ShipsTime(
            Journal journal,
            BookReader reader,
            Guard guard,
            Acts acts,
            Chronometer chronometer,
            Announcements announcements) {
        this.journal = journal;
        this.reader = reader;
        this.guard = guard;
        this.acts = acts;
        this.chronometer = chronometer;
        this.announcements = announcements;
    }

    private record Known(List<ShipsZone.Change> changes, ZoneId first, ZoneId zone) {}

    /** @param setUp the zone that set-up named */
    public ZoneId zone(ZoneId setUp) {
        Known now = known;
        if (now == null || !now.first().equals(setUp)) {
            now = read(setUp);
        }
        return now.zone();
    }

    private Known read(ZoneId setUp) {
        try {
            List<ShipsZone.Change> changes = changes();
            Known now = new Known(changes, setUp, ShipsZone.of(setUp, changes));
            known = now;
            return now;
        } catch (BookUnavailable away) {
            return new Known(List.of(), setUp, setUp);
        }
    }

    private List<ShipsZone.Change> changes() {
        return reader.asTheyReadNow(journal.ofKinds(Set.of(EntryKind.CLOCK))).stream()
                .flatMap(row -> row.standing()
                        .filter(BoatFact.class::isInstance)
                        .map(fact -> new ShipsZone.Change(row.observed(), ZoneId.of(((BoatFact) fact).value()))))
                .sorted(Comparator.comparing(ShipsZone.Change::from))
                .toList();
    }

    void forget(@Observes OthersWrote wrote) {
        changed();
    }

    /** Entries about the clock were written or struck out. */
    void changed() {
        known = null;
    }

    Answer show(ZoneId zone, Request request) {
        Instant now = request.now();
        Optional<Row> told = reader.asTheyReadNow(journal.ofKinds(Set.of(EntryKind.CLOCK))).stream()
                .filter(row -> row.standing().anyMatch(ClockTold.class::isInstance))
                .reduce((earlier, later) -> later);
        return new Answer.TimeShown(now, zone, chronometer.isSynchronised(), told);
    }

    Answer changeZone(String zone, Request request) {
        return guard.writer(request, () -> {
            Answer answer = acts.note(EntryKind.CLOCK, List.of(new BoatFact(ZONE, zone)), request);
            changed();
            return answer;
        });
    }

    /** A clock that is synchronised needs no telling. */
    Answer tell(Verb.TellTime order, ZoneId ships, Request request) {
        return guard.writer(request, () -> tellIt(order, ships, request));
    }

    private Answer tellIt(Verb.TellTime order, ZoneId ships, Request request) {
        ZoneId zone = order.utc() ? ZoneOffset.UTC : ships;
        Instant now = request.now();
        Instant told = moment(order, zone, now);
        boolean differs = Duration.between(told, now).abs().compareTo(AS_GOOD_AS_EQUAL) > 0;
        return chronometer.isSynchronised() && differs
                ? request.refused(
                        Reason.CLOCK_IS_SYNCHRONISED,
                        List.of(now.atZone(ships)
                                .toLocalTime()
                                .withSecond(0)
                                .withNano(0)
                                .toString()))
                : acts.note(EntryKind.CLOCK, List.of(new ClockTold(told)), request);
    }

    /** Somebody who knows keeps the machine's time. */
    public boolean isVerified() {
        return chronometer.isSynchronised();
    }

    /**
     * What ship's clock says.
     *
     * @param machines what the machine's clock says; it holds where that is kept right, and until somebody tells the time
     */
    public Instant now(Instant machines) {
        return chronometer.isSynchronised()
                ? machines
                : journal.told()
                        .now(chronometer.bootId(), chronometer.monotonicMs())
                        .orElse(machines);
    }

    /** The last line of the book waits for somebody to tell the time. */
    public boolean waitsForTheTime() {
        return journal.last(1).stream().anyMatch(entry -> entry.clock() == ClockSource.UNVERIFIED);
    }

    /** A machine that knows tells the time, as people do: what was written since this machine was started is moved. */
    public void tell(Duration ahead, Author by, Language language) {
        journal.inTurn(turn -> {
            Instant now = chronometer.now();
            Observed told = new Observed(Origin.INSTRUMENT, new ClockTold(now.plus(ahead)));
            Content content = new Content("", language, by, Optional.empty(), now, false, List.of(told));
            Entry entry = turn.append(new Draft(EntryKind.CLOCK, now, content));
            announcements.line(Row.of(entry));
            return entry;
        });
    }

    /** Lets the skipper know that a machine tells another time; once for each start of this machine. */
    public void warn(Duration ahead) {
        Instant now = chronometer.now();
        announcements.clocksDiffer(now, now.plus(ahead), HexFormat.of().formatHex(chronometer.bootId()));
    }

    /** Without a date the nearest such time that does not stand before what the book knows for certain. */
    private Instant moment(Verb.TellTime order, ZoneId zone, Instant now) {
        if (order.date().isPresent()) {
            return order.date().get().atTime(order.time()).atZone(zone).toInstant();
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant certain = lastCertain().minus(AS_GOOD_AS_EQUAL);
        return LongStream.rangeClosed(-1, 2)
                .mapToObj(days ->
                        today.plusDays(days).atTime(order.time()).atZone(zone).toInstant())
                .filter(moment -> !moment.isBefore(certain))
                .min(Comparator.comparing(
                        moment -> Duration.between(moment, now).abs()))
                .orElseGet(() -> LocalDate.ofInstant(lastCertain(), zone)
                        .atTime(order.time())
                        .atZone(zone)
                        .toInstant());
    }

    /** The latest moment that the book knows for certain. */
    public Instant lastCertain() {
        return journal.last(LAST_LINES).stream()
                .filter(entry -> entry.clock() == ClockSource.SYNCHRONISED)
                .map(Entry::received)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN.plus(Duration.ofDays(1)));
    }
}
