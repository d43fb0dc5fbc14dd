package livredebord.report.export;

import static livredebord.voyage.Sightings.baro;
import static livredebord.voyage.Sightings.cog;
import static livredebord.voyage.Sightings.event;
import static livredebord.voyage.Sightings.fix;
import static livredebord.voyage.Sightings.remark;
import static livredebord.voyage.Sightings.sog;
import static livredebord.voyage.Sightings.wind;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenetics.jpx.GPX;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observed;
import livredebord.entry.Origin;
import livredebord.nautical.CompassPoint;
import livredebord.report.Exports;
import livredebord.report.Exports.Format;
import livredebord.report.LogbookPdf.Title;
import livredebord.voyage.Beginnings;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.Rows;
import livredebord.voyage.Scene;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** Each file is read by somebody who has never heard of us. */
class ExportsTest {

    private static final Instant NOW = Instant.parse("2026-07-15T06:00:00Z");
    private static final Period TODAY = Period.ofDates(Scene.BASTILLE_DAY, Scene.BASTILLE_DAY, Scene.PARIS);
    private static final String SECRET = "appendicite";

    private final Exports exports = new WrittenExports();

    /** The reader of GPX wants Java's own transformer, whatever else a validator of PDFs puts beside it. */
    @BeforeAll
    static void withJavasOwnTransformer() {
        System.setProperty(
                "javax.xml.transform.TransformerFactory",
                javax.xml.transform.TransformerFactory.newDefaultInstance()
                        .getClass()
                        .getName());
    }

    @AfterAll
    static void withWhateverThereIs() {
        System.clearProperty("javax.xml.transform.TransformerFactory");
    }

