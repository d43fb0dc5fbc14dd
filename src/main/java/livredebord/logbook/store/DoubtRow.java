package livredebord.logbook.store;

import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** An entry that asks something. */
@Entity
@Table(name = "doubt")
@IdClass(EntryKey.class)
class DoubtRow extends RowOfEntry {}
