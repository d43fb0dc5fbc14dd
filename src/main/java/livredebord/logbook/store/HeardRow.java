package livredebord.logbook.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** Words that were noted, by a digest of who said what, or by the id of the post that brought them. */
@Entity
@Table(name = "heard")
@IdClass(HeardRow.Key.class)
class HeardRow extends PanacheEntityBase {
    @Id
    @Column(name = "book_id")
    String bookId;

    @Id
    String key;

    String letter;
    long seq;

    @Column(name = "heard_ms")
    long heardMs;

    String boot;

    @Column(name = "monotonic_ms")
    long monotonicMs;

    record Key(String bookId, String key) implements Serializable {}
}
