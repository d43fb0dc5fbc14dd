package livredebord.logbook.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A departure or an arrival, by one entry. */
@Entity
@Table(name = "milestone")
@IdClass(MilestoneRow.Key.class)
class MilestoneRow extends PanacheEntityBase {
    @Id
    @Column(name = "book_id")
    String bookId;

    @Id
    @Column(name = "entry_id")
    String entryId;

    @Id
    String event;

    @Column(name = "observed_ms")
    long observedMs;

    record Key(String bookId, String entryId, String event) implements Serializable {}
}
