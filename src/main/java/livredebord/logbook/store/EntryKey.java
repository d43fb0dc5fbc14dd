package livredebord.logbook.store;

import java.io.Serializable;

/** One entry of one book. */
record EntryKey(String bookId, String entryId) implements Serializable {}
