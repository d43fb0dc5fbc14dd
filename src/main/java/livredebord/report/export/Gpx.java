package livredebord.report.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Event;
import livredebord.nautical.Position;
import livredebord.report.Exports;
import livredebord.voyage.Fix;
import livredebord.voyage.Leg;
import livredebord.voyage.Legs;
import livredebord.voyage.Row;

/** GPX 1.1: a waypoint an entry, a track a leg, a segment for each run without a gap; what GPX has no word for in a namespace of ours. */
final class Gpx implements Exports.Writing {

    /** Longer than that without a fix, nobody knows where she went. */
    private static final Duration GAP = Duration.ofHours(24);

    /** A waypoint is one of the file. */
    private static final int WITHIN_WAYPOINT = 2;

    private static final Set<Event> OVERBOARD = Set.of(Event.MAN_OVERBOARD);
    private static final Set<Event> ANCHORS = Set.of(Event.ANCHOR);
    private static final Set<Event> MOORS = Set.of(Event.MOOR);

    private static final Set<Field> SAID_BY_GPX = Set.of(Field.UTC, Field.LATITUDE, Field.LONGITUDE, Field.TEXT);

    private final Edition edition;
    private final Xml xml;
    private final Legs all;
    private final Spool waypoints;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final DoubleSummaryStatistics latitudes = new DoubleSummaryStatistics();
    private final DoubleSummaryStatistics longitudes = new DoubleSummaryStatistics();

    Gpx(Edition edition, OutputStream to) throws IOException {
        this.edition = edition;
        this.xml = new Xml(to);
        this.all = new Legs(edition.beginnings());
        this.waypoints = new Spool();
    }

    @Override
    public void take(Row row) throws IOException {
        all.take(row);
        if (Places.isPlaced(row)) {
            waypoints.add(
                    row.observed(),
                    row.first(Observation.PositionFix.class).map(Observation.PositionFix::position),
                    parts(row));
        }
        Places.noted(row).forEach(where -> {
            latitudes.accept(where.latitudeDegrees());
            longitudes.accept(longitude(where));
        });
    }

    @Override
    public void end() throws IOException {
        xml.open(
                "gpx",
                "version",
                "1.1",
                "creator",
                "Livre de bord " + edition.title().version(),
                "xmlns",
                "http://www.topografix.com/GPX/1/1",
                "xmlns:ldb",
                Exports.OURS_IN_GPX);
        List<Leg> legs = Edition.seen(all);
        metadata();
        Fixes fixes = new Fixes(legs);
        waypoints.each((observed, own, parts) -> {
            Optional<Placed.Spot> spot = fixes.place(observed, own);
            if (spot.isPresent()) {
                waypoint(spot.get(), parts);
            }
        });
        for (Leg leg : legs) {
            track(leg);
        }
        xml.close();
        xml.end();
    }

    @Override
    public void close() throws IOException {
        waypoints.close();
    }

    private void metadata() throws IOException {
        xml.open("metadata")
                .text("name", edition.name())
                .text(
                        "desc",
                        edition.phrases()
                                .text(
                                        "export.head",
                                        edition.title().headNumber(),
                                        edition.title().headDigest()))
                .text("time", Moments.toTheSecond(edition.title().madeAt()));
        if (latitudes.getCount() > 0) {
            bounds();
        }
        xml.close();
    }

    private void bounds() throws IOException {
        xml.empty(
                "bounds",
                "minlat",
                degrees(latitudes.getMin()),
                "minlon",
                degrees(longitudes.getMin()),
                "maxlat",
                degrees(latitudes.getMax()),
                "maxlon",
                degrees(longitudes.getMax()));
    }

    /** What GPX has a word for, in its order, then what it has none for; where it was stands before both. */
    private List<byte[]> parts(Row row) throws IOException {
        Xml known = Xml.within(WITHIN_WAYPOINT, written);
        known.text("time", Moments.toTheSecond(row.observed()))
                .text("name", edition.label(row))
                .text("desc", edition.words(row))
                .text("sym", symbol(row))
                .text("type", row.entry().kindWord());
        byte[] first = taken(known);
        Xml ours = Xml.within(WITHIN_WAYPOINT + 1, written);
        Object[] values = edition.said(row).values();
        for (Field field : Field.ALL) {
            if (values[field.ordinal()] != null && !SAID_BY_GPX.contains(field)) {
                ours.text("ldb:" + field.key(), values[field.ordinal()].toString());
            }
        }
        return List.of(first, taken(ours));
    }

    private byte[] taken(Xml xml) throws IOException {
        xml.end();
        byte[] bytes = written.toByteArray();
        written.reset();
        return bytes;
    }

    private void waypoint(Placed.Spot spot, List<byte[]> parts) throws IOException {
        point("wpt", spot.where()).put(parts.get(0)).open("extensions");
        xml.text("ldb:position", spot.how().name().toLowerCase(java.util.Locale.ROOT))
                .put(parts.get(1));
        xml.close().close();
    }

    private static String symbol(Row row) {
        if (row.says(OVERBOARD)) {
            return "Man Overboard";
        }
        return row.says(ANCHORS) ? "Anchor" : row.says(MOORS) ? "Marina" : "Flag, Blue";
    }

    private void track(Leg leg) throws IOException {
        xml.open("trk").text("name", edition.name(leg));
        for (List<Fix> run : runs(leg.fixes())) {
            xml.open("trkseg");
            for (Fix fix : run) {
                point("trkpt", fix.where())
                        .text("time", Moments.toTheSecond(fix.when()))
                        .close();
            }
            xml.close();
        }
        xml.close();
    }

    private static List<List<Fix>> runs(List<Fix> fixes) {
        List<List<Fix>> runs = new ArrayList<>();
        Fix before = null;
        for (Fix fix : fixes) {
            if (before == null || Duration.between(before.when(), fix.when()).compareTo(GAP) > 0) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(fix);
            before = fix;
        }
        return runs;
    }

    private Xml point(String name, Position where) throws IOException {
        return xml.open(name, "lat", degrees(where.latitudeDegrees()), "lon", degrees(longitude(where)));
    }

    /** GPX knows no 180° E. */
    private static double longitude(Position where) {
        return where.longitudeDegrees() == 180 ? -180 : where.longitudeDegrees();
    }

    private static String degrees(double degrees) {
        return Field.degrees(degrees).plain();
    }
}
