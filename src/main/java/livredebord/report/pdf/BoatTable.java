package livredebord.report.pdf;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import livredebord.report.LogbookPdf;
import livredebord.report.LogbookPdf.Particulars;
import livredebord.report.LogbookPdf.Title;
import livredebord.wording.Capital;
import livredebord.wording.Phrases;

/** What the book's header says of the boat, field by field; an official's fields stand there even when nobody noted them. */
final class BoatTable {

    /** Her name is told apart; how much goes into a document is said for the document. */
    private static final Set<String> NOT_OF_THE_BOAT = Set.of("name", "attachments");

    private static final float WIDTH = 430;

    private final Flow flow;
    private final Phrases phrases;
    private final Title title;
    private final Particulars particulars;
    private final ZoneId zone;

    BoatTable(Flow flow, Title title, Particulars particulars, ZoneId zone) {
        this.flow = flow;
        this.phrases = flow.phrases();
        this.title = title;
        this.particulars = particulars;
        this.zone = zone;
    }

    void draw() throws IOException {
        flow.subheading(phrases.text("report.boat"));
        List<List<Cell>> rows = new ArrayList<>();
        facts().forEach(fact -> rows.add(List.of(cell(fact.get("what")), cell(fact.get("value")))));
        Ledger.draw(
                flow,
                List.of(
                        TableColumn.left(phrases.text("report.column.fact")),
                        TableColumn.growing(phrases.text("report.column.value"))),
                rows,
                Sheet.LEFT,
                WIDTH);
    }

    /** Each with {@code what} it is and its {@code value}, in words. */
    List<Map<String, String>> facts() {
        List<Map<String, String>> facts = new ArrayList<>();
        facts.add(fact("name", title.boat()));
        LogbookPdf.HEADER.forEach(
                field -> facts.add(fact(field, particulars.facts().get(field))));
        particulars.facts().forEach((field, value) -> {
            if (!LogbookPdf.HEADER.contains(field) && !NOT_OF_THE_BOAT.contains(field)) {
                facts.add(fact(field, value));
            }
        });
        if (!particulars.claims().isEmpty()) {
            String claims = particulars.claims().stream().map(this::claim).collect(Collectors.joining(" · "));
            facts.add(Map.of("what", phrases.text("report.claims"), "value", phrases.text("report.claimed", claims)));
        }
        return facts;
    }

    private Map<String, String> fact(String field, String value) {
        String said = value == null ? phrases.text("report.notNoted") : phrases.typed(value);
        return Map.of("what", Capital.of(phrases.lexicon("boatFact", field)), "value", said);
    }

    private String claim(LogbookPdf.Claim claim) {
        return phrases.text(
                "report.claim",
                claim.number(),
                phrases.typed(claim.person().name()),
                phrases.dated(claim.when(), zone));
    }

    private Cell cell(String words) {
        return Cell.of(flow.paper().letters().of(words, Face.REGULAR));
    }
}
