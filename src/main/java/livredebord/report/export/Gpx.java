package livredebord.report.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
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

    private static final Set<Field> SAID_BY_GPX = Set.of(Field.UTC, Field.LATITUDE, Field.LONGITUDE, Field.TEXT);

    private final Edition edition;
    private final Xml xml;
    private final Legs all;
    private final DoubleSummaryStatistics latitudes = new DoubleSummaryStatistics();
    private final DoubleSummaryStatistics longitudes = new DoubleSummaryStatistics();

    Gpx(Edition edition, OutputStream to) throws XMLStreamException {
        this.edition = edition;
        this.xml = new Xml(to);
        this.all = new Legs(edition.beginnings());
    }

    @Override
    public void take(Row row) {
        all.take(row);
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

    private void write() throws XMLStreamException {
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
        Places places = edition.places(legs);
        metadata();
        for (Placed place : places) {
            waypoint(place);
        }
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

    private void waypoint(Placed place) throws XMLStreamException {
        Row row = place.row();
        point("wpt", place.where())
                .text("time", Field.iso(row.observed()))
                .text("name", edition.label(row))
                .text("desc", edition.words(row))
                .text("sym", symbol(row))
                .text("type", row.entry().kindWord());
        xml.open("extensions");
        xml.text("ldb:position", place.how().name().toLowerCase(java.util.Locale.ROOT));
        for (Map.Entry<Field, Object> field : edition.fields(row).entrySet()) {
            if (!SAID_BY_GPX.contains(field.getKey())) {
                xml.text("ldb:" + field.getKey().key(), plain(field.getValue()));
            }
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
