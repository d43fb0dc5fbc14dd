package livredebord.logbook.store;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import livredebord.entry.Entry;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.Happening;
import livredebord.entry.Observation.PositionFix;
import livredebord.entry.Observed;
import livredebord.journal.Projection;
import livredebord.logbook.BookReader;
import livredebord.logbook.Passages;
import livredebord.nautical.Position;
import livredebord.storage.Rows;
import livredebord.voyage.Row;
import livredebord.voyage.Value;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fixes, departures and arrivals by time, so that neither is looked for by reading the book. */
@ApplicationScoped
class StoredPassages implements Passages, Projection {

    private static final Set<Event> MILESTONES = Set.of(Event.DEPARTURE, Event.ARRIVAL);

    private final BookReader reader;
    private final AfterCommit afterCommit;
    private final Newest<Fix> last = new Newest<>(Fix::observed);
    private final String bookId;

    StoredPassages(
            BookReader reader, AfterCommit afterCommit, @ConfigProperty(name = "livredebord.boat.id") String bookId) {
        this.reader = reader;
        this.afterCommit = afterCommit;
        this.bookId = bookId;
    }

    @Override
    public Optional<Fix> lastFix() {
        return last.known().orElseGet(() -> last.readBy(this::storedFix));
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
                        .getResultStream()
                        .findFirst()
                        .map(StoredPassages::fix));
    }

    @Override
    @Transactional
    public Optional<Leg> legAt(Instant moment) {
        return milestone(Event.DEPARTURE, 0, moment.toEpochMilli() + 1, "desc").map(this::legFrom);
    }

    @Override
    @Transactional
    public Optional<Leg> leg(int number) {
        return departures("asc").page(number - 1, 1).stream()
                .map(row -> legFrom(row.observedMs))
                .findFirst();
    }

    @Override
    @Transactional
    public List<Leg> lastLegs(int most) {
        return departures("desc").page(0, most).stream()
                .map(row -> legFrom(row.observedMs))
                .toList();
    }

    private PanacheQuery<MilestoneRow> departures(String order) {
        return MilestoneRow.find(
                "bookId = ?1 and event = ?2 order by observedMs " + order, bookId, Event.DEPARTURE.name());
    }

    private Leg legFrom(long departed) {
        long number = MilestoneRow.count(
                "bookId = ?1 and event = ?2 and observedMs <= ?3", bookId, Event.DEPARTURE.name(), departed);
        return new Leg(Math.toIntExact(number), Instant.ofEpochMilli(departed), arrivalAfter(departed));
    }

    /** The last arrival before the next departure: a boat may shift her berth and be said to arrive twice. */
    private Optional<Instant> arrivalAfter(long departed) {
        long next =
                milestone(Event.DEPARTURE, departed + 1, Long.MAX_VALUE, "asc").orElse(Long.MAX_VALUE);
        return milestone(Event.ARRIVAL, departed, next, "desc").map(Instant::ofEpochMilli);
    }

    private Optional<Long> milestone(Event event, long from, long until, String order) {
        String query = "bookId = ?1 and event = ?2 and observedMs >= ?3 and observedMs < ?4 order by observedMs ";
        return MilestoneRow.<MilestoneRow>find(query + order, bookId, event.name(), from, until)
                .page(0, 1)
                .firstResultOptional()
                .map(row -> row.observedMs);
    }

    /** Takes the entry that a correction or voiding speaks of as it reads now; a plain line as it is. */
    @Override
    public void append(Entry entry) {
        Optional<Row> spokenOf = reader.spokenOfBy(entry);
        spokenOf.ifPresent(row -> forget(row.entry()));
        spokenOf.or(() -> Optional.of(Row.of(entry))).ifPresent(this::take);
    }

    @Override
    public void clear() {
        afterCommit.run(last::forget);
        FixRow.delete("bookId", bookId);
        MilestoneRow.delete("bookId", bookId);
    }

    private void forget(Entry entry) {
        afterCommit.run(last::forget);
        FixRow.delete("bookId = ?1 and entryId = ?2", bookId, entry.id().hex());
        MilestoneRow.delete("bookId = ?1 and entryId = ?2", bookId, entry.id().hex());
    }

    private void take(Row row) {
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
        } else if (what instanceof Happening happening && MILESTONES.contains(happening.event())) {
            keep(happening.event(), row);
        }
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

    private void keep(Event event, Row row) {
        MilestoneRow milestone = new MilestoneRow();
        milestone.bookId = bookId;
        milestone.entryId = row.entry().id().hex();
        milestone.event = event.name();
        milestone.observedMs = row.observed().toEpochMilli();
        Rows.insert(milestone);
    }

    private static Fix fix(FixRow row) {
        return new Fix(
                new Position((int) row.latitudeMinutesE4, (int) row.longitudeMinutesE4),
                Instant.ofEpochMilli(row.observedMs));
    }
}
