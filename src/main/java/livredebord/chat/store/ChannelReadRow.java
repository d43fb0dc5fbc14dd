package livredebord.chat.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** How far a channel was read. */
@Entity
@IdClass(ChannelReadRow.Key.class)
@Table(name = "channel_read")
class ChannelReadRow extends PanacheEntityBase {
    @Id
    @Column(name = "book_id")
    String bookId;

    @Id
    @Column(name = "channel_id")
    String channelId;

    /** By Mattermost's clock. */
    @Column(name = "until_ms")
    long untilMs;

    /** How far for edits and deletions; 0 for never. */
    @Column(name = "changes_until_ms")
    long changesUntilMs;

    record Key(String bookId, String channelId) implements Serializable {}
}
