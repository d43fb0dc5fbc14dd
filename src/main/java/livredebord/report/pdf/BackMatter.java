package livredebord.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livredebord.report.LogbookPdf.Particulars;
import livredebord.report.LogbookPdf.Title;
import livredebord.voyage.Extremes;
import livredebord.voyage.Period;
import livredebord.wording.Phrases;

/** What stands behind the days: what they come to, what was corrected, how each total is made, and who answers for it. */
final class BackMatter {

    private static final List<String> DEFINED = List.of(
            "logged",
            "overGround",
            "daysRun",
            "speed",
            "underWay",
            "night",
            "engine",
            "supplies",
            "sun",
            "carried",
            "marks",
            "number",
            "visa",
            "digest");

    private final Flow flow;
    private final Phrases phrases;
    private final Pen pen;
    private final Title title;
    private final Period period;
    private final Particulars particulars;
    private final Story story;

    BackMatter(Flow flow, Pen pen, Title title, Period period, Particulars particulars, Story story) {
        this.flow = flow;
        this.phrases = flow.phrases();
        this.pen = pen;
        this.title = title;
        this.period = period;
        this.particulars = particulars;
        this.story = story;
    }

    void draw() throws IOException {
        statistics();
        corrections();
        definitions();
        signature();
        flow.endSection();
    }

    // --- statistics

    private void statistics() throws IOException {
        flow.section(Tag.H2, phrases.text("report.statistics"), phrases.period(period), Foot.PLAIN);
        flow.down(6);
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("report.stat.days", String.valueOf(story.days().size())));
        rows.add(row("report.stat.entries", String.valueOf(story.entries())));
        rows.add(row("report.stat.unsigned", String.valueOf(story.unsigned())));
        rows.add(row(
                "report.stat.corrections", String.valueOf(story.corrections().size())));
        for (SumColumn column : SumColumn.values()) {
            column.of(story.sums())
                    .ifPresent(sum -> rows.add(
                            List.of(cell(phrases.text(column.heading()) + unit(column)), cell(sum.apply(phrases)))));
        }
        Extremes most = story.extremes();
        add(rows, "report.stat.daysRun", most.longestDaysRun().map(phrases::miles));
        add(rows, "report.stat.speed", most.maximumSpeed().map(phrases::knots));
        add(rows, "report.stat.wind", most.strongestWind().map(phrases::figure));
        add(rows, "report.stat.gust", most.strongestGust().map(phrases::knots));
        add(rows, "report.stat.lowest", most.lowestPressure().map(phrases::hectopascals));
        add(rows, "report.stat.highest", most.highestPressure().map(phrases::hectopascals));
        Ledger.draw(
                flow,
                List.of(
                        TableColumn.growing(phrases.text("report.column.what")),
                        TableColumn.right(phrases.text("report.column.value"))),
                rows,
                Sheet.LEFT,
                330);
    }

    private String unit(SumColumn column) {
        return " (" + phrases.text(column.unit()) + ")";
    }

    private void add(List<List<Cell>> rows, String key, Optional<String> value) {
        value.ifPresent(its -> rows.add(row(key, its)));
    }

    private List<Cell> row(String key, String value) {
        return List.of(cell(phrases.text(key)), cell(value));
    }

    private Cell cell(String words) {
        return Cell.of(flow.paper().letters().of(words, Face.REGULAR));
    }

    // --- corrections

    private void corrections() throws IOException {
        flow.down(10);
        flow.chapter(phrases.text("report.corrected"));
        if (story.corrections().isEmpty()) {
            flow.paragraph(phrases.text("report.nothingCorrected"), 8, Ink.TEXT);
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Story.Correction each : story.corrections()) {
            Letters letters = flow.paper().letters();
            rows.add(List.of(
                    Cell.of(letters.of(each.number(), Face.REGULAR), each.page()),
                    Cell.of(letters.of(pen.struck(each.was()), Face.REGULAR)),
                    cell(each.now()),
                    cell(each.by()),
                    cell(each.why())));
        }
        Ledger.draw(
                flow,
                List.of(
                        TableColumn.left(phrases.text("report.column.entry")),
                        TableColumn.left(phrases.text("report.column.was")),
                        TableColumn.left(phrases.text("report.column.now")),
                        TableColumn.left(phrases.text("report.column.correctedBy")),
                        TableColumn.growing(phrases.text("report.column.why"))),
                rows);
    }

    // --- definitions

    private void definitions() throws IOException {
        flow.down(10);
        flow.chapter(phrases.text("report.definitions"));
        for (String defined : DEFINED) {
            flow.down(2);
            flow.paragraph(
                    pen.bold(phrases.text("report.define." + defined)) + " "
                            + phrases.text("report.defined." + defined),
                    7.6f,
                    Ink.TEXT);
        }
        flow.down(6);
        flow.paragraph(phrases.text("report.criteria"), 7.6f, Ink.QUIET);
    }

    // --- the signature

    private void signature() throws IOException {
        flow.need(150);
        flow.down(8);
        flow.chapter(phrases.text("report.declaration"));
        flow.paragraph(
                phrases.text(
                        "report.declares",
                        Declarations.skipper(particulars, phrases),
                        phrases.typed(title.boat()),
                        phrases.period(period),
                        phrases.text("report.entries", story.entries(), String.valueOf(story.entries())),
                        title.headNumber(),
                        title.headDigest()),
                8.4f,
                Ink.TEXT);
        SignatureLines.draw(flow, Declarations.LINES);
    }
}
