package livredebord.report.export;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import livredebord.entry.EntryKind;
import livredebord.entry.Observation;
import livredebord.nautical.Position;
import livredebord.voyage.Fix;
import livredebord.voyage.Leg;
import livredebord.voyage.Row;

/** The lines of a log where she was when they were noted, one after the other; gone through as often as wanted. */
final class Places implements Iterable<Placed> {

    private final Iterable<Row> rows;
    private final List<Fix> fixes;

    Places(Iterable<Row> rows, List<Leg> legs) {
        this.rows = rows;
        this.fixes = legs.stream().flatMap(leg -> leg.fixes().stream()).toList();
    }

    /** Nothing where no position was noted at all. */
    @Override
    public Iterator<Placed> iterator() {
        int[] next = {0};
        return lines().flatMap(row -> {
                    while (next[0] < fixes.size() && fixes.get(next[0]).when().isBefore(row.observed())) {
                        next[0]++;
                    }
                    return Placed.of(row, fixes, next[0]).stream();
                })
                .iterator();
    }

    private Stream<Row> lines() {
        return StreamSupport.stream(rows.spliterator(), false).filter(Places::isPlaced);
    }

    /** Another boat's line stands on the map as well. */
    private static boolean isPlaced(Row row) {
        return row.entry().kind().equals(Optional.of(EntryKind.LINE)) && !row.isRestricted();
    }

    /** The places that a row itself names: all others lie between these. */
    static Stream<Position> noted(Row row) {
        return isPlaced(row)
                ? row.standing()
                        .filter(Observation.PositionFix.class::isInstance)
                        .map(what -> ((Observation.PositionFix) what).position())
                : Stream.empty();
    }
}
