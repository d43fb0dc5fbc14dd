package livredebord.report.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
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

    /** Elements of a waypoint that are GPX's own. */
    private static final int OF_GPX = 5;

    private static final Set<Field> SAID_BY_GPX = Set.of(Field.UTC, Field.LATITUDE, Field.LONGITUDE, Field.TEXT);

    private final Edition edition;
    private final Xml xml;
    private final Legs all;
    private final Spool waypoints;
    private final DoubleSummaryStatistics latitudes = new DoubleSummaryStatistics();
    private final DoubleSummaryStatistics longitudes = new DoubleSummaryStatistics();

    Gpx(Edition edition, OutputStream to) throws XMLStreamException, IOException {
        this.edition = edition;
        this.xml = new Xml(to);
        this.all = new Legs(edition.beginnings());
        this.waypoints = new Spool();
    }

    @Override
    public void take(Row row) throws IOException {
        all.take(row);
        if (Places.isPlaced(row)) {
            waypoints.add(row.observed(), Places.noted(row).findFirst(), words(row));
        }
        Places.noted(row).forEach(where -> {
            latitudes.accept(where.latitudeDegrees());
            longitudes.accept(longitude(where));
        });
    }

    @Override
    public void end() throws IOException {
        try {
            write();
        } catch (XMLStreamException unwritable) {
            throw new IOException(unwritable);
        }
    }

    @Override
    public void close() throws IOException {
        waypoints.close();
    }

    private void write() throws XMLStreamException, IOException {
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
        waypoints.each((observed, own, words) -> {
            Optional<Placed.Spot> spot = fixes.place(observed, own);
            if (spot.isPresent()) {
                waypoint(spot.get(), words);
            }
        });
        for (Leg leg : legs) {
            track(leg);
        }
        xml.close();
        xml.end();
    }

    private void metadata() throws XMLStreamException {
        xml.open("metadata")
                .text("name", edition.name())
                .text(
                        "desc",
                        edition.phrases()
                                .text(
                                        "export.head",
                                        edition.title().headNumber(),
                                        edition.title().headDigest()))
                .text("time", Field.iso(edition.title().madeAt()));
        if (latitudes.getCount() > 0) {
            bounds();
        }
        xml.close();
    }

    private void bounds() throws XMLStreamException {
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

    /** What GPX has a word for comes first, in its order. */
    private List<String> words(Row row) {
        List<String> words = new ArrayList<>(List.of(
                "time",
                Field.iso(row.observed()),
                "name",
                edition.label(row),
                "desc",
                edition.words(row),
                "sym",
                symbol(row),
                "type",
                row.entry().kindWord()));
        edition.fields(row, SAID_BY_GPX).forEach((field, value) -> {
            words.add("ldb:" + field.key());
            words.add(plain(value));
        });
        return words;
    }

    private void waypoint(Placed.Spot spot, List<String> words) throws XMLStreamException {
        point("wpt", spot.where());
        for (int i = 0; i < words.size(); i += 2) {
            if (i == OF_GPX * 2) {
                xml.open("extensions");
                xml.text("ldb:position", spot.how().name().toLowerCase(java.util.Locale.ROOT));
            }
            xml.text(words.get(i), words.get(i + 1));
        }
        xml.close().close();
    }

    private static String symbol(Row row) {
        List<Event> events = row.standing()
                .filter(Observation.Happening.class::isInstance)
                .map(what -> ((Observation.Happening) what).event())
                .toList();
        if (events.contains(Event.MAN_OVERBOARD)) {
            return "Man Overboard";
        }
        return events.contains(Event.ANCHOR) ? "Anchor" : events.contains(Event.MOOR) ? "Marina" : "Flag, Blue";
    }

    private void track(Leg leg) throws XMLStreamException {
        xml.open("trk").text("name", edition.name(leg));
        for (List<Fix> run : runs(leg.fixes())) {
            xml.open("trkseg");
            for (Fix fix : run) {
                point("trkpt", fix.where()).text("time", Field.iso(fix.when())).close();
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

    private Xml point(String name, Position where) throws XMLStreamException {
        return xml.open(name, "lat", degrees(where.latitudeDegrees()), "lon", degrees(longitude(where)));
    }

    /** GPX knows no 180° E. */
    private static double longitude(Position where) {
        return where.longitudeDegrees() == 180 ? -180 : where.longitudeDegrees();
    }

    private static String degrees(double degrees) {
        return Field.degrees(degrees).toPlainString();
    }

    static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
