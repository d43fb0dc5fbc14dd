package livredebord.voyage;

import java.util.List;

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
     *     out
     */
    public static List<Leg> of(Iterable<Row> rows, Beginnings beginnings) {
        Legs legs = new Legs(beginnings);
        rows.forEach(legs::take);
        return legs.all();
    }
}
