package livredebord.report.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import livredebord.report.Exports;
import livredebord.voyage.Fix;
import livredebord.voyage.Leg;
import livredebord.voyage.Legs;
import livredebord.voyage.Row;

/** GeoJSON (RFC 7946): a line a leg, a point an entry. Longitude stands first here. */
final class GeoJson implements Exports.Writing {

    private final Edition edition;
    private final JsonGenerator json;
    private final Legs all;

    GeoJson(Edition edition, JsonGenerator json) {
        this.edition = edition;
        this.json = json;
        this.all = new Legs(edition.beginnings());
    }

    @Override
    public void take(Row row) {
        all.take(row);
    }

    @Override
    public void end() throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("features");
        List<Leg> legs = Edition.seen(all);
        for (Leg leg : legs) {
            if (leg.fixes().size() > 1) {
                leg(leg);
            }
        }
        for (Placed place : edition.places(legs)) {
            entry(place);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    private void leg(Leg leg) throws IOException {
        List<Fix> fixes = leg.fixes();
        List<List<double[]>> parts =
                Antimeridian.cut(fixes.stream().map(Fix::where).toList());
        boolean whole = parts.size() == 1;
        feature(whole ? "LineString" : "MultiLineString");
        if (!whole) {
            json.writeStartArray();
        }
        for (List<double[]> part : parts) {
            json.writeStartArray();
            for (double[] point : part) {
                point(point[0], point[1]);
            }
            json.writeEndArray();
        }
        if (!whole) {
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeStringField("name", edition.name(leg));
        json.writeStringField("begin", Moments.toTheSecond(fixes.get(0).when()));
        json.writeStringField(
                "end", Moments.toTheSecond(fixes.get(fixes.size() - 1).when()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void entry(Placed place) throws IOException {
        feature("Point");
        point(place.where().longitudeDegrees(), place.where().latitudeDegrees());
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeStringField("name", edition.label(place.row()));
        json.writeStringField("position", place.how().name().toLowerCase(Locale.ROOT));
        for (Map.Entry<Field, Object> field : edition.fields(place.row()).entrySet()) {
            json.writeFieldName(field.getKey().key());
            if (field.getValue() instanceof Figure number) {
                json.writeNumber(number.plain());
            } else {
                json.writeString(field.getValue().toString());
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Up to the geometry's coordinates. */
    private void feature(String geometry) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", geometry);
        json.writeFieldName("coordinates");
    }

    private void point(double longitude, double latitude) throws IOException {
        json.writeStartArray();
        json.writeNumber(Field.degrees(longitude).plain());
        json.writeNumber(Field.degrees(latitude).plain());
        json.writeEndArray();
    }
}
