package livredebord.logbook.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** What one entry says of something that is asked for often. */
@MappedSuperclass
abstract class RowOfEntry extends PanacheEntityBase {
    @Id
    @Column(name = "book_id")
    String bookId;

    @Id
    @Column(name = "entry_id")
    String entryId;

    @Column(name = "observed_ms")
    long observedMs;
}
