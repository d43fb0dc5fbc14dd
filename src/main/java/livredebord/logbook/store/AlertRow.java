package livredebord.logbook.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.RawText;
import livredebord.logbook.Alerts.Alert;
import livredebord.logbook.Alerts.Seen;

/** Something that is called out. */
@Entity
@Table(name = "alert")
@IdClass(AlertRow.Key.class)
class AlertRow extends PanacheEntityBase {
    @Id
    @Column(name = "book_id")
    String bookId;

    @Id
    String id;

    @Column(name = "raised_ms")
    long raisedMs;

    String words;

    /** An account a line. */
    String concerned;

    /** Null while nobody saw it. */
    @Column(name = "seen_ms")
    Long seenMs;

    @Column(name = "seen_server")
    String seenServer;

    @Column(name = "seen_person")
    String seenPerson;

    @Column(name = "seen_name")
    String seenName;

    static AlertRow of(String bookId, Alert alert) {
        AlertRow row = new AlertRow();
        row.bookId = bookId;
        row.id = alert.id();
        row.raisedMs = alert.raised().toEpochMilli();
        row.words = RawText.storable(alert.words());
        row.concerned = Accounts.written(alert.concerned());
        alert.seen().ifPresent(row::mark);
        return row;
    }

    void mark(Seen seen) {
        seenMs = seen.at().toEpochMilli();
        seenServer = seen.by().server();
        seenPerson = seen.by().id();
        seenName = RawText.storable(seen.by().name());
    }

    Alert alert() {
        Optional<Seen> seen = Optional.ofNullable(seenMs)
                .map(ms -> new Seen(new Author(seenServer, seenPerson, seenName), Instant.ofEpochMilli(ms)));
        return new Alert(id, Instant.ofEpochMilli(raisedMs), words, Accounts.read(concerned), seen);
    }

    record Key(String bookId, String id) implements Serializable {}
}
