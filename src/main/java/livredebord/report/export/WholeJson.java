package livredebord.report.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import livredebord.report.Exports;
import livredebord.voyage.Row;

/** All that the book holds of each entry. */
final class WholeJson implements Exports.Writing {

    private final JsonGenerator json;
    private final EntryJson entry;

    WholeJson(Edition edition, JsonGenerator json) throws IOException {
        this.json = json;
        this.entry = new EntryJson(json);
        json.writeStartObject();
        json.writeStringField("format", "livre-de-bord/1");
        new Plain(json).fields(edition.title());
        json.writeStringField("from", edition.period().from().toString());
        json.writeStringField("until", edition.period().until().toString());
        json.writeStringField("zone", edition.period().zone().getId());
        json.writeArrayFieldStart("entries");
    }

    @Override
    public void take(Row row) throws IOException {
        entry.row(row);
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }
}
