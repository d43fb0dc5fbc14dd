package livredebord.storage;

/** The commit itself was refused; the cause says by whom. */
public final class CommitFailed extends RuntimeException {

    CommitFailed(Exception cause) {
        super("not committed", cause);
    }

    /**
     * True where it is certain that nothing was noted: the book was read again and does not hold what was written.
     * Otherwise nobody can say: reading failed as well, because a server is gone or waits for its standby; or all was
     * written and only its sync failed, and then it is not in the book now but may be at the next start.
     */
    public boolean isKnown() {
        return getSuppressed().length == 0 && !Refusal.isOfTheSync(this);
    }
}
