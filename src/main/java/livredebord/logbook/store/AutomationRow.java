package livredebord.logbook.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import livredebord.logbook.Automation;

/** A machine that has access. */
@Entity
@Table(name = "automation")
@IdClass(AutomationRow.Key.class)
class AutomationRow extends PanacheEntityBase {
    @Id
    @Column(name = "book_id")
    String bookId;

    @Id
    String id;

    String name;

    /** SHA-256 of the token, in hexadecimal digits. */
    String digest;

    /** Words with commas between them. */
    String rights;

    @Column(name = "made_ms")
    long madeMs;

    @Column(name = "made_by")
    String madeBy;

    @Column(name = "expires_ms")
    long expiresMs;

    /** Null where it was never used. */
    @Column(name = "used_ms")
    Long usedMs;

    Automation automation() {
        return new Automation(
                id,
                name,
                Arrays.stream(rights.split(",")).map(Automation.Right::valueOf).collect(Collectors.toSet()),
                Instant.ofEpochMilli(madeMs),
                madeBy,
                Instant.ofEpochMilli(expiresMs),
                Optional.ofNullable(usedMs).map(Instant::ofEpochMilli));
    }

    record Key(String bookId, String id) implements Serializable {}
}
