package livredebord.storage;

/** The commit itself was refused; the cause says by whom. */
public final class CommitFailed extends RuntimeException {

    CommitFailed(Exception cause) {
        super("not committed", cause);
    }
}
