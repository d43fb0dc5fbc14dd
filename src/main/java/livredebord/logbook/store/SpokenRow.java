package livredebord.logbook.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

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

    record Key(String bookId, String person) implements Serializable {}
}
