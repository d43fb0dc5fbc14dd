package livredebord.logbook.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** When she began or ended to be under way, by one entry. */
@Entity
@Table(name = "milestone")
@IdClass(MilestoneRow.Key.class)
class MilestoneRow extends RowOfEntry {
    @Id
    String event;

    record Key(String bookId, String entryId, String event) implements Serializable {}
}
