package livredebord.logbook.store;

import java.io.Serializable;
import java.util.Objects;

/** One entry of one book. */
class EntryKey implements Serializable {
    String bookId;
    String entryId;

    EntryKey() {}

    EntryKey(String bookId, String entryId) {
        this.bookId = bookId;
        this.entryId = entryId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EntryKey key && bookId.equals(key.bookId) && entryId.equals(key.entryId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(bookId, entryId);
    }
}
