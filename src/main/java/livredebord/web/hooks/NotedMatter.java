package livredebord.web.hooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import livredebord.logbook.Boat;
import livredebord.report.Exports;
import livredebord.voyage.Row;
import livredebord.wording.Phrases;

/** An entry. Of a restricted one there is its number, time and author and nothing else. */
record NotedMatter(Row row, Exports exports, Boat boat) implements Matter {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    public String id() {
        return "ldb_" + row.entry().id().hex();
    }

    @Override
    public String line(Phrases phrases) {
        return phrases.typed(boat.name()) + " · " + phrases.line(row, boat.zone())
                + (boat.trial() ? " · " + phrases.text("chat.trial") : "");
    }

    @Override
    public void describe(ObjectNode data) {
        try {
            data.set("entry", MAPPER.readTree(exports.json(row)));
        } catch (JsonProcessingException ourOwn) {
            throw new IllegalStateException(ourOwn);
        }
    }
}
