package livredebord.storage;

/** Other programs that write in the same book. A boat's own database has none; ashore several replicas share one. */
public interface Company {

    /**
     * First thing in a transaction that writes: until it ends the others wait, and from here on what they wrote is seen.
     */
    void takeTurn();

    /** What the turn wrote is committed. */
    void committed();

    /** The commit of the turn threw. */
    void failed(CommitFailed commit);

    /** Before anything is read for an answer: where others have written, what we know from memory is forgotten. */
    void look();
}
