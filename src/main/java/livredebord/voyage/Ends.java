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
        List<String> left = places(rows, Way.BEGINS);
        List<String> reached = places(rows, Way.ENDS);
        return new Ends(left.stream().findFirst(), reached.stream().reduce((earlier, later) -> later));
    }

    /** Of this way and of the one that went on from it. */
    public Ends and(Ends next) {
        return new Ends(from.or(next::from), next.to().or(this::to));
    }

    private static List<String> places(List<Row> rows, Set<Event> events) {
        return rows.stream()
                .filter(row -> !row.isRestricted())
                .filter(row -> row.says(events))
                .flatMap(row -> row.standing()
                        .filter(Observation.Place.class::isInstance)
                        .map(what -> ((Observation.Place) what).name())
                        .limit(1))
                .toList();
    }
}
