package livredebord.journal.store;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import livredebord.entry.Author;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.entry.EntryKind;
import livredebord.entry.FeedId;
import livredebord.journal.Projection;
import livredebord.journal.Targets;
import livredebord.storage.Rows;

/** Where entries are looked for: by time, by author, by what they point at. */
final class ReadingTables implements Projection {

    private final String book;
    private final Map<FeedId, Long> places = new ConcurrentHashMap<>();

    ReadingTables(String book) {
        this.book = book;
    }

    @Override
    public void append(Entry entry) {
        long place = place(entry);
        Rows.insert(row(entry, place));
        if (entry.kind().equals(Optional.of(EntryKind.REDACTION))) {
            Targets.of(entry).forEach(ReadingTables::forget);
        }
        Targets.of(entry).forEach(target -> Rows.insert(row(entry, place, target)));
    }

    @Override
    public void moved(Entry entry) {
        Panache.getEntityManager().flush();
        ReadingRow.delete(
                "book = ?1 and feed = ?2 and seq = ?3",
                book,
                entry.feed().hex(),
                entry.number().seq());
        Rows.insert(row(entry, place(entry)));
    }

    private long place(Entry entry) {
        return places.computeIfAbsent(entry.feed(), feed -> FeedRow.<FeedRow>findById(feed.hex()).place);
    }

    @Override
    public void clear() {
        ReadingRow.delete("book = ?1", book);
        TargetRow.delete("book = ?1", book);
    }

    @Override
    public List<String> tables() {
        return List.of("reading", "targets");
    }

    /** What is known of an entry whose content is gone is what its header says. */
    private static void forget(EntryId redacted) {
        EntryRow.<EntryRow>find("entryId", redacted.hex()).firstResultOptional().ifPresent(entry -> {
            ReadingRow.update(
                    "authorServer = null, authorId = null, restricted = 0 where feed = ?1 and seq = ?2",
                    entry.feed,
                    entry.seq);
            TargetRow.delete("feed = ?1 and seq = ?2", entry.feed, entry.seq);
        });
    }

    private ReadingRow row(Entry entry, long place) {
        Optional<Author> author = entry.content().map(Content::author);
        ReadingRow row = new ReadingRow();
        row.book = book;
        row.observedMs = entry.observed().toEpochMilli();
        row.feed = entry.feed().hex();
        row.seq = entry.number().seq();
        row.place = place;
        row.kind = entry.kindWord();
        row.authorServer = author.map(Author::server).orElse(null);
        row.authorId = author.map(Author::id).orElse(null);
        row.restricted = entry.content().filter(Content::restricted).isPresent() ? 1 : 0;
        return row;
    }

    private TargetRow row(Entry entry, long place, EntryId target) {
        TargetRow row = new TargetRow();
        row.book = book;
        row.target = target.hex();
        row.place = place;
        row.seq = entry.number().seq();
        row.feed = entry.feed().hex();
        return row;
    }
}
