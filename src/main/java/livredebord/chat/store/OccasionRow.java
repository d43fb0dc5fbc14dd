package livredebord.chat.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

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

    record Key(String bookId, String name) implements Serializable {}
}
