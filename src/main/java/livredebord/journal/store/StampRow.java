package livredebord.journal.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** What an authority signed of one entry. */
@Entity
@IdClass(Place.class)
@Table(name = "head_stamp")
class StampRow extends PanacheEntityBase {

    @Id
    String feed;

    @Id
    long seq;

    String letter;

    @Column(name = "entry_id")
    String entryId;

    @Column(name = "kept_ms")
    long keptMs;

    byte[] token;
}
