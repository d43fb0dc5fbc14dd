package livredebord.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import livredebord.entry.Observation;
import livredebord.entry.Observed;
import livredebord.entry.Origin;
import livredebord.entry.RawText;
import livredebord.logbook.Automation;
import livredebord.logbook.MachineLine;
import livredebord.logbook.MachineValues;

/** What a machine wants noted, read off the body of its request. */
final class NewEntry {

    static final int MOST_BYTES = 1 << 16;

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_KEY = 255;
    private static final int MOST_VALUES = 200;
    private static final Set<String> FIELDS = Set.of("at", "text", "values", "origin", "onBehalfOf", "post", "key");
    private static final String EXAMPLE =
            "{\"at\": \"2026-07-14T09:00:00Z\", \"text\": \"SW 4\", \"values\": {\"pressure_hpa\": 1013.2}}";

    private final ObjectNode body;

    private NewEntry(ObjectNode body) {
        this.body = body;
    }

    /** @param keyHeader {@code Idempotency-Key}; null where there is none */
    static MachineLine read(byte[] bytes, String keyHeader, Automation by) {
        NewEntry read = new NewEntry(Json.object(bytes));
        read.refuseUnknown();
        return new MachineLine(
                by.author(),
                read.at(),
                read.text("text").orElse(""),
                read.values(),
                read.text("onBehalfOf").map(name -> bounded("onBehalfOf", name, LONGEST_NAME)),
                Optional.ofNullable(keyHeader)
                        .or(() -> read.text("key"))
                        .filter(key -> !key.isBlank())
                        .map(key -> bounded("key", key, LONGEST_KEY)),
                read.post());
    }

    private void refuseUnknown() {
        List<String> unknown = new ArrayList<>();
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                unknown.add(name);
            }
        }
        if (!unknown.isEmpty()) {
            throw Problem.of("unknown-field", "a field that nobody knows would be lost", EXAMPLE, unknown);
        }
    }

    private Optional<String> text(String field) {
        JsonNode value = body.get(field);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw wrong(field, "a text is wanted");
        }
        if (!RawText.isValid(value.textValue())) {
            throw wrong(field, "half a character cannot be kept");
        }
        if (value.textValue().indexOf('\0') >= 0) {
            throw wrong(field, "the character U+0000 cannot be kept");
        }
        return Optional.of(value.textValue());
    }

    private static String bounded(String field, String text, int most) {
        if (text.length() > most) {
            throw wrong(field, "at most " + most + " characters are wanted");
        }
        return text;
    }

    /** All that is kept of a time is whole milliseconds. */
    private Optional<Instant> at() {
        return text("at")
                .map(said -> Query.momentOf(said)
                        .orElseThrow(() -> wrong("at", "a moment with its offset from UTC is wanted (RFC 3339)"))
                        .truncatedTo(ChronoUnit.MILLIS));
    }

    private boolean post() {
        JsonNode value = body.get("post");
        if (value != null && !value.isNull() && !value.isBoolean()) {
            throw wrong("post", "true or false is wanted");
        }
        return value != null && value.asBoolean();
    }

    private Origin origin() {
        return text("origin")
                .map(said -> switch (said) {
                    case "instrument" -> Origin.INSTRUMENT;
                    case "imported" -> Origin.IMPORTED;
                    default -> throw wrong("origin", "instrument or imported is wanted");
                })
                .orElse(Origin.INSTRUMENT);
    }

    private List<Observed> values() {
        Origin origin = origin();
        JsonNode values = body.get("values");
        if (values == null || values.isNull()) {
            return List.of();
        }
        if (!values.isObject() || values.size() > MOST_VALUES) {
            throw wrong("values", "an object with at most " + MOST_VALUES + " names and values is wanted");
        }
        MachineValues.Read read = MachineValues.read(Json.plain(values));
        List<String> errors = new ArrayList<>(read.wrong());
        read.unknown()
                .forEach(name -> errors.add(name + ": no name of Signal K or of ours that the book has a place for"));
        if (!errors.isEmpty()) {
            throw Problem.of("wrong-values", "nothing was noted: these values cannot be", EXAMPLE, errors);
        }
        return read.what().stream()
                .map((Observation what) -> new Observed(origin, what))
                .toList();
    }

    private static Problem wrong(String field, String detail) {
        return Problem.of(422, "wrong-field", field + ": " + detail, EXAMPLE);
    }
}
