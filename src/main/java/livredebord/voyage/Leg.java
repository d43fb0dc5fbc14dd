package livredebord.voyage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From one departure to the eve of the next; what stands before the first departure is a leg of its own, where she lay.
 *
 * @param ends as its lines name them
 * @param fixes in the order of time; none where nobody noted one
 */
public record Leg(Ends ends, List<Fix> fixes) {

    public Leg {
        fixes = List.copyOf(fixes);
    }

    /**
     * @param rows in the order for reading, read once; corrections, restricted rows and lines about another boat are left
     *     out. None of them is kept, so that they may be those of many years
     */
    public static List<Leg> of(Iterable<Row> rows, Beginnings beginnings) {
        List<Leg> legs = new ArrayList<>();
        List<Fix> fixes = new ArrayList<>();
        Ends ends = Ends.NOWHERE;
        Optional<Instant> before = Optional.empty();
        for (Row row : rows) {
            if (!row.isOurs()) {
                continue;
            }
            if (before.isPresent() && beginnings.at(row, before)) {
                legs.add(new Leg(ends, fixes));
                fixes.clear();
                ends = Ends.NOWHERE;
            }
            Fix.of(row).forEach(fixes::add);
            ends = ends.and(Ends.of(List.of(row)));
            before = Optional.of(row.observed());
        }
        if (before.isPresent()) {
            legs.add(new Leg(ends, fixes));
        }
        return legs;
    }
}
