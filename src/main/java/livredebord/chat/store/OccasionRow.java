package livredebord.chat.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Something that happens once for ever. */
@Entity
@Table(name = "occasion")
class OccasionRow extends PanacheEntityBase {
    @Id
    String name;

    @Column(name = "put_ms")
    long putMs;
}
