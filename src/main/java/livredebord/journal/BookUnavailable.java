package livredebord.journal;

/** The disk or the database refused. */
public final class BookUnavailable extends RuntimeException {

    private final boolean nothingNoted;

    /** Nothing was noted, that is certain. */
    public BookUnavailable(String what, Throwable cause) {
        this(what, true, cause);
    }

    private BookUnavailable(String what, boolean nothingNoted, Throwable cause) {
        super(what, cause);
        this.nothingNoted = nothingNoted;
    }

    /** It broke while it was being kept, and nobody can say whether it is. */
    public static BookUnavailable unconfirmed(String what, Throwable cause) {
        return new BookUnavailable(what, false, cause);
    }

    /** False where it may be in the book now, or after the next start. */
    public boolean nothingNoted() {
        return nothingNoted;
    }
}
