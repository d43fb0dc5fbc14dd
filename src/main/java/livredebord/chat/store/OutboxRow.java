package livredebord.chat.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import livredebord.chat.Outbox;

/** A post that waits, or that Mattermost did not want. */
@Entity
@IdClass(OutboxRow.Key.class)
@Table(name = "outbox")
class OutboxRow extends PanacheEntityBase {
    @Id
    @Column(name = "book_id")
    String bookId;

    @Id
    long id;

    @Column(name = "post_key")
    String key;

    String kind;

    /** 0 for an alarm, 1 for all else. */
    long urgency;

    String subject;
    String body;

    @Column(name = "put_ms")
    long putMs;

    /** 1 while nobody knows whether it arrived. */
    @Column(name = "in_doubt")
    long inDoubt;

    /** Why; null while it waits. */
    @Column(name = "set_aside")
    String setAside;

    Outbox.Waiting waiting() {
        Outbox.Post post = new Outbox.Post(Outbox.Kind.valueOf(kind), urgency == 0, subject, body);
        return new Outbox.Waiting(id, key, post, Instant.ofEpochMilli(putMs), inDoubt == 1);
    }

    record Key(String bookId, long id) implements Serializable {}
}
