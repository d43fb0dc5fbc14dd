package livredebord.logbook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.entry.EntryKind;
import livredebord.entry.Observation.Spell;
import livredebord.entry.Observation.WatchBill;
import livredebord.entry.Observation.WatchChange;
import livredebord.fleet.PerBoat;
import livredebord.journal.Journal;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.Totals;
import livredebord.voyage.WatchDigest;

/** Who has the watch, who is to have it, and what it came to when it is handed over. */
@PerBoat
class Watches {

    /** A watch that began longer ago was forgotten. */
    private static final Duration LONGEST = Duration.ofHours(24);

    /** What the next one wants to hear of; where she is and the weather stand in the totals. */
    private static final Set<Topic> EVENTS = EnumSet.complementOf(
            EnumSet.of(Topic.CREW, Topic.WATCH, Topic.WATCH_BILL, Topic.HAND_OVER, Topic.ENGINE_HOURS, Topic.REEF));

    private final Topics topics;
    private final Journal journal;
    private final BookReader reader;
    private final Passages passages;
    private final Guard guard;
    private final Acts acts;
    private final Boat boat;

    Watches(Topics topics, Journal journal, BookReader reader, Passages passages, Guard guard, Acts acts, Boat boat) {
        this.topics = topics;
        this.journal = journal;
        this.reader = reader;
        this.passages = passages;
        this.guard = guard;
        this.acts = acts;
        this.boat = boat;
    }

    /** Of a line that hands the watch over, just written; empty for any other line, and where no watch was noted before. */
    Optional<WatchDigest> digest(Row handOver) {
        boolean handsOver = handOver.standing()
                .filter(WatchChange.class::isInstance)
                .anyMatch(watch -> HandOvers.isNow((WatchChange) watch));
        return handsOver ? began(handOver.observed()).map(since -> digest(since, handOver)) : Optional.empty();
    }

    private Optional<Instant> began(Instant until) {
        Optional<Instant> watch = rows(Topic.WATCH, until, 1).findFirst().map(Row::observed);
        return watch.or(() -> passages.legAt(until).map(Passages.Leg::departed))
                .filter(since -> since.isBefore(until))
                .filter(since -> Duration.between(since, until).compareTo(LONGEST) <= 0);
    }

    private WatchDigest digest(Instant since, Row handOver) {
        List<Row> rows = reader.of(new Period(since, handOver.observed().plusMillis(1), boat.zone()));
        EntryId itself = handOver.entry().id();
        return new WatchDigest(
                since,
                Totals.of(rows),
                rows.stream()
                        .filter(row -> row.observed().isAfter(since) && !row.isRestricted())
                        .filter(row -> !row.entry().id().equals(itself) && isEvent(row))
                        .map(row -> row.entry().number())
                        .toList());
    }

    private static boolean isEvent(Row row) {
        return row.standing().flatMap(what -> Topic.of(what).stream()).anyMatch(EVENTS::contains);
    }

    private Stream<Row> rows(Topic topic, Instant until, int most) {
        List<Entry> entries = topics.before(topic, until, most).stream()
                .flatMap(id -> journal.find(id).stream())
                .toList();
        return entries.stream().map(reader::asItReadsNow);
    }

    Answer set(List<Spell> spells, Request request) {
        return guard.writer(request, () -> acts.note(EntryKind.LINE, List.of(new WatchBill(spells)), request));
    }

    Answer show(Request request) {
        Instant now = request.now();
        Optional<Row> last = at(now.plusMillis(1));
        Optional<Row> bill = bill(now.plusMillis(1));
        return new Answer.WatchShown(now, last, bill, bill.flatMap(row -> spell(row, now)));
    }

    /** The last change of the watch before this moment, unless it was so long ago that it says nothing any more. */
    Optional<Row> at(Instant moment) {
        return rows(Topic.WATCH, moment, 1)
                .findFirst()
                .filter(row -> Duration.between(row.observed(), moment).compareTo(LONGEST) <= 0);
    }

    /** It holds until she arrives. */
    Optional<Row> bill(Instant moment) {
        return rows(Topic.WATCH_BILL, moment, 1)
                .findFirst()
                .filter(row -> rows(Topic.ARRIVAL, moment, 1)
                        .noneMatch(arrival -> arrival.observed().isAfter(row.observed())));
    }

    /** Of a watch bill the part that holds this moment. */
    Optional<Spell> spell(Row bill, Instant moment) {
        LocalTime clock = LocalTime.ofInstant(moment, boat.zone());
        return bill.standing()
                .filter(WatchBill.class::isInstance)
                .flatMap(what -> ((WatchBill) what).spells().stream())
                .filter(spell -> holds(spell, clock))
                .findFirst();
    }

    private static boolean holds(Spell spell, LocalTime clock) {
        boolean begun = !clock.isBefore(spell.from());
        boolean over = !clock.isBefore(spell.to());
        return spell.from().isBefore(spell.to()) ? begun && !over : begun || !over;
    }
}
