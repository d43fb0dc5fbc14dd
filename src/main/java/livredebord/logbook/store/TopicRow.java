package livredebord.logbook.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One entry speaks of one topic. */
@Entity
@Table(name = "topic")
@IdClass(TopicRow.Key.class)
class TopicRow extends PanacheEntityBase {
    @Id
    @Column(name = "book_id")
    String bookId;

    @Id
    String topic;

    @Id
    @Column(name = "observed_ms")
    long observedMs;

    @Id
    @Column(name = "entry_id")
    String entryId;

    record Key(String bookId, String topic, long observedMs, String entryId) implements Serializable {}
}
