package livredebord.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import livredebord.entry.Language;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Answer;
import livredebord.logbook.Boat;
import livredebord.logbook.MachineReadings.Latest;
import livredebord.report.Exports;
import livredebord.voyage.Day;
import livredebord.voyage.Row;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;

/** What the book answers, as JSON. */
@PerBoat
class Answers {

    private final Exports exports;
    private final Boat boat;

    Answers(Exports exports, Boat boat) {
        this.exports = exports;
        this.boat = boat;
    }

    static Response ok(ObjectNode body) {
        return Response.ok(Json.write(body), MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** As the export has it, and as one line of words. */
    ObjectNode entry(Row row, Language language) {
        ObjectNode entry = (ObjectNode) Json.written(exports.json(row));
        entry.put("line", Phrases.in(language, Medium.PLAIN).line(row, boat.zone()));
        return entry;
    }

    void entries(ObjectNode to, List<Row> rows, Language language) {
        rows.forEach(row -> to.withArray("entries").add(entry(row, language)));
        to.withArray("entries");
    }

    ObjectNode latest(Collection<Latest> latest) {
        ObjectNode all = Json.newObject();
        latest.forEach(each -> {
            ObjectNode value = (ObjectNode) Json.written(exports.json(each.value()));
            value.put("observed", each.observed().toString());
            value.put("number", each.number().toString());
            all.set(value.path("kind").asText(), value);
        });
        return all;
    }

    ObjectNode day(Day day) {
        ObjectNode json = Json.newObject();
        json.put("date", day.date().toString());
        json.put("entries", day.rows().size());
        json.set("totals", Json.written(exports.json(day.totals())));
        return json;
    }

    ObjectNode voyage(Answer.Voyage voyage) {
        ObjectNode json = Json.newObject();
        json.put("number", voyage.number());
        voyage.name().ifPresent(name -> json.put("name", name));
        json.put("departed", voyage.departed().toString());
        voyage.arrived().ifPresent(arrived -> json.put("arrived", arrived.toString()));
        voyage.ends().from().ifPresent(from -> json.put("from", from));
        voyage.ends().to().ifPresent(to -> json.put("to", to));
        json.set("totals", Json.written(exports.json(voyage.totals())));
        return json;
    }
}
