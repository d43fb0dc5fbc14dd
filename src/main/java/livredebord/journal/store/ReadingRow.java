package livredebord.journal.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** An entry where a reader looks for it. */
@Entity
@IdClass(ReadingRow.Key.class)
@Table(name = "reading")
class ReadingRow extends PanacheEntityBase {

    @Id
    String book;

    @Id
    @Column(name = "observed_ms")
    long observedMs;

    @Id
    String feed;

    @Id
    long seq;

    long place;

    String kind;

    @Column(name = "author_server")
    String authorServer;

    @Column(name = "author_id")
    String authorId;

    /** 1 where the content is medical or personal, else 0. */
    long restricted;

    record Key(String book, long observedMs, String feed, long seq) implements Serializable {}
}
