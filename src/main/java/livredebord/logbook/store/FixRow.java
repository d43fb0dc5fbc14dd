package livredebord.logbook.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Where the boat was, by one entry. */
@Entity
@Table(name = "fix")
@IdClass(EntryKey.class)
class FixRow extends PanacheEntityBase {
    @Id
    @Column(name = "book_id")
    String bookId;

    @Id
    @Column(name = "entry_id")
    String entryId;

    @Column(name = "observed_ms")
    long observedMs;

    @Column(name = "latitude_minutes_e4")
    long latitudeMinutesE4;

    @Column(name = "longitude_minutes_e4")
    long longitudeMinutesE4;
}
