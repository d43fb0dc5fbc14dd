package livredebord.report.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    public Writing begin(
            Map<Format, OutputStream> to,
            Title title,
            Period period,
            Iterable<Row> rows,
            Beginnings beginnings,
            Language language)
            throws IOException {
        Edition edition = new Edition(title, period, rows, beginnings, Phrases.in(language, Medium.PLAIN));
        List<Writing> all = new ArrayList<>();
        for (Map.Entry<Format, OutputStream> file : to.entrySet()) {
            all.add(begin(file.getKey(), edition, file.getValue()));
        }
        return new Together(all);
    }

    private static Writing begin(Format format, Edition edition, OutputStream to) throws IOException {
        return switch (format) {
            case GPX -> new Gpx(edition, to);
            case KML -> new Kml(edition, to);
            case GEOJSON -> new GeoJson(edition, generator(to));
            case CSV -> Csv.plain(edition, to);
            case SPREADSHEET -> Csv.forFrenchSpreadsheets(edition, to);
            case JSON -> new WholeJson(edition, generator(to));
        };
    }

    private record Together(List<Writing> all) implements Writing {
        @Override
        public void take(Row row) throws IOException {
            for (Writing each : all) {
                each.take(row);
            }
        }

        @Override
        public void end() throws IOException {
            for (Writing each : all) {
                each.end();
            }
        }

        @Override
        public void close() throws IOException {
            for (Writing each : all) {
                each.close();
            }
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

    /** What is written into a document. */
    @FunctionalInterface
    private interface Document {
        void write(JsonGenerator json) throws IOException;
    }

    private static JsonGenerator generator(OutputStream to) throws IOException {
        return JSON.createGenerator(to)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .useDefaultPrettyPrinter();
    }
}
