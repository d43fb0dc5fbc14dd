package livredebord.logbook.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** What one counter showed, by one entry. */
@Entity
@Table(name = "counted")
@IdClass(CountedRow.Key.class)
class CountedRow extends PanacheEntityBase {
    @Id
    @Column(name = "book_id")
    String bookId;

    @Id
    @Column(name = "entry_id")
    String entryId;

    @Id
    String counter;

    @Column(name = "observed_ms")
    long observedMs;

    @Column(name = "value_e2")
    long valueE2;

    static class Key implements Serializable {
        String bookId;
        String entryId;
        String counter;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && bookId.equals(that.bookId)
                    && entryId.equals(that.entryId)
                    && counter.equals(that.counter);
        }

        @Override
        public int hashCode() {
            return Objects.hash(bookId, entryId, counter);
        }
    }
}
