package livredebord.report.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import livredebord.report.Exports;
import livredebord.voyage.Fix;
import livredebord.voyage.Leg;
import livredebord.voyage.Legs;
import livredebord.voyage.Row;

/** KML 2.2 (OGC 07-147r2): a line a leg, a placemark with its moment an entry. Longitude stands first here. */
final class Kml implements Exports.Writing {

    private final Edition edition;
    private final Xml xml;
    private final Legs all;

    Kml(Edition edition, OutputStream to) throws IOException {
        this.edition = edition;
        this.xml = new Xml(to);
        this.all = new Legs(edition.beginnings());
    }

    @Override
    public void take(Row row) {
        all.take(row);
    }

    @Override
    public void end() throws IOException {
        xml.open("kml", "xmlns", "http://www.opengis.net/kml/2.2").open("Document");
        xml.text("name", edition.name());
        xml.text(
                "description",
                edition.phrases()
                        .text(
                                "export.head",
                                edition.title().headNumber(),
                                edition.title().headDigest()));
        xml.open("Style", "id", "track").open("LineStyle");
        xml.text("color", "ff3c12a3").text("width", "3").close().close();
        List<Leg> legs = Edition.seen(all);
        for (Leg leg : legs) {
            leg(leg);
        }
        xml.open("Folder").text("name", edition.phrases().text("export.entries"));
        for (Placed place : edition.places(legs)) {
            entry(place);
        }
        xml.close().close().close();
        xml.end();
    }

    private void leg(Leg leg) throws IOException {
        List<Fix> fixes = leg.fixes();
        if (fixes.size() < 2) {
            return;
        }
        xml.open("Placemark").text("name", edition.name(leg));
        xml.open("TimeSpan")
                .text("begin", Moments.toTheSecond(fixes.get(0).when()))
                .text("end", Moments.toTheSecond(fixes.get(fixes.size() - 1).when()))
                .close();
        xml.text("styleUrl", "#track").open("MultiGeometry");
        for (List<double[]> part :
                Antimeridian.cut(fixes.stream().map(Fix::where).toList())) {
            StringBuilder coordinates = new StringBuilder();
            part.forEach(
                    point -> coordinates.append(coordinates(point[0], point[1])).append(' '));
            xml.open("LineString").text("tessellate", "1");
            xml.text("coordinates", coordinates.toString().strip()).close();
        }
        xml.close().close();
    }

    private void entry(Placed place) throws IOException {
        xml.open("Placemark").text("name", edition.label(place.row())).text("description", edition.words(place.row()));
        xml.open("TimeStamp")
                .text("when", Moments.toTheSecond(place.row().observed()))
                .close();
        xml.open("ExtendedData");
        data("position", place.how().name().toLowerCase(java.util.Locale.ROOT));
        for (Map.Entry<Field, Object> field : edition.fields(place.row()).entrySet()) {
            data(field.getKey().key(), field.getValue().toString());
        }
        xml.close().open("Point");
        xml.text(
                "coordinates",
                coordinates(place.where().longitudeDegrees(), place.where().latitudeDegrees()));
        xml.close().close();
    }

    private void data(String name, String value) throws IOException {
        xml.open("Data", "name", name).text("value", value).close();
    }

    private static String coordinates(double longitude, double latitude) {
        return Field.degrees(longitude).plain() + "," + Field.degrees(latitude).plain();
    }
}
