package livredebord.web.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import livredebord.web.KeptUplinks.Held;

/** One message of one device, as it came. */
@Entity
@Table(name = "uplink")
@IdClass(UplinkRow.Key.class)
class UplinkRow extends PanacheEntityBase {

    /** Its device is not bound. */
    static final String UNBOUND = "unbound";

    static final String KEPT = "kept";
    static final String NOTED = "noted";
    static final String REFUSED = "refused";
    static final String IGNORED = "ignored";

    @Id
    @Column(name = "book_id")
    String bookId;

    @Id
    String automation;

    @Id
    String message;

    String device;
    String kind;

    @Column(name = "received_ms")
    long receivedMs;

    String state;
    String raw;
    String why;

    /** Null until it was noted. */
    String letter;

    /** Null until it was noted. */
    Long seq;

    Held held() {
        return new Held(automation, device, message, kind, raw, Instant.ofEpochMilli(receivedMs));
    }

    record Key(String bookId, String automation, String message) implements Serializable {}
}
