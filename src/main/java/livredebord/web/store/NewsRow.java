package livredebord.web.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import livredebord.web.Deliveries;

/** One thing of which one subscriber is to be told. */
@Entity
@Table(name = "news")
@IdClass(NewsRow.Key.class)
class NewsRow extends PanacheEntityBase {
    @Id
    @Column(name = "book_id")
    String bookId;

    @Id
    String subscription;

    @Id
    String subject;

    long place;
    String type;

    /** 0 for an alarm, 1 for all else. */
    long urgency;

    @Column(name = "happened_ms")
    long happenedMs;

    long attempts;

    @Column(name = "next_ms")
    long nextMs;

    /** Why it was given up; null while it waits. */
    String dead;

    Deliveries.Event event() {
        return new Deliveries.Event(
                Deliveries.Subject.of(subject), type, urgency == 0, Instant.ofEpochMilli(happenedMs));
    }

    Deliveries.Waiting waiting() {
        return new Deliveries.Waiting(subscription, event(), (int) attempts);
    }

    record Key(String bookId, String subscription, String subject) implements Serializable {
        Key(String bookId, String subscription, Deliveries.Subject subject) {
            this(bookId, subscription, subject.words());
        }
    }
}
