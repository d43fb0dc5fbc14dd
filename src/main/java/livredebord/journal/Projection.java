package livredebord.journal;

import java.util.List;
import livredebord.entry.Entry;

/**
 * A table for reading that is filled in the same transaction as the entry and can be thrown away and made again. The
 * root wires every bean of this type into the journal.
 */
public interface Projection {

    /** The entry was just appended, in this transaction. */
    void append(Entry entry);

    /** An entry that was appended before reads as of another time now: somebody told the clock. */
    default void moved(Entry entry) {}

    /** Empties the table, before all entries are appended to it again in their order. */
    void clear();

    /** Its tables, so that a rebuild can tell whether it made the same ones again. */
    default List<String> tables() {
        return List.of();
    }
}
