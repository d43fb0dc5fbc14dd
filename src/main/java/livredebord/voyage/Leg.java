package livredebord.voyage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Event;

/**
 * From one departure to the eve of the next; what stands before the first departure is a leg of its own, where she lay.
 *
 * @param rows in the order for reading, at least one; lines of ours alone, nothing restricted
 */
public record Leg(List<Row> rows) {

    private static final Set<Event> BEGINS = Set.of(Event.DEPARTURE, Event.WEIGH);

    public Leg {
        rows = List.copyOf(rows);
    }

    /** @param rows in the order for reading; corrections, restricted rows and lines about another boat are left out */
    public static List<Leg> of(List<Row> rows) {
        List<Leg> legs = new ArrayList<>();
        List<Row> its = new ArrayList<>();
        for (Row row : Totals.ours(rows)) {
            if (begins(row) && !its.isEmpty()) {
                legs.add(new Leg(its));
                its.clear();
            }
            its.add(row);
        }
        if (!its.isEmpty()) {
            legs.add(new Leg(its));
        }
        return legs;
    }

    private static boolean begins(Row row) {
        return row.standing()
                .anyMatch(
                        what -> what instanceof Observation.Happening happening && BEGINS.contains(happening.event()));
    }

    public List<Fix> fixes() {
        return rows.stream().flatMap(Fix::of).toList();
    }

    public Ends ends() {
        return Ends.of(rows);
    }
}
