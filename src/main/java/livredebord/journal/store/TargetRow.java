package livredebord.journal.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** An entry that points at another. */
@Entity
@IdClass(TargetRow.Key.class)
@Table(name = "targets")
class TargetRow extends PanacheEntityBase {

    @Id
    String book;

    /** The id of the entry that is pointed at. */
    @Id
    String target;

    @Id
    long place;

    @Id
    long seq;

    String feed;

    static class Key implements Serializable {
        String book;
        String target;
        long place;
        long seq;

        Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.seq == seq
                    && key.place == place
                    && key.target.equals(target)
                    && key.book.equals(book);
        }

        @Override
        public int hashCode() {
            return Objects.hash(book, target, place, seq);
        }
    }
}
