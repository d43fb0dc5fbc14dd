package livredebord.logbook.store;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.Happening;
import livredebord.entry.Observation.PositionFix;
import livredebord.entry.Observation.VoyageJoined;
import livredebord.entry.Observation.VoyageNamed;
import livredebord.entry.Observation.VoyageSplit;
import livredebord.entry.Observed;
import livredebord.entry.RawText;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import livredebord.logbook.BookReader;
import livredebord.logbook.Passages;
import livredebord.nautical.Position;
import livredebord.storage.OthersWrote;
import livredebord.storage.Rows;
import livredebord.voyage.Row;
import livredebord.voyage.Value;
import livredebord.voyage.Way;

/** Fixes, and when she began and ended to be under way, by time, so that neither is looked for by reading the book. */
@PerBoat
class StoredPassages implements Passages, TakenAsItReads {

    /** At anchor a voyage goes on. */
    private static final Set<Event> COMES_IN = Set.of(Event.ARRIVAL, Event.MOOR);

    /** A voyage was cut here. */
    private static final String CUT = "CUT";

    private final BookReader reader;
    private final AfterCommit afterCommit;
    private final Newest<Fix> last = new Newest<>(Fix::observed);
    private final String bookId;

    StoredPassages(BookReader reader, AfterCommit afterCommit, @OfBoat String bookId) {
        this.reader = reader;
        this.afterCommit = afterCommit;
        this.bookId = bookId;
    }

    @Override
    public Optional<Fix> lastFix() {
        return last.known().orElseGet(() -> last.readBy(this::storedFix));
    }

    void forget(@Observes OthersWrote wrote) {
        last.forget();
    }

    private Optional<Fix> storedFix() {
        return storedFix("observed_ms <= :moment order by observed_ms desc", Long.MAX_VALUE);
    }

