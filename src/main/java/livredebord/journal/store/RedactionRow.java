package livredebord.journal.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A content that may go, and the entry that says so. */
@Entity
@Immutable
@IdClass(Place.class)
@Table(name = "redactions")
class RedactionRow extends PanacheEntityBase {

    @Id
    String feed;

    @Id
    long seq;

    @Column(name = "by_feed")
    String byFeed;

    @Column(name = "by_seq")
    long bySeq;
}
