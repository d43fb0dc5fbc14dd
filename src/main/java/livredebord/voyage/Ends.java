package livredebord.voyage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Event;

/**
 * Where a way began and where it ended, by the names that stand in the lines.
 *
 * @param from the first place of a departure
 * @param to the last place of an arrival, a berth or an anchorage
 */
public record Ends(Optional<String> from, Optional<String> to) {

    /** Nobody said. */
    public static final Ends NOWHERE = new Ends(Optional.empty(), Optional.empty());

    /** @param rows in the order for reading */
    public static Ends of(List<Row> rows) {
        Ends ends = NOWHERE;
        for (Row row : rows) {
            Optional<String> left = place(row, Way.BEGINS);
            Optional<String> reached = place(row, Way.ENDS);
            if (left.isPresent() || reached.isPresent()) {
                ends = ends.and(new Ends(left, reached));
            }
        }
        return ends;
    }

    /** Of this way and of the one that went on from it. */
    public Ends and(Ends next) {
        return new Ends(from.or(next::from), next.to().or(this::to));
    }

    private static Optional<String> place(Row row, Set<Event> events) {
        return row.says(events) && !row.isRestricted()
                ? row.first(Observation.Place.class).map(Observation.Place::name)
                : Optional.empty();
    }
}
