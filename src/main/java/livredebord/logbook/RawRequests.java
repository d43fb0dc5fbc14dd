package livredebord.logbook;

import java.util.List;
import livredebord.entry.EntryNumber;

/** What machines sent, as it came; entries were made from it. */
public interface RawRequests {

    /** Inside a turn: what these entries were made from goes for good, as their contents do. */
    void takeOut(List<EntryNumber> numbers);
}
