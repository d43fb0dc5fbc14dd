package livredebord.logbook;

import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import livredebord.entry.EntryNumber;

/** What was noted already: people send again what was not answered in time, and two ways carry the same words. */
public interface Repeats {

    /** Looked up within the turn, so that of two at the same moment one is the repeat. */
    Heard at(String key);

    /** What the lines of one request became, by the number of the line, from 0; lines that are no entries are left out. */
    SortedMap<Integer, EntryNumber> broughtBy(String requestKey);

    /** The digest of words that nobody may keep is no secret: it can be guessed. */
    void forget(EntryNumber number);

    /** The key of one line of a request. */
    static String ofLine(int line, String requestKey) {
        return "request:" + line + ":" + requestKey;
    }

    /** What was noted under one key, if anything. */
    interface Heard {

        /** Empty window: however long ago. */
        Optional<EntryNumber> noted(Optional<Duration> window);

        /** Kept in the transaction of the entry. */
        void remember(EntryNumber number);
    }
}
