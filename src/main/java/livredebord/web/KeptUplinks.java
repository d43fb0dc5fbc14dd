package livredebord.web;

import java.time.Instant;
import java.util.List;
import livredebord.entry.EntryNumber;
import livredebord.logbook.Automation;

/** Uplinks as they came, in the book's own database. */
public interface KeptUplinks {

    /** The disk or the database refused; nothing was kept. */
    final class Unavailable extends RuntimeException {
        public Unavailable(String what, Throwable cause) {
            super(what, cause);
        }
    }

    /**
     * In a turn of its own; the device is seen in the same transaction.
     *
     * @param device by which the skipper binds it
     * @param message the same for a repeat of the same message
     * @param kind the word by which it is read again
     * @param raw as it came
     * @param says false where there is nothing in it that belongs into a log
     * @throws Unavailable where it could not be kept
     */
    Uplinks.State keep(
            Automation by, String device, String message, String kind, String raw, boolean says, Instant when);

    /** What is to be noted, the oldest first; what waited for its device to be bound is among them once it is. */
    List<Held> toBeNoted(int most);

    void noted(Held held, EntryNumber number);

    void refused(Held held, String why);

    record Held(String automation, String device, String message, String kind, String raw, Instant received) {}
}
