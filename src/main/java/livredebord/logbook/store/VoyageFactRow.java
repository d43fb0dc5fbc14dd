package livredebord.logbook.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** What one entry says of the voyage that another entry begins. */
@Entity
@Table(name = "voyage_fact")
@IdClass(VoyageFactRow.Key.class)
class VoyageFactRow extends RowOfEntry {

    static final String JOINED = "JOINED";
    static final String NAMED = "NAMED";

    /** The departure or the cut that begins the voyage. */
    @Id
    String target;

    @Id
    String what;

    /** "" for one that is joined to the one before. */
    String name;

    record Key(String bookId, String entryId, String target, String what) implements Serializable {}
}
