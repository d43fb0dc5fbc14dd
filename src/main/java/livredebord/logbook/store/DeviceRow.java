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
import livredebord.logbook.Devices.Device;

/** Something that sends by a token. */
@Entity
@Table(name = "device")
@IdClass(DeviceRow.Key.class)
class DeviceRow extends PanacheEntityBase {
    @Id
    @Column(name = "book_id")
    String bookId;

    @Id
    String automation;

    @Id
    String id;

    String kind;

    @Column(name = "first_seen_ms")
    long firstSeenMs;

    @Column(name = "last_seen_ms")
    long lastSeenMs;

    /** Null while it waits. */
    @Column(name = "bound_ms")
    Long boundMs;

    @Column(name = "bound_by")
    String boundBy;

    Device device() {
        return new Device(
                automation,
                id,
                kind,
                Instant.ofEpochMilli(firstSeenMs),
                Instant.ofEpochMilli(lastSeenMs),
                Optional.ofNullable(boundMs).map(Instant::ofEpochMilli),
                boundBy);
    }

    record Key(String bookId, String automation, String id) implements Serializable {}
}
