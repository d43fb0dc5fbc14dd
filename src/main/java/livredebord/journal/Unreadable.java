package livredebord.journal;

/** Bytes that are not in the form which {@code FORMAT.md} gives; the message says what is wrong with them. */
final class Unreadable extends RuntimeException {

    Unreadable(String what) {
        super(what);
    }
}
