package livredebord.logbook;

import java.util.List;
import livredebord.entry.EntryId;

/** Which entries still ask something; a projection, made again from the book when need be. */
public interface OpenDoubts {

    /** The newest first. */
    List<EntryId> entries();
}
