package livredebord.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livredebord.entry.EntryNumber;

/**
 * What subscribers are still to be told, in the book's own database. A row names an entry and holds nothing of it: what is
 * sent is read from the book when its turn comes, so that what was corrected or taken out meanwhile does not leave the boat.
 */
public interface Deliveries {

    /** The last entry that was looked at for this subscription; empty for a new one. */
    Optional<EntryNumber> bookmark(String subscription);

    /** What is new, and how far it reaches, in one transaction. */
    void put(String subscription, EntryNumber bookmark, List<Event> events);

    /** What is to be sent first: alarms, then what happened first; empty while it has to wait. */
    Optional<Waiting> next(String subscription, Instant now);

    /** It arrived and leaves. */
    void delivered(Waiting waiting, Instant when);

    /** It did not arrive; nothing of this subscription is tried before then. */
    void postpone(Waiting waiting, int attempts, Instant until);

    /** It is not tried any more, unless somebody wants it replayed. */
    void giveUp(Waiting waiting, int attempts, String why);

    /** @return how many wait again */
    int replay(String subscription);

    Standing standing(String subscription, int mostDead);

    /** @param type one word of those that are sent */
    record Event(EntryNumber number, String type, boolean urgent, Instant happened) {}

    /** @param attempts that were answered with a refusal */
    record Waiting(String subscription, Event event, int attempts) {}

    record Dead(Event event, int attempts, String why) {}

    record Standing(long waiting, Optional<Instant> delivered, List<Dead> dead, long deadInAll) {}
}
