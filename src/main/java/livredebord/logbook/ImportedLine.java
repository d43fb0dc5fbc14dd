package livredebord.logbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Observation;

/**
 * An entry of another log, as it would stand in ours.
 *
 * @param raw its words there; empty where it had none
 * @param author who wrote it there, where that is said
 */
public record ImportedLine(Instant observed, String raw, Optional<String> author, List<Observation> what) {

    public ImportedLine {
        what = List.copyOf(what);
    }
}
