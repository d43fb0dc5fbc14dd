package livredebord.journal;

/** The disk or the database refused; nothing was noted. */
public final class BookUnavailable extends RuntimeException {

    public BookUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
