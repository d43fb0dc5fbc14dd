package livredebord.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livredebord.report.Numbers;
import livredebord.voyage.Day;
import livredebord.voyage.Reckoning;
import livredebord.voyage.Sums;
import livredebord.wording.Phrases;

/** What a day comes to: a line of words, then its sums with those carried forward, as at the foot of a paper log. */
final class TotalsOfDay {

    private final Flow flow;
    private final Phrases phrases;
    private final Pen pen;

    TotalsOfDay(Flow flow, Pen pen) {
        this.flow = flow;
        this.phrases = flow.phrases();
        this.pen = pen;
    }

    void draw(Day day, Reckoning reckoning, Sums before) throws IOException {
        flow.need(64);
        flow.down(5);
        flow.band(words(day, reckoning));
        Sums its = Sums.NOTHING.with(day, reckoning);
        Sums after = before.with(day, reckoning);
        List<SumColumn> known = Stream.of(SumColumn.values())
                .filter(column -> column.of(after).isPresent())
                .toList();
        if (!known.isEmpty()) {
            flow.down(4);
            table(known, its, before, after);
        }
    }

    private String words(Day day, Reckoning reckoning) {
        List<String> parts = new ArrayList<>(phrases.totals(day.totals()));
        reckoning.daysRun().ifPresent(run -> parts.add(phrases.text("report.daysRun", phrases.miles(run))));
        supply("report.fuelLeft", reckoning.fuel()).ifPresent(parts::add);
        supply("report.waterLeft", reckoning.water()).ifPresent(parts::add);
        int entries = day.rows().size();
        parts.add(phrases.text("report.entries", entries, String.valueOf(entries)) + " " + Numbers.of(day.rows()));
        return pen.bold(phrases.text("report.totals")) + "   " + String.join("  ·  ", parts);
    }

    private Optional<String> supply(String key, Reckoning.Supply supply) {
        return supply.left().map(left -> phrases.text(key, phrases.litres(left)));
    }

    private void table(List<SumColumn> known, Sums its, Sums before, Sums after) throws IOException {
        List<TableColumn> columns = new ArrayList<>(List.of(TableColumn.left(phrases.text("report.sums"))));
        known.forEach(column -> columns.add(new TableColumn(
                phrases.text(column.heading()), phrases.text(column.unit()), Column.Side.RIGHT, false)));
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("report.sums.day", known, its));
        if (before.days() > 0) {
            rows.add(row("report.sums.before", known, before));
            rows.add(row("report.sums.after", known, after));
        }
        float width = Math.min(Sheet.RIGHT - Sheet.LEFT, 150 + 76f * known.size());
        Ledger.draw(flow, columns, rows, Sheet.LEFT, width);
    }

    private List<Cell> row(String key, List<SumColumn> known, Sums sums) {
        Letters letters = flow.paper().letters();
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(letters.of(phrases.text(key), Face.BOLD)));
        known.forEach(column -> row.add(Cell.of(
                letters.of(column.of(sums).map(sum -> sum.apply(phrases)).orElse("–"), Face.REGULAR))));
        return row;
    }
}
