package livredebord.report.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.Observation;
import livredebord.entry.Observed;
import livredebord.entry.RawText;
import livredebord.voyage.Row;
import livredebord.voyage.Struck;
import livredebord.voyage.Value;

/** One entry: the words as typed, what was understood, what was struck out of it, by whom and why. */
final class EntryJson {

    private final JsonGenerator json;
    private final Plain plain;

    EntryJson(JsonGenerator json) {
        this.json = json;
        this.plain = new Plain(json);
    }

    void row(Row row) throws IOException {
        Entry entry = row.entry();
        json.writeStartObject();
        json.writeStringField("number", entry.number().toString());
        json.writeStringField("id", entry.id().hex());
        plain.field("feed", entry.feed());
        json.writeStringField("kind", entry.kindWord());
        json.writeStringField("observed", Moments.exactly(row.observed()));
        json.writeStringField("received", Moments.exactly(entry.received()));
        plain.field("clock", entry.clock());
        if (entry.content().isPresent()) {
            content(entry.content().get(), row);
        }
        if (!row.isRestricted() && row.voided().isPresent()) {
            plain.field("struckOut", row.voided().get());
        }
        json.writeEndObject();
    }

    private void content(Content content, Row row) throws IOException {
        plain.field("author", content.author());
        json.writeStringField("typed", Moments.exactly(content.typed()));
        if (row.isRestricted()) {
            json.writeBooleanField("restricted", true);
            return;
        }
        if (content.onBehalfOf().isPresent()) {
            json.writeStringField("onBehalfOf", content.onBehalfOf().get());
        }
        json.writeStringField("language", content.language().code());
        json.writeStringField("raw", RawText.readable(content.raw()));
        json.writeArrayFieldStart("values");
        for (Value value : row.values()) {
            value(value);
        }
        json.writeEndArray();
    }

    private void value(Value value) throws IOException {
        json.writeStartObject();
        if (value.current().isPresent()) {
            observed(value.current().get());
        }
        if (!value.struck().isEmpty()) {
            json.writeArrayFieldStart("struck");
            for (Struck struck : value.struck()) {
                json.writeStartObject();
                observed(struck.was());
                json.writeStringField("by", struck.by().toString());
                plain.field("who", struck.who());
                json.writeStringField("when", Moments.exactly(struck.when()));
                json.writeStringField("why", struck.reason());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** Within an object that is begun. */
    void observed(Observed observed) throws IOException {
        json.writeStringField("kind", Plain.snakeCase(((Record) observed.what()).getClass()));
        plain.field("origin", observed.origin());
        if (observed.what() instanceof Observation.Later later) {
            json.writeStringField("word", later.kind());
            json.writeFieldName("later");
            json.writeRawValue(later.json());
        } else {
            plain.fields((Record) observed.what());
        }
    }
}
