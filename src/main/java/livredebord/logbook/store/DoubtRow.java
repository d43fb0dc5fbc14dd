package livredebord.logbook.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** An entry that asks something. */
@Entity
@Table(name = "doubt")
@IdClass(EntryKey.class)
class DoubtRow extends PanacheEntityBase {
    @Id
    @Column(name = "book_id")
    String bookId;

    @Id
    @Column(name = "entry_id")
    String entryId;

    @Column(name = "observed_ms")
    long observedMs;
}
