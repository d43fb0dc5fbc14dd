package livredebord.logbook.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

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

    record Key(String bookId, String date) implements Serializable {}
}
