package livredebord.report.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import livredebord.entry.Language;
import livredebord.entry.Observed;
import livredebord.report.Exports;
import livredebord.report.LogbookPdf.Title;
import livredebord.voyage.Beginnings;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;

/** Has each format written by whom it concerns. */
@ApplicationScoped
class WrittenExports implements Exports {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public void write(
            Format format,
            Title title,
            Period period,
            Iterable<Row> rows,
            Beginnings beginnings,
            Language language,
            OutputStream to)
            throws IOException {
        Edition edition = new Edition(title, period, rows, beginnings, Phrases.in(language, Medium.PLAIN));
        try {
            switch (format) {
                case GPX -> new Gpx(edition, to).write();
                case KML -> new Kml(edition, to).write();
                case GEOJSON -> json(to, json -> new GeoJson(edition, json).write());
                case CSV -> csv(Csv.plain(), edition, to);
                case SPREADSHEET -> csv(Csv.forFrenchSpreadsheets(), edition, to);
                case JSON -> json(to, json -> new WholeJson(edition, json).write());
            }
        } catch (XMLStreamException unwritable) {
            throw new IOException(unwritable);
        }
    }

    @Override
    public String json(Row row) {
        return text(json -> new EntryJson(json).row(row));
    }

    @Override
    public String json(Observed observed) {
        return text(json -> {
            json.writeStartObject();
            new EntryJson(json).observed(observed);
            json.writeEndObject();
        });
    }

    @Override
    public String json(Record figures) {
        return text(json -> {
            json.writeStartObject();
            new Plain(json).fields(figures);
            json.writeEndObject();
        });
    }

    private static String text(Document document) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            document.write(json);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString();
    }

    private static void csv(Csv csv, Edition edition, OutputStream to) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        csv.write(edition, writer);
        writer.flush();
    }

    /** What is written into a document. */
    @FunctionalInterface
    private interface Document {
        void write(JsonGenerator json) throws IOException;
    }

    private static void json(OutputStream to, Document document) throws IOException {
        JsonGenerator json = JSON.createGenerator(to)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .useDefaultPrettyPrinter();
        document.write(json);
        json.close();
    }
}
