package livredebord.storage;

import java.io.IOException;

/**
 * What takes each commit before the book's own pages do. What was deleted from the book, overwritten there, still stands
 * in it until it is emptied.
 */
public interface WriteAheadLog {

    /** In bytes; 0 where there is none, or none of ours. */
    long length() throws IOException;

    /** Makes it as long as it gets in ordinary use, ahead of the commits. */
    void layOut() throws IOException;

    /** What is deleted from now on shall not stand in the log either: remembered over a crash until it was emptied. */
    void willDelete();

    /** Whether something was deleted and may stand in it still: somebody read on when it was to be emptied. */
    boolean holdsDeleted();

    /**
     * Waits a moment for those who still read what stands in it.
     *
     * @return false where somebody reads on: after something was deleted it is emptied at the next call or start
     */
    boolean empty();
}
