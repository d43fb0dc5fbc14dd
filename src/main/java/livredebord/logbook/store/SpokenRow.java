package livredebord.logbook.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** The language that a person asked for. */
@Entity
@Table(name = "spoken")
@IdClass(SpokenRow.Key.class)
class SpokenRow extends PanacheEntityBase {
    @Id
    @Column(name = "book_id")
    String bookId;

    @Id
    String person;

    String language;

    static class Key implements Serializable {
        String bookId;
        String person;

        Key() {}

        Key(String bookId, String person) {
            this.bookId = bookId;
            this.person = person;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && bookId.equals(that.bookId) && person.equals(that.person);
        }

        @Override
        public int hashCode() {
            return Objects.hash(bookId, person);
        }
    }
}
