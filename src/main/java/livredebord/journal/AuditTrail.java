package livredebord.journal;

import java.time.Instant;
import java.util.List;
import livredebord.entry.Author;

/**
 * What was tried, opened, taken away or changed around the book. A feed of its own, with a key of its own, signed and
 * chained like the book's, so that the book's numbers have no holes for it.
 */
public interface AuditTrail {

    /** What the audit lines of a book are called, which are a feed beside it. */
    static String of(String book) {
        return book + ENDING;
    }

    static boolean isOne(String book) {
        return book.endsWith(ENDING);
    }

    /** No boat's word has a full stop. */
    String ENDING = ".audit";

    /**
     * Inside our turn the line is kept or lost with it; elsewhere it takes a turn of its own.
     *
     * @param what a few plain words; never what a restricted note says
     * @throws BookUnavailable when the disk or the database refused
     */
    void note(Act act, Author who, Instant when, String what);

    /** The last ones, the newest first. */
    List<Line> last(int howMany);

    /** @param number in the audit feed */
    record Line(long number, Act act, Author who, Instant when, String what) {}

    /** What is worth a line. */
    enum Act {
        /** Somebody tried what his role does not allow. */
        REFUSED,
        /** A signed link to pages of the book was opened. */
        LINK_OPENED,
        /** Pages or a file of the book were made for somebody. */
        EXPORTED,
        /** Somebody's role changed; the book has an entry as well. */
        ROLE_CHANGED,
        /** A content was taken out of the book; the book has an entry as well. */
        REDACTED,
        /** A photo or file that came with an entry was fetched: what it is, by its digest. */
        FILE_KEPT,
        /** A machine was given access to the book. */
        ACCESS_GIVEN,
        /** A machine's access was taken away. */
        ACCESS_TAKEN,
        /** The message of an entry, or our line about it, was edited in Mattermost. */
        MESSAGE_EDITED,
        /** The message of an entry, or our line about it, was deleted in Mattermost. */
        MESSAGE_DELETED
    }
}
