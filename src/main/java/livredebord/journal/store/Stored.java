package livredebord.journal.store;

import java.util.Optional;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.journal.EntryReader;
import livredebord.journal.ToldClocks;

/** What is read of an entry, from four tables. */
record Stored(String letter, String entryId, byte[] header, byte[] content) {

    Entry entry(ToldClocks told) {
        return EntryReader.read(letter, new EntryId(entryId), header, Optional.ofNullable(content), told);
    }
}
