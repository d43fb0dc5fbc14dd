package livredebord.logbook.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import livredebord.logbook.BookReader;
import livredebord.logbook.OpenDoubts;
import livredebord.storage.Rows;
import livredebord.voyage.Doubt;
import livredebord.voyage.Row;

/** A row for each entry that asks something; a line that asks nothing costs nothing here. */
@PerBoat
class StoredDoubts implements OpenDoubts, TakenAsItReads {

    private final BookReader reader;
    private final String bookId;

    StoredDoubts(BookReader reader, @OfBoat String bookId) {
        this.reader = reader;
        this.bookId = bookId;
    }

    @Override
    public List<EntryId> entries() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> DoubtRow.<DoubtRow>find("bookId = ?1 order by observedMs desc", bookId).list().stream()
                        .map(row -> new EntryId(row.entryId))
                        .toList());
    }

    @Override
    public BookReader reader() {
        return reader;
    }

    @Override
    public void take(Row row) {
        if (Doubt.open(row).findAny().isPresent()) {
            keep(row);
        }
    }

    @Override
    public void clear() {
        DoubtRow.delete("bookId", bookId);
    }

    @Override
    public List<String> tables() {
        return List.of("doubt");
    }

    @Override
    public void forget(Entry entry) {
        DoubtRow.delete("bookId = ?1 and entryId = ?2", bookId, entry.id().hex());
    }

    private void keep(Row row) {
        DoubtRow doubt = new DoubtRow();
        doubt.bookId = bookId;
        doubt.entryId = row.entry().id().hex();
        doubt.observedMs = row.observed().toEpochMilli();
        Rows.insert(doubt);
    }
}
