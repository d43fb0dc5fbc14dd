package livredebord.logbook.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Where the boat was, by one entry. */
@Entity
@Table(name = "fix")
@IdClass(EntryKey.class)
class FixRow extends RowOfEntry {
    @Column(name = "latitude_minutes_e4")
    long latitudeMinutesE4;

    @Column(name = "longitude_minutes_e4")
    long longitudeMinutesE4;
}
