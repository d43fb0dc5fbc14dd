package livredebord.logbook;

import java.util.List;
import java.util.Optional;
import livredebord.command.Verb.Sought;
import livredebord.entry.EntryId;
import livredebord.voyage.Period;

/** Which entries hold which words; a projection. Restricted notes are not in it, so that their words lie in one place. */
public interface Search {

    /** @param most entries to name; all are counted */
    Hits find(Query query, int most);

    /** @param by a name; empty for anybody's entries */
    record Query(List<Sought> words, Optional<String> by, Optional<Period> period) {}

    /** @param newest the newest first */
    record Hits(List<EntryId> newest, long total) {}
}
