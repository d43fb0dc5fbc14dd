package livredebord.journal.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Header and signature of an entry; what they are digests of lies in {@link ContentRow}. */
@Entity
@Immutable
@IdClass(Place.class)
@Table(name = "entries")
class EntryRow extends PanacheEntityBase {

    @Id
    String feed;

    @Id
    long seq;

    @Column(name = "entry_id")
    String entryId;

    byte[] header;

    byte[] signature;
}
