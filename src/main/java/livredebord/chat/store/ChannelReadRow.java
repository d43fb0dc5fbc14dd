package livredebord.chat.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

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

    static class Key implements Serializable {
        String bookId;
        String channelId;

        Key() {}

        Key(String bookId, String channelId) {
            this.bookId = bookId;
            this.channelId = channelId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && bookId.equals(that.bookId) && channelId.equals(that.channelId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(bookId, channelId);
        }
    }
}
