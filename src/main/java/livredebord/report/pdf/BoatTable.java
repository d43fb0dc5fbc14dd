package livredebord.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import livredebord.report.LogbookPdf.Particulars;
import livredebord.report.LogbookPdf.Title;
import livredebord.wording.Phrases;

/** What the book's header says of the boat, field by field; an official's fields stand there even when nobody noted them. */
final class BoatTable {

    private static final List<String> ALWAYS =
            List.of("type", "registration", "home_port", "mmsi", "callsign", "owner");
    private static final float WIDTH = 430;

    private final Flow flow;
    private final Phrases phrases;
    private final Title title;
    private final Particulars particulars;

    BoatTable(Flow flow, Title title, Particulars particulars) {
        this.flow = flow;
        this.phrases = flow.phrases();
        this.title = title;
        this.particulars = particulars;
    }

    void draw() throws IOException {
        flow.subheading(phrases.text("report.boat"));
        List<List<Cell>> facts = new ArrayList<>();
        facts.add(row("name", title.boat()));
        ALWAYS.forEach(field -> facts.add(row(field, particulars.facts().get(field))));
        particulars.facts().forEach((field, value) -> {
            if (!ALWAYS.contains(field) && !field.equals("name")) {
                facts.add(row(field, value));
            }
        });
        Ledger.draw(
                flow,
                List.of(
                        TableColumn.left(phrases.text("report.column.fact")),
                        TableColumn.growing(phrases.text("report.column.value"))),
                facts,
                Sheet.LEFT,
                WIDTH);
    }

    private List<Cell> row(String field, String value) {
        Letters letters = flow.paper().letters();
        String said = value == null ? phrases.text("report.notNoted") : phrases.typed(value);
        return List.of(
                Cell.of(letters.of(phrases.lexicon("boatFact", field), Face.REGULAR)),
                Cell.of(letters.of(said, Face.REGULAR)));
    }
}