    /** For a line of now this is the last fix, which is in memory. */
    @Override
    public List<Fix> fixesAround(Instant moment) {
        Optional<Fix> newest = lastFix();
        if (newest.isEmpty() || !newest.get().observed().isAfter(moment)) {
            return newest.stream().toList();
        }
        long ms = moment.toEpochMilli();
        return Stream.of(
                        storedFix("observed_ms <= :moment order by observed_ms desc", ms),
                        storedFix("observed_ms > :moment order by observed_ms", ms))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Fix> storedFix(String condition, long ms) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> Panache.getSession()
                        .createNativeQuery("select * from fix where book_id = :book and " + condition, FixRow.class)
                        .setParameter("book", bookId)
                        .setParameter("moment", ms)
                        .setMaxResults(1)
                        .getResultList()
                        .stream()
                        .findFirst()
                        .map(StoredPassages::fix));
    }

    @Override
    @Transactional
    public Optional<Leg> legAt(Instant moment) {
        return beginnings("and m.observedMs <= ?2 order by m.observedMs desc", moment.toEpochMilli())
                .page(0, 1)
                .firstResultOptional()
                .map(this::leg);
    }

    @Override
    @Transactional
    public Optional<Leg> leg(int number) {
        return number < 1
                ? Optional.empty()
                : beginnings("and m.observedMs < ?2 order by m.observedMs", Long.MAX_VALUE)
                        .page(number - 1, 1)
                        .firstResultOptional()
                        .map(this::leg);
    }

    @Override
    @Transactional
    public List<Leg> lastLegs(int most) {
        return beginnings("and m.observedMs < ?2 order by m.observedMs desc", Long.MAX_VALUE).page(0, most).stream()
                .map(this::leg)
                .toList();
    }

    /** Departures and cuts, but those from which the voyage before goes on. */
    private PanacheQuery<MilestoneRow> beginnings(String condition, long moment) {
        return MilestoneRow.find(
                "from MilestoneRow m where m.bookId = ?1 and m.event in ('DEPARTURE', 'CUT')"
                        + " and not exists (select 1 from VoyageFactRow f"
                        + " where f.bookId = ?1 and f.what = 'JOINED' and f.target = m.entryId) "
                        + condition,
                bookId,
                moment);
    }

    private Leg leg(MilestoneRow begins) {
        long number = beginnings("and m.observedMs <= ?2", begins.observedMs).count();
        Optional<MilestoneRow> next = beginnings("and m.observedMs > ?2 order by m.observedMs", begins.observedMs)
                .page(0, 1)
                .firstResultOptional();
        return new Leg(
                Math.toIntExact(number),
                Instant.ofEpochMilli(begins.observedMs),
                arrival(begins.observedMs, next).map(Instant::ofEpochMilli),
                next.map(row -> Instant.ofEpochMilli(row.observedMs)),
                new EntryId(begins.entryId),
                name(begins.entryId));
    }

    /** The last arrival before the next departure: a boat may shift her berth and be said to arrive twice. */
    private Optional<Long> arrival(long departed, Optional<MilestoneRow> next) {
        long until = next.map(row -> row.observedMs).orElse(Long.MAX_VALUE);
        Optional<Long> arrived = MilestoneRow.<MilestoneRow>find(
                        "bookId = ?1 and event in ?2 and observedMs >= ?3 and observedMs < ?4 order by observedMs desc",
                        bookId,
                        names(COMES_IN),
                        departed,
                        until)
                .page(0, 1)
                .firstResultOptional()
                .map(row -> row.observedMs);
        return arrived.or(() -> next.filter(row -> row.event.equals(CUT)).map(row -> row.observedMs));
    }

    @Override
    @Transactional
    public Optional<Instant> underWaySince(Instant moment) {
        Optional<Instant> begun = latest(Way.BEGINS, moment);
        Optional<Instant> ended = latest(Way.ENDS, moment);
        return begun.filter(since -> ended.filter(since::isBefore).isEmpty());
    }

    private Optional<Instant> latest(Set<Event> events, Instant moment) {
        return MilestoneRow.<MilestoneRow>find(
                        "bookId = ?1 and event in ?2 and observedMs <= ?3 order by observedMs desc",
                        bookId,
                        names(events),
                        moment.toEpochMilli())
                .page(0, 1)
                .firstResultOptional()
                .map(row -> Instant.ofEpochMilli(row.observedMs));
    }

    private static List<String> names(Set<Event> events) {
        return events.stream().map(Event::name).toList();
    }

    private Optional<String> name(String begins) {
        return VoyageFactRow.<VoyageFactRow>find(
                        "bookId = ?1 and what = ?2 and target = ?3 order by observedMs desc",
                        bookId,
                        VoyageFactRow.NAMED,
                        begins)
                .page(0, 1)
                .firstResultOptional()
                .map(row -> row.name);
    }

    @Override
    public BookReader reader() {
        return reader;
    }

    @Override
    public void clear() {
        afterCommit.run(last::forget);
        FixRow.delete("bookId", bookId);
        MilestoneRow.delete("bookId", bookId);
        VoyageFactRow.delete("bookId", bookId);
    }

    @Override
    public List<String> tables() {
        return List.of("fix", "milestone", "voyage_fact");
    }

    @Override
    public void forget(Entry entry) {
        afterCommit.run(last::forget);
        FixRow.delete("bookId = ?1 and entryId = ?2", bookId, entry.id().hex());
        MilestoneRow.delete("bookId = ?1 and entryId = ?2", bookId, entry.id().hex());
        VoyageFactRow.delete("bookId = ?1 and entryId = ?2", bookId, entry.id().hex());
    }

    @Override
    public void take(Row row) {
        if (row.voided().isEmpty()) {
            row.values().stream()
                    .map(Value::current)
                    .flatMap(Optional::stream)
                    .map(Observed::what)
                    .forEach(what -> take(what, row));
        }
    }

    private void take(Observation what, Row row) {
        if (what instanceof PositionFix fix) {
            keep(fix.position(), row);
        } else if (what instanceof Happening happening && isMilestone(happening.event())) {
            keep(happening.event().name(), row.observed(), row);
        } else if (what instanceof VoyageSplit split) {
            keep(CUT, split.moment(), row);
        } else if (what instanceof VoyageJoined joined) {
            keep(VoyageFactRow.JOINED, joined.entry(), "", row);
        } else if (what instanceof VoyageNamed named) {
            keep(VoyageFactRow.NAMED, named.entry(), named.name(), row);
        }
    }

    private static boolean isMilestone(Event event) {
        return Way.BEGINS.contains(event) || Way.ENDS.contains(event);
    }

    private void keep(String what, EntryId target, String name, Row row) {
        VoyageFactRow fact = new VoyageFactRow();
        fact.bookId = bookId;
        fact.entryId = row.entry().id().hex();
        fact.target = target.hex();
        fact.what = what;
        fact.name = RawText.storable(name);
        fact.observedMs = row.observed().toEpochMilli();
        Rows.insert(fact);
    }

    private void keep(Position position, Row row) {
        FixRow fix = new FixRow();
        fix.bookId = bookId;
        fix.entryId = row.entry().id().hex();
        fix.observedMs = row.observed().toEpochMilli();
        fix.latitudeMinutesE4 = position.latitudeMinutesE4();
        fix.longitudeMinutesE4 = position.longitudeMinutesE4();
        Rows.insert(fix);
        afterCommit.run(() -> last.take(fix(fix)));
    }

    private void keep(String event, Instant moment, Row row) {
        MilestoneRow milestone = new MilestoneRow();
        milestone.bookId = bookId;
        milestone.entryId = row.entry().id().hex();
        milestone.event = event;
        milestone.observedMs = moment.toEpochMilli();
        Rows.insert(milestone);
    }

    private static Fix fix(FixRow row) {
        return new Fix(
                new Position((int) row.latitudeMinutesE4, (int) row.longitudeMinutesE4),
                Instant.ofEpochMilli(row.observedMs));
    }
}
