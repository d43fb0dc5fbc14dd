package livredebord.logbook.store;

import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** What one entry says, in small letters without accents. */
@Entity
@Table(name = "words")
@IdClass(EntryKey.class)
class WordsRow extends RowOfEntry {
    /** Who wrote it and for whom, each between line ends. */
    String people;

    /** The names of its events, each between blanks. */
    String events;

    String said;
}
