package livredebord.report.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import livredebord.voyage.Row;

/** All that the book holds of each entry. */
final class WholeJson {

    private final Edition edition;
    private final JsonGenerator json;
    private final Plain plain;
    private final EntryJson entry;

    WholeJson(Edition edition, JsonGenerator json) {
        this.edition = edition;
        this.json = json;
        this.plain = new Plain(json);
        this.entry = new EntryJson(json);
    }

    void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("format", "livre-de-bord/1");
        plain.fields(edition.title());
        json.writeStringField("from", edition.period().from().toString());
        json.writeStringField("until", edition.period().until().toString());
        json.writeStringField("zone", edition.period().zone().getId());
        json.writeArrayFieldStart("entries");
        for (Row row : edition.rows()) {
            entry.row(row);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
