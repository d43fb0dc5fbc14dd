package livredebord.report.export;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import livredebord.entry.EntryKind;
import livredebord.entry.Observation;
import livredebord.nautical.Position;
import livredebord.voyage.Leg;
import livredebord.voyage.Row;

/** The lines of a log where she was when they were noted, one after the other; gone through as often as wanted. */
final class Places implements Iterable<Placed> {

    private final Iterable<Row> rows;
    private final List<Leg> legs;

    Places(Iterable<Row> rows, List<Leg> legs) {
        this.rows = rows;
        this.legs = legs;
    }

    /** Nothing where no position was noted at all. */
    @Override
    public Iterator<Placed> iterator() {
        Fixes fixes = new Fixes(legs);
        return lines().flatMap(row -> fixes.place(row.observed(), noted(row).findFirst()).stream()
                        .map(spot -> new Placed(row, spot)))
                .iterator();
    }

    private Stream<Row> lines() {
        return StreamSupport.stream(rows.spliterator(), false).filter(Places::isPlaced);
    }

    /** Another boat's line stands on the map as well. */
    static boolean isPlaced(Row row) {
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
