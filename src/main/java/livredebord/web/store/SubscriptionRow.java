package livredebord.web.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import livredebord.entry.EntryNumber;
import livredebord.web.Deliveries.Bookmark;

/** How far a subscription has come. */
@Entity
@Table(name = "subscription")
@IdClass(SubscriptionRow.Key.class)
class SubscriptionRow extends PanacheEntityBase {
    @Id
    @Column(name = "book_id")
    String bookId;

    @Id
    String name;

    String letter;
    long seq;

    /** The number of the last report that was looked at. */
    long report;

    /** The last date of which those at home were told; null where they are told nothing. */
    @Column(name = "told_date")
    String toldDate;

    /** Null where nothing ever arrived. */
    @Column(name = "delivered_ms")
    Long deliveredMs;

    Bookmark bookmark() {
        return new Bookmark(
                new EntryNumber(letter, seq),
                report,
                Optional.ofNullable(toldDate).map(LocalDate::parse));
    }

    record Key(String bookId, String name) implements Serializable {}
}
