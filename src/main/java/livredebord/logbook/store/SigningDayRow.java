package livredebord.logbook.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A date of which something stands in the book, and whether its last visa came after the last word about it. */
@Entity
@Table(name = "signing_day")
@IdClass(SigningDayRow.Key.class)
class SigningDayRow extends PanacheEntityBase {
    @Id
    @Column(name = "book_id")
    String bookId;

    /** ISO 8601, which sorts as dates do. */
    @Id
    @Column(name = "ship_date")
    String date;

    boolean signed;

    static class Key implements Serializable {
        String bookId;
        String date;

        Key() {}

        Key(String bookId, String date) {
            this.bookId = bookId;
            this.date = date;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && bookId.equals(that.bookId) && date.equals(that.date);
        }

        @Override
        public int hashCode() {
            return Objects.hash(bookId, date);
        }
    }
}
