package livredebord.journal.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The words of an entry, which alone of all can be taken out again. */
@Entity
@Immutable
@IdClass(Place.class)
@Table(name = "contents")
class ContentRow extends PanacheEntityBase {

    @Id
    String feed;

    @Id
    long seq;

    byte[] salt;

    byte[] content;
}
