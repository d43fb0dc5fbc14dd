package livredebord.logbook.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** What one entry says, in small letters without accents. */
@Entity
@Table(name = "words")
@IdClass(EntryKey.class)
class WordsRow extends PanacheEntityBase {
    @Id
    @Column(name = "book_id")
    String bookId;

    @Id
    @Column(name = "entry_id")
    String entryId;

    @Column(name = "observed_ms")
    long observedMs;

    /** Who wrote it and for whom, each between line ends. */
    String people;

    /** The names of its events, each between blanks. */
    String events;

    String said;
}
