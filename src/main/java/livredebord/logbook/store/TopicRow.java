package livredebord.logbook.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

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

    static class Key implements Serializable {
        String bookId;
        String topic;
        long observedMs;
        String entryId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && observedMs == that.observedMs
                    && bookId.equals(that.bookId)
                    && topic.equals(that.topic)
                    && entryId.equals(that.entryId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(bookId, topic, observedMs, entryId);
        }
    }
}
