package livredebord.logbook.store;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Optional;
import livredebord.entry.Entry;
import livredebord.journal.Projection;
import livredebord.logbook.BookReader;
import livredebord.voyage.Row;

/** Tables that hold what entries say now: one that a correction, voiding or completion speaks of is taken anew. */
interface TakenAsItReads extends Projection {

    BookReader reader();

    /** Nothing of this entry is in the tables afterwards. */
    void forget(Entry entry);

    /** What of it belongs into the tables; a struck-out line comes here too. */
    void take(Row row);

    /** Takes the entry that this one speaks of as it reads now; a plain line as it is. */
    @Override
    default void append(Entry entry) {
        Optional<Row> spokenOf = reader().spokenOfBy(entry);
        spokenOf.ifPresent(row -> forget(row.entry()));
        take(spokenOf.orElseGet(() -> Row.of(entry)));
    }

    @Override
    default void moved(Entry entry) {
        Panache.getEntityManager().flush();
        forget(entry);
        take(reader().asItReadsNow(entry));
    }
}
