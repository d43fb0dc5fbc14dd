package livredebord.journal.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

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

    record Key(String book, String target, long place, long seq) implements Serializable {}
}
