package livredebord.chat.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** Something that happens once for ever. */
@Entity
@IdClass(OccasionRow.Key.class)
@Table(name = "occasion")
class OccasionRow extends PanacheEntityBase {
    @Id
    @Column(name = "book_id")
    String bookId;

    @Id
    String name;

    @Column(name = "put_ms")
    long putMs;

    static class Key implements Serializable {
        String bookId;
        String name;

        Key() {}

        Key(String bookId, String name) {
            this.bookId = bookId;
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && bookId.equals(that.bookId) && name.equals(that.name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(bookId, name);
        }
    }
}
