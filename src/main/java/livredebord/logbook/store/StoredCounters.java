package livredebord.logbook.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livredebord.entry.Entry;
import livredebord.entry.Observation.DistanceLogged;
import livredebord.entry.Observation.Engine;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import livredebord.logbook.BookReader;
import livredebord.logbook.Counters;
import livredebord.nautical.EngineHours;
import livredebord.storage.OthersWrote;
import livredebord.storage.Rows;
import livredebord.voyage.Row;

/** A row for each reading; the newest of each counter is kept in memory, where a line of now finds it. */
@PerBoat
class StoredCounters implements Counters, TakenAsItReads {

    private final BookReader reader;
    private final AfterCommit afterCommit;
    private final String bookId;
    private final Map<Counter, Newest<Reading>> newest = new EnumMap<>(Counter.class);

    StoredCounters(BookReader reader, AfterCommit afterCommit, @OfBoat String bookId) {
        this.reader = reader;
        this.afterCommit = afterCommit;
        this.bookId = bookId;
        Arrays.stream(Counter.values()).forEach(counter -> newest.put(counter, new Newest<>(Reading::observed)));
    }

    @Override
    public Optional<Reading> before(Counter counter, Instant moment) {
        Newest<Reading> kept = newest.get(counter);
        Optional<Reading> last = kept.known().orElseGet(() -> kept.readBy(() -> stored(counter, Long.MAX_VALUE)));
        boolean late =
                last.filter(reading -> reading.observed().isAfter(moment)).isPresent();
        return late ? stored(counter, moment.toEpochMilli()) : last;
    }

    void forget(@Observes OthersWrote wrote) {
        newest.values().forEach(Newest::forget);
    }

    private Optional<Reading> stored(Counter counter, long untilMs) {
        return stored(counter, untilMs, 1).stream().findFirst();
    }

    @Override
    public List<Reading> lastBefore(Counter counter, Instant moment, int most) {
        return stored(counter, moment.toEpochMilli(), most);
    }

    private List<Reading> stored(Counter counter, long untilMs, int most) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> CountedRow.<CountedRow>find(
                                "bookId = ?1 and counter = ?2 and observedMs <= ?3 order by observedMs desc",
                                bookId,
                                counter.name(),
                                untilMs)
                        .page(0, most)
                        .stream()
                        .map(row -> new Reading((int) row.valueE2, Instant.ofEpochMilli(row.observedMs)))
                        .toList());
    }

    @Override
    public BookReader reader() {
        return reader;
    }

    @Override
    public void take(Row row) {
        readings(row).forEach((counter, valueE2) -> keep(counter, valueE2, row));
    }

    @Override
    public void clear() {
        newest.values().forEach(kept -> afterCommit.run(kept::forget));
        CountedRow.delete("bookId", bookId);
    }

    @Override
    public List<String> tables() {
        return List.of("counted");
    }

    @Override
    public void forget(Entry entry) {
        newest.values().forEach(kept -> afterCommit.run(kept::forget));
        CountedRow.delete("bookId = ?1 and entryId = ?2", bookId, entry.id().hex());
    }

    /** Where one line says two readings of a counter, the last is how it stood. */
    private static Map<Counter, Integer> readings(Row row) {
        Map<Counter, Integer> readings = new EnumMap<>(Counter.class);
        row.standing().forEach(what -> {
            if (what instanceof Engine engine) {
                engine.hours().map(EngineHours::hoursE2).ifPresent(hours -> readings.put(Counter.ENGINE_HOURS, hours));
            } else if (what instanceof DistanceLogged logged) {
                readings.put(Counter.DISTANCE_LOGGED, logged.distance().milesE2());
            }
        });
        return readings;
    }

    private void keep(Counter counter, int valueE2, Row row) {
        CountedRow counted = new CountedRow();
        counted.bookId = bookId;
        counted.entryId = row.entry().id().hex();
        counted.counter = counter.name();
        counted.observedMs = row.observed().toEpochMilli();
        counted.valueE2 = valueE2;
        Rows.insert(counted);
        afterCommit.run(() -> newest.get(counter).take(new Reading(valueE2, row.observed())));
    }
}
