package livredebord.report.chart;

import java.awt.geom.Point2D;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import livredebord.entry.EntryId;
import livredebord.entry.Observation;
import livredebord.nautical.Position;
import livredebord.voyage.Beginnings;
import livredebord.voyage.Fix;
import livredebord.voyage.Leg;
import livredebord.voyage.Row;

/**
 * The track of a period, leg by leg, with longitudes that go on beyond 180° rather than jump: between two fixes she went
 * the shorter way round.
 */
final class Way {

    /** A line and a fix so near in time are of one place (at 6 knots, a mile). */
    private static final Duration SAME_PLACE = Duration.ofMinutes(10);

    /** A fix where the chart draws it: x is the unwrapped longitude, y the latitude. */
    record Spot(Fix fix, Point2D at) {}

    /** A name from the log, where the log has it. */
    record Port(String name, Point2D at) {}

    /** A wind, where she had it. */
    record Felt(Breeze breeze, Spot at) {}

    private final List<List<Spot>> legs = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<EntryId, Spot> ofEntries = new HashMap<>();
    private final NavigableMap<Instant, Spot> byTime = new TreeMap<>();

    private Way(List<Row> all, Beginnings beginnings) {
        all.stream().filter(Row::isOurs).forEach(rows::add);
        double[] before = {Double.NaN};
        for (Leg leg : Leg.of(rows, beginnings)) {
            List<Spot> spots =
                    leg.fixes().stream().map(fix -> spot(fix, before)).toList();
            if (!spots.isEmpty()) {
                legs.add(spots);
            }
            spots.forEach(spot -> ofEntries.putIfAbsent(spot.fix().entry(), spot));
            spots.forEach(spot -> byTime.putIfAbsent(spot.fix().when(), spot));
        }
    }

    static Way of(List<Row> rows, Beginnings beginnings) {
        return new Way(rows, beginnings);
    }

    private static Spot spot(Fix fix, double[] before) {
        Position where = fix.where();
        double longitude = where.longitudeDegrees();
        if (!Double.isNaN(before[0])) {
            longitude += Math.round((before[0] - longitude) / 360) * 360;
        }
        before[0] = longitude;
        return new Spot(fix, new Point2D.Double(longitude, where.latitudeDegrees()));
    }

    boolean isEmpty() {
        return legs.isEmpty();
    }

    /** Each with at least one spot. */
    List<List<Spot>> legs() {
        return legs;
    }

    List<Spot> spots() {
        return legs.stream().flatMap(List::stream).toList();
    }

    List<Felt> winds() {
        List<Felt> felt = new ArrayList<>();
        for (Row row : rows) {
            Breeze.of(row).ifPresent(breeze -> near(row).ifPresent(spot -> felt.add(new Felt(breeze, spot))));
        }
        return felt;
    }

    /** By name, the first time that it stands in the log with a position beside it. */
    List<Port> ports() {
        Map<String, Port> ports = new LinkedHashMap<>();
        for (Row row : rows) {
            for (Observation.Place place : row.all(Observation.Place.class)) {
                String name = place.name();
                near(row)
                        .ifPresent(spot -> ports.putIfAbsent(name.toLowerCase(Locale.ROOT), new Port(name, spot.at())));
            }
        }
        return List.copyOf(ports.values());
    }

    /** The row's own fix, else the nearest in time that still is the same place. */
    private Optional<Spot> near(Row row) {
        Spot own = ofEntries.get(row.entry().id());
        if (own != null) {
            return Optional.of(own);
        }
        return Stream.of(byTime.floorEntry(row.observed()), byTime.ceilingEntry(row.observed()))
                .filter(Objects::nonNull)
                .map(Map.Entry::getValue)
                .filter(spot -> away(spot, row).compareTo(SAME_PLACE) <= 0)
                .min(Comparator.comparing(spot -> away(spot, row)));
    }

    private static Duration away(Spot spot, Row row) {
        return Duration.between(spot.fix().when(), row.observed()).abs();
    }
}
