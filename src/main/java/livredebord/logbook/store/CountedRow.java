package livredebord.logbook.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** What one counter showed, by one entry. */
@Entity
@Table(name = "counted")
@IdClass(CountedRow.Key.class)
class CountedRow extends RowOfEntry {
    @Id
    String counter;

    @Column(name = "value_e2")
    long valueE2;

    record Key(String bookId, String entryId, String counter) implements Serializable {}
}
