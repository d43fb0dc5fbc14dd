package livredebord.storage;

/** The commit itself was refused; the cause says by whom. */
public final class CommitFailed extends RuntimeException {

    CommitFailed(Exception cause) {
        super("not committed", cause);
    }

    /**
     * True where the book was read again and does not hold what was written: it is certain that nothing was noted.
     * Otherwise reading failed as well, and nobody can say.
     */
    public boolean isKnown() {
        return getSuppressed().length == 0;
    }
}
