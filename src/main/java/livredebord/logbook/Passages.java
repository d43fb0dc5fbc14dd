package livredebord.logbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livredebord.entry.EntryId;
import livredebord.nautical.Position;

/** Where the boat was last, and when she left and came in; a projection, made again from the book when need be. */
public interface Passages {

    Optional<Fix> lastFix();

    /** The fix next before a moment, or at it, and the one next after it: at most two, and one after the last fix. */
    List<Fix> fixesAround(Instant moment);

    /** @param number from 1, in the order of departure */
    Optional<Leg> leg(int number);

    /** The newest first. */
    List<Leg> lastLegs(int most);

    /** The voyage that holds a moment, or the last one before it: from a departure until the next one's eve. */
    Optional<Leg> legAt(Instant moment);

    /** When she left or weighed, where she has neither come in, made fast nor anchored since; empty where she lies. */
    Optional<Instant> underWaySince(Instant moment);

    record Fix(Position position, Instant observed) {}

    /**
     * @param number from 1, in the order of departure
     * @param departed the departure that began it
     * @param arrived when she came in or made fast for the last time before the next departure, or where the voyage was
     *     cut; empty before that
     * @param next when the next one begins; empty for the last
     * @param begins the entry that begins it: a departure, or the entry that cut it off the one before
     * @param name what it was called
     */
    record Leg(
            int number,
            Instant departed,
            Optional<Instant> arrived,
            Optional<Instant> next,
            EntryId begins,
            Optional<String> name) {

        /** Its last moment: who anchored and left again without having noted an arrival has ended one voyage all the same. */
        Instant ends(Instant now) {
            return arrived.or(() -> next.map(begins -> begins.minusMillis(1))).orElse(now);
        }
    }
}
