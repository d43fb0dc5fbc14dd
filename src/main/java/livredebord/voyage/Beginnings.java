package livredebord.voyage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import livredebord.entry.EntryId;
import livredebord.entry.Observation;

/**
 * Where one way ends and the next begins, as the crew see it: at each departure, save those from which they let the voyage
 * before go on, and where they cut one.
 *
 * @param joined departures that begin nothing
 * @param cuts moments at which another voyage begins without a departure, in their order
 */
public record Beginnings(Set<EntryId> joined, List<Instant> cuts) {

    /** Nobody joined or cut anything. */
    public static final Beginnings AT_DEPARTURES = new Beginnings(Set.of(), List.of());

    public Beginnings {
        joined = Set.copyOf(joined);
        cuts = List.copyOf(cuts);
    }

    /** @param voyages the entries by which voyages are joined, cut and named, as they read now */
    public static Beginnings of(List<Row> voyages) {
        Set<EntryId> joined = new HashSet<>();
        voyages.forEach(row -> row.standing()
                .filter(Observation.VoyageJoined.class::isInstance)
                .forEach(what -> joined.add(((Observation.VoyageJoined) what).entry())));
        List<Instant> cuts = new ArrayList<>();
        voyages.stream()
                .filter(row -> !joined.contains(row.entry().id()))
                .forEach(row -> row.standing()
                        .filter(Observation.VoyageSplit.class::isInstance)
                        .forEach(what -> cuts.add(((Observation.VoyageSplit) what).moment())));
        cuts.sort(Instant::compareTo);
        return new Beginnings(joined, cuts);
    }

    /** @param before the moment of the row next before it, empty for the first of all */
    boolean at(Row row, Optional<Instant> before) {
        boolean departs = row.says(Way.BEGINS);
        return departs && !joined.contains(row.entry().id())
                || before.filter(then -> isCut(then, row.observed())).isPresent();
    }

    private boolean isCut(Instant after, Instant until) {
        return cuts.stream().anyMatch(cut -> cut.isAfter(after) && !cut.isAfter(until));
    }
}
