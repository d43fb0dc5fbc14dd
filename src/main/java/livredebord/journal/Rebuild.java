package livredebord.journal;

import java.util.List;

/** Makes all tables for reading again from the feeds, beside the live ones: readers see those until it is done. */
public interface Rebuild {

    /** @throws BookUnavailable when the disk or the database refused: the tables are as they were */
    Outcome carryOut();

    /**
     * @param entries how many were read again
     * @param changed tables that came out other than they were; none, if all was well
     */
    record Outcome(long entries, List<String> changed) {}
}