    @Test
    void gpxIsValidAndEveryProgramReadsIt() throws Exception {
        String gpx = text(Format.GPX, aDay(), Language.FR);

        gpxSchema().newValidator().validate(new StreamSource(new StringReader(gpx)));
        GPX read = GPX.Reader.DEFAULT.read(new ByteArrayInputStream(gpx.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.getTracks()).hasSize(2);
        assertThat(read.getTracks().get(0).getName()).hasValue("Camaret – Sein, 14/07");
        assertThat(read.getTracks().get(1).getSegments().get(0).getPoints())
                .extracting(point -> point.getTime().orElseThrow())
                .containsExactly(Scene.at("14:00"), Scene.at("17:30"));
        assertThat(read.getWayPoints()).hasSize(6);
        assertThat(read.getWayPoints().get(1).getLatitude().doubleValue()).isEqualTo(48.16);
        assertThat(read.getWayPoints().get(1).getTime()).hasValue(Scene.at("10:00"));
        assertThat(read.getWayPoints().get(1).getDescription().orElseThrow()).contains("Rf 205°");
    }

    @Test
    void whatGpxHasNoWordForStandsInANamespaceOfOurs() throws Exception {
        String gpx = text(Format.GPX, aDay(), Language.EN);

        assertThat(gpx)
                .contains("xmlns:ldb=\"urn:livre-de-bord:gpx:1\"")
                .contains("<ldb:cogDeg>205</ldb:cogDeg>")
                .contains("<ldb:pressureHpa>1017</ldb:pressureHpa>")
                .contains("<ldb:position>between_fixes</ldb:position>");
    }

    @Test
    void kmlIsValid() throws Exception {
        String kml = text(Format.KML, aDay(), Language.FR);

        kmlSchema().newValidator().validate(new StreamSource(new StringReader(kml)));
        assertThat(kml).contains("-4.6,48.28 -4.7,48.16").contains("<when>2026-07-14T08:00:00Z</when>");
    }

    @Test
    void geoJsonIsReadByJts() throws Exception {
        Geometry all = geoJson(aDay());

        assertThat(all.getNumGeometries()).isEqualTo(8);
        assertThat(all.getGeometryN(0).getGeometryType()).isEqualTo("LineString");
        assertThat(all.getGeometryN(0).getCoordinates()[1].x).isEqualTo(-4.7);
        assertThat(all.getGeometryN(7)).isInstanceOf(Point.class);
    }

    @Test
    void aLineOverTheAntimeridianIsCutThere() throws Exception {
        Scene scene = new Scene(2);
        Geometry all = geoJson(rows(
                scene.line("08:00", fix(-17, 179)),
                scene.line("10:00", remark("dauphins")),
                scene.line("12:00", fix(-16, -179))));

        MultiLineString line = (MultiLineString) all.getGeometryN(0);
        assertThat(line.getNumGeometries()).isEqualTo(2);
        assertThat(line.getGeometryN(0).getCoordinates()[1].x).isEqualTo(180);
        assertThat(line.getGeometryN(0).getCoordinates()[1].y).isEqualTo(-16.5);
        assertThat(line.getGeometryN(1).getCoordinates()[0].x).isEqualTo(-180);
        Point between = (Point) all.getGeometryN(2);
        assertThat(Math.abs(between.getX())).isEqualTo(180);
    }

    @Test
    void csvIsReadByCommonsCsv() throws Exception {
        List<CSVRecord> lines = csv(text(Format.CSV, aDay(), Language.EN), ',');

        assertThat(lines).hasSize(7);
        assertThat(lines.get(1).get("Number")).isEqualTo("3");
        assertThat(lines.get(1).get("Latitude")).isEqualTo("48.16");
        assertThat(lines.get(1).get("Pressure (hPa)")).isEqualTo("1017");
        assertThat(lines.get(1).get("UTC")).isEqualTo("2026-07-14T08:00:00Z");
        assertThat(lines.get(1).get("Ship's time")).isEqualTo("2026-07-14T10:00:00+02:00");
        assertThat(lines.get(2).get("Pressure (hPa)"))
                .as("not observed is empty, never 0")
                .isEmpty();
    }

    @Test
    void aFrenchSpreadsheetGetsItsSemicolonsAndCommas() throws Exception {
        String csv = text(Format.SPREADSHEET, aDay(), Language.FR);

        assertThat(csv).startsWith("\uFEFF");
        CSVRecord line = csv(csv.substring(1), ';').get(1);
        assertThat(line.get("Latitude")).isEqualTo("48,16");
        assertThat(line.get("Longitude")).isEqualTo("-4,7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+33 2 98 27 95 02",
                "-1 degré",
                "@SUM(A1:A9)",
                "\t=1+1",
                "\r=1+1",
                "dit \"bonjour\", puis; \n s'en va"
            })
    void noWordsAreAFormulaAndNoneAreLost(String words) throws Exception {
        Scene scene = new Scene(2);
        for (Format format : List.of(Format.CSV, Format.SPREADSHEET)) {
            String csv = text(format, rows(scene.line("09:00", remark(words))), Language.EN);
            char separator = format == Format.CSV ? ',' : ';';
            String cell = csv(csv.replace("\uFEFF", ""), separator).get(0).get("Remark");

            assertThat(cell)
                    .matches(read -> "=+-@\t\r".indexOf(read.charAt(0)) < 0)
                    .endsWith(words);
        }
    }

    @Test
    void theJsonHoldsWhatWasStruckOutAndWhere() throws Exception {
        Scene scene = new Scene(128);
        Entry line = scene.line("09:00", baro(1013), remark("RAS"));
        Entry correction = scene.correction("09:20", Scene.TOM, line, "faute de frappe", baro(1018));
        List<Row> rows = Rows.of(List.of(line, correction), List.of(correction));

        JsonNode read = new ObjectMapper().readTree(text(Format.JSON, rows, Language.FR));

        assertThat(read.path("headNumber").asText()).isEqualTo("#130");
        assertThat(read.path("entries")).hasSize(2);
        JsonNode first = read.path("entries").get(0);
        assertThat(first.path("number").asText()).isEqualTo("#128");
        assertThat(first.path("raw").asText()).isEqualTo("as typed");
        assertThat(first.path("author").path("name").asText()).isEqualTo("Léa");
        JsonNode value = first.path("values").get(0);
        assertThat(value.path("kind").asText()).isEqualTo("barometer");
        assertThat(value.path("pressure").path("pascals").asInt()).isEqualTo(101_800);
        assertThat(value.path("struck").get(0).path("pressure").path("pascals").asInt())
                .isEqualTo(101_300);
        assertThat(value.path("struck").get(0).path("why").asText()).isEqualTo("faute de frappe");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void restrictedWordsAreInNoFile(Format format) {
        Scene scene = new Scene(2);
        Entry medical = scene.restricted(
                "11:20",
                new Observation.Medical(java.util.Optional.of("Hugo"), SECRET, java.util.Optional.empty()),
                remark(SECRET),
                fix(48.2, -4.7));
        Entry said = scene.entry(
                EntryKind.CORRECTION,
                Scene.at("11:30"),
                Scene.at("11:30"),
                Scene.LEA,
                true,
                List.of(
                        new Observed(Origin.TYPED, new Observation.Corrects(medical.id(), medical.number(), SECRET)),
                        new Observed(Origin.TYPED, remark(SECRET + " aiguë"))));
        List<Row> rows = Rows.of(List.of(scene.line("09:00", fix(48, -5)), medical, said), List.of(said));

        String file = text(format, rows, Language.FR);

        assertThat(file)
                .doesNotContain(SECRET)
                .doesNotContain("Hugo")
                .doesNotContain("48.2")
                .doesNotContain("48,2");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void anythingThatPeopleTypeCanBeWritten(Format format) throws Exception {
        Scene scene = new Scene(2);
        String odd = "<&>\"' \u0000\u0007\uDC80\uD83D\uDE00]]> الريح";
        String file = text(format, rows(scene.line("09:00", fix(48, 180), remark(odd))), Language.FR);

        switch (format) {
            case GPX -> gpxSchema().newValidator().validate(new StreamSource(new StringReader(file)));
            case KML -> kmlSchema().newValidator().validate(new StreamSource(new StringReader(file)));
            case GEOJSON, JSON -> assertThat(new ObjectMapper().readTree(file)).isNotEmpty();
            case CSV, SPREADSHEET -> assertThat(file).contains("الريح");
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aBookWithoutPositionsIsAFileToo(Format format) throws Exception {
        String file = text(format, rows(new Scene(2).line("09:00", remark("RAS"))), Language.EN);

        if (format == Format.GPX) {
            gpxSchema().newValidator().validate(new StreamSource(new StringReader(file)));
        } else if (format == Format.KML) {
            kmlSchema().newValidator().validate(new StreamSource(new StringReader(file)));
        }
        assertThat(file).isNotEmpty();
    }

    @Test
    void everyFieldHasItsKeyOnce() {
        assertThat(java.util.Arrays.stream(Field.values()).map(Field::key).collect(Collectors.toSet()))
                .hasSize(Field.values().length)
                .contains("windFromDeg", "utc", "pressureHpa");
    }

    private static List<Row> aDay() {
        Scene scene = new Scene(2);
        return rows(
                scene.line("07:45", event(Event.DEPARTURE), place("Camaret"), fix(48.28, -4.6)),
                scene.line("10:00", fix(48.16, -4.7), cog(205), sog(6.1), wind(CompassPoint.SW, 4), baro(1017)),
                scene.line("11:00", remark("dauphins, \"trois\"; puis quatre")),
                scene.line("12:00", event(Event.ANCHOR), place("Sein"), fix(48.04, -4.85)),
                scene.restricted("13:00", remark(SECRET)),
                scene.line("14:00", event(Event.WEIGH), fix(48.04, -4.85)),
                scene.line("17:30", event(Event.MOOR), place("Audierne"), fix(48.0, -4.54)));
    }

    private static Observation place(String name) {
        return new Observation.Place(name);
    }

    private static List<Row> rows(Entry... entries) {
        return Rows.of(List.of(entries), List.of());
    }

    private String text(Format format, List<Row> rows, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Title title = new Title("Arthur", "9f3c1a7e55d0", "#130", NOW, "0.1.0", false);
        try {
            exports.write(format, title, TODAY, rows, Beginnings.AT_DEPARTURES, language, bytes);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> csv(String text, char separator) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return new ArrayList<>(format.parse(new StringReader(text)).getRecords());
    }

    private GeometryCollection geoJson(List<Row> rows) throws ParseException {
        return (GeometryCollection) new GeoJsonReader().read(text(Format.GEOJSON, rows, Language.FR));
    }

    private static javax.xml.validation.Schema gpxSchema() throws SAXException {
        return factory().newSchema(ExportsTest.class.getResource("/gpx/gpx-1.1.xsd"));
    }

    /** The schema of the OGC; what it imports lies beside it in the same jar. */
    private static javax.xml.validation.Schema kmlSchema() throws SAXException {
        SchemaFactory factory = factory();
        Map<String, String> elsewhere = Map.of(
                "urn:oasis:names:tc:ciq:xsdschema:xAL:2.0", "/oasis/election/external/xAL.xsd",
                "http://www.w3.org/2005/Atom", "/ogc/kml/2.2.0/atom-author-link.xsd");
        factory.setResourceResolver((type, namespace, publicId, systemId, baseUri) ->
                elsewhere.containsKey(namespace) ? input(elsewhere.get(namespace), systemId) : null);
        return factory.newSchema(ExportsTest.class.getResource("/ogc/kml/2.2.0/ogckml22.xsd"));
    }

    private static SchemaFactory factory() {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    }

    private static LSInput input(String resource, String systemId) {
        try {
            URL file = ExportsTest.class.getResource(resource);
            var dom = (org.w3c.dom.ls.DOMImplementationLS) org.w3c.dom.bootstrap.DOMImplementationRegistry.newInstance()
                    .getDOMImplementation("LS");
            LSInput input = dom.createLSInput();
            input.setByteStream(file.openStream());
            input.setSystemId(systemId);
            return input;
        } catch (IOException | ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
