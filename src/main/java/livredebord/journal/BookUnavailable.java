package livredebord.journal;

import java.util.Optional;
import livredebord.entry.EntryId;

/** The disk or the database refused. */
public final class BookUnavailable extends RuntimeException {

    private final boolean nothingNoted;
    private final transient Optional<EntryId> perhaps;

    /** Nothing was noted, that is certain. */
    public BookUnavailable(String what, Throwable cause) {
        this(what, true, Optional.empty(), cause);
    }

    private BookUnavailable(String what, boolean nothingNoted, Optional<EntryId> perhaps, Throwable cause) {
        super(what, cause);
        this.nothingNoted = nothingNoted;
        this.perhaps = perhaps;
    }

    /**
     * It broke while it was being kept, and nobody can say whether it is.
     *
     * @param perhaps the last entry that was written, by which it can be told later
     */
    public static BookUnavailable unconfirmed(String what, Optional<EntryId> perhaps, Throwable cause) {
        return new BookUnavailable(what, false, perhaps, cause);
    }

    /** False where it may be in the book now, or after the next start. */
    public boolean nothingNoted() {
        return nothingNoted;
    }

    /** The entry that is in the book or is not; empty where none was written. */
    public Optional<EntryId> perhaps() {
        return perhaps;
    }
}
