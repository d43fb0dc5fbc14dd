package livredebord.logbook.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** What one entry says of the voyage that another entry begins. */
@Entity
@Table(name = "voyage_fact")
@IdClass(VoyageFactRow.Key.class)
class VoyageFactRow extends PanacheEntityBase {

    static final String JOINED = "JOINED";
    static final String NAMED = "NAMED";

    @Id
    @Column(name = "book_id")
    String bookId;

    @Id
    @Column(name = "entry_id")
    String entryId;

    /** The departure or the cut that begins the voyage. */
    @Id
    String target;

    @Id
    String what;

    /** "" for one that is joined to the one before. */
    String name;

    @Column(name = "observed_ms")
    long observedMs;

    static class Key implements Serializable {
        String bookId;
        String entryId;
        String target;
        String what;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && bookId.equals(that.bookId)
                    && entryId.equals(that.entryId)
                    && target.equals(that.target)
                    && what.equals(that.what);
        }

        @Override
        public int hashCode() {
            return Objects.hash(bookId, entryId, target, what);
        }
    }
}
