package livredebord.logbook.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import livredebord.logbook.BookReader;
import livredebord.logbook.Topic;
import livredebord.logbook.Topics;
import livredebord.storage.Rows;
import livredebord.voyage.Row;

/** An entry is taken as it reads now: what was struck out speaks of nothing. Restricted notes are not in it. */
@PerBoat
class StoredTopics implements Topics, TakenAsItReads {

    private final BookReader reader;
    private final String bookId;

    StoredTopics(BookReader reader, @OfBoat String bookId) {
        this.reader = reader;
        this.bookId = bookId;
    }

    @Override
    public List<EntryId> before(Topic topic, Instant until, int most) {
        return reading(() -> TopicRow.<TopicRow>find(
                        "bookId = ?1 and topic = ?2 and observedMs < ?3 order by observedMs desc, entryId",
                        bookId,
                        topic.name(),
                        until.toEpochMilli())
                .page(0, most)
                .list());
    }

    @Override
    public List<EntryId> between(Topic topic, Instant from, Instant until) {
        return reading(() -> TopicRow.list(
                "bookId = ?1 and topic = ?2 and observedMs >= ?3 and observedMs < ?4 order by observedMs, entryId",
                bookId,
                topic.name(),
                from.toEpochMilli(),
                until.toEpochMilli()));
    }

    private static List<EntryId> reading(Supplier<List<TopicRow>> rows) {
        return QuarkusTransaction.joiningExisting().call(() -> rows.get()).stream()
                .map(row -> new EntryId(row.entryId))
                .toList();
    }

    @Override
    public BookReader reader() {
        return reader;
    }

    @Override
    public void clear() {
        TopicRow.delete("bookId", bookId);
    }

    @Override
    public List<String> tables() {
        return List.of("topic");
    }

    @Override
    public void forget(Entry entry) {
        TopicRow.delete("bookId = ?1 and entryId = ?2", bookId, entry.id().hex());
    }

    @Override
    public void take(Row row) {
        if (!row.isRestricted()) {
            row.standing().flatMap(what -> Topic.of(what).stream()).distinct().forEach(topic -> keep(topic, row));
        }
    }

    private void keep(Topic topic, Row row) {
        TopicRow kept = new TopicRow();
        kept.bookId = bookId;
        kept.topic = topic.name();
        kept.observedMs = row.observed().toEpochMilli();
        kept.entryId = row.entry().id().hex();
        Rows.insert(kept);
    }
}
