package livredebord.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.entry.EntryKind;
import livredebord.entry.Observation;
import livredebord.voyage.Day;
import livredebord.voyage.Ends;
import livredebord.voyage.Preparation;
import livredebord.voyage.Reckoning;
import livredebord.voyage.Row;
import livredebord.voyage.ShipsZone;
import livredebord.voyage.Sums;
import livredebord.voyage.Sun;
import livredebord.wording.Capital;
import livredebord.wording.Phrases;
import org.apache.pdfbox.pdmodel.PDPage;

/** The pages of one day: what stood over it on a paper log, its table, what it comes to, its figures. */
final class DayPages {

    private static final float SIZE = 8;
    private static final String NEXT_PART = "   ·   ";

    private final Flow flow;
    private final Phrases phrases;
    private final Pen pen;
    private final Cells cells;
    private final ZoneId zone;
    private final Figures figures;
    private final UnaryOperator<String> person;
    private PDPage firstPage;

    /** @param person the one name of whoever is called so */
    DayPages(Flow flow, Pen pen, Cells cells, ZoneId zone, Figures figures, UnaryOperator<String> person) {
        this.flow = flow;
        this.phrases = flow.phrases();
        this.pen = pen;
        this.cells = cells;
        this.zone = zone;
        this.figures = figures;
        this.person = person;
    }

    /** @param before what the days before this one come to, this day not counted */
    void draw(Day day, Reckoning reckoning, Sums before, List<String> aboard, Foot foot) throws IOException {
        flow.section(Tag.H2, heading(day.date()), time(day.date()), foot);
        firstPage = flow.sheet().page();
        facts(day, reckoning, aboard);
        flow.down(6);
        table(day.rows());
        new TotalsOfDay(flow, pen).draw(day, reckoning, before);
        legend();
        figures.draw(flow, day);
    }

    /** The table of some entries of a day. */
    void entries(LocalDate date, List<Row> rows) throws IOException {
        flow.subheading(heading(date) + ", " + time(date));
        table(rows);
        legend();
    }

    /** Of the day that was drawn last. */
    PDPage firstPage() {
        return firstPage;
    }

    private String heading(LocalDate day) {
        return Capital.of(phrases.date(day));
    }

    /** Both offsets of a day on which the clocks change. */
    private String time(LocalDate day) {
        String offsets = Stream.of(
                        day.atStartOfDay(zone),
                        day.plusDays(1).atStartOfDay(zone).minusNanos(1))
                .map(moment -> offset(moment.getOffset()))
                .distinct()
                .collect(Collectors.joining(", "));
        return phrases.text(
                "report.shipsTime",
                ShipsZone.name(zone, day.atTime(LocalTime.NOON).atZone(zone).toInstant()),
                offsets);
    }

    private String offset(ZoneOffset offset) {
        int minutes = offset.getTotalSeconds() / 60;
        if (minutes == 0) {
            return phrases.text("report.utc");
        }
        String sign = minutes < 0 ? "-" : "+";
        int past = Math.abs(minutes) % 60;
        String hours = sign + Math.abs(minutes) / 60 + (past == 0 ? "" : String.format(Locale.ROOT, ":%02d", past));
        return phrases.text("report.utcOffset", hours);
    }

    // --- over the table

    private void facts(Day day, Reckoning reckoning, List<String> aboard) throws IOException {
        List<Row> open = day.rows().stream().filter(row -> !row.isRestricted()).toList();
        line(Stream.of(
                reckoning.dayOfVoyage().map(number -> phrases.text("report.dayOfVoyage", number.toString())),
                way(day.rows()),
                labelled("report.aboard", names(aboard.stream())),
                labelled("report.writtenBy", names(writers(open))),
                labelled("report.watches", said(open, Observation.WatchChange.class))));
        line(Stream.of(
                reckoning.sun().map(this::sun),
                reckoning
                        .place()
                        .map(place -> phrases.text(
                                "report.sunAt", phrases.figure(new Observation.PositionFix(place, Optional.empty())))),
                labelled("report.tides", said(open, Observation.Tide.class))));
        line(Stream.of(Optional.of(pen.bold(phrases.text("report.forecast")) + " " + forecast(open))));
        for (Preparation departure : reckoning.departures()) {
            line(Stream.of(Optional.of(pen.bold(before(departure)) + " " + seenTo(departure))));
        }
    }

    private void line(Stream<Optional<String>> parts) throws IOException {
        String words = parts.flatMap(Optional::stream).collect(Collectors.joining(NEXT_PART));
        if (!words.isEmpty()) {
            flow.paragraph(words, SIZE, Ink.TEXT);
        }
    }

    private Optional<String> labelled(String key, String words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(pen.bold(phrases.text(key)) + " " + words);
    }

    private String before(Preparation departure) {
        return phrases.text("report.before", phrases.clock(departure.departure().observed(), zone));
    }

    /** Never left blank: what nobody noted says so. */
    private String seenTo(Preparation departure) {
        return Stream.of(Preparation.Item.values())
                .map(item -> phrases.text("report.fact", phrases.item(item), seenTo(item, departure)))
                .collect(Collectors.joining(NEXT_PART));
    }

    private String seenTo(Preparation.Item item, Preparation departure) {
        return Optional.ofNullable(departure.noted().get(item))
                .map(row -> row.entry().number().toString())
                .orElseGet(() -> phrases.text("report.before.notNoted"));
    }

    private Optional<String> way(List<Row> rows) {
        String way = FromTo.of(Ends.of(rows), phrases);
        return way.isEmpty() ? Optional.empty() : Optional.of(pen.bold(way));
    }

    private String names(Stream<String> names) {
        return names.map(phrases::typed).collect(Collectors.joining(", "));
    }

    /** Not everybody who writes is aboard, and set-up is nobody. */
    private Stream<String> writers(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.entry().kind().equals(Optional.of(EntryKind.LINE)))
                .flatMap(row -> row.entry().content().stream())
                .map(content -> person.apply(content.author().name()))
                .distinct();
    }

    private String said(List<Row> rows, Class<? extends Observation> sort) {
        return said(rows, sort, phrases::figure);
    }

    private <T extends Observation> String said(List<Row> rows, Class<T> sort, Function<T, String> words) {
        return rows.stream()
                .flatMap(row -> row.standing()
                        .filter(sort::isInstance)
                        .map(what -> phrases.clock(row.observed(), zone) + " " + words.apply(sort.cast(what))))
                .collect(Collectors.joining(phrases.text("wording.next")));
    }

    /** In its own words: what stands before them says that it is one. */
    private String forecast(List<Row> rows) {
        String said = said(rows, Observation.Forecast.class, forecast -> phrases.typed(forecast.text()));
        return said.isEmpty() ? phrases.text("report.noForecast") : said;
    }

    private String sun(Sun sun) {
        if (sun.rises().isPresent() && sun.sets().isPresent()) {
            return phrases.text(
                    "report.sun",
                    phrases.clock(sun.rises().get(), zone),
                    phrases.clock(sun.sets().get(), zone));
        }
        return phrases.text(sun.alwaysUp() ? "report.sunUp" : "report.sunDown");
    }

    // --- the table

    private void table(List<Row> rows) throws IOException {
        List<Map<Column, String>> words = rows.stream().map(cells::of).toList();
        Set<Column> said = EnumSet.of(Column.REMARKS);
        words.forEach(row -> said.addAll(row.keySet()));
        List<Column> filled =
                flow.paper().look().columns().stream().filter(said::contains).toList();
        List<TableColumn> columns = filled.stream().map(this::column).toList();
        List<List<Cell>> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(cells(rows.get(i), words.get(i), filled));
        }
        Ledger.draw(flow, columns, lines);
    }

    private TableColumn column(Column column) {
        return new TableColumn(
                phrases.text(column.heading()),
                phrases.text(column.unit()),
                column.side(),
                column == Column.REMARKS,
                flow.paper().look().width(column));
    }

    private List<Cell> cells(Row row, Map<Column, String> words, List<Column> columns) throws IOException {
        List<Cell> line = new ArrayList<>(columns.size());
        for (Column column : columns) {
            String its = words.get(column);
            List<Letter> letters =
                    its == null ? List.of() : flow.paper().letters().of(its, Face.REGULAR);
            line.add(
                    column == Column.WIND && its != null
                            ? Cell.ofWind(letters, Cells.windFromE2(row))
                            : column == Column.REMARKS ? Cell.of(letters).with(shots(row)) : Cell.of(letters));
        }
        return line;
    }

    private List<Shot> shots(Row row) throws IOException {
        List<Shot> shots = new ArrayList<>();
        for (Enclosed.Sent sent : flow.paper().enclosed().of(row)) {
            if (sent.kept().small().isPresent()) {
                try (InputStream jpeg = sent.kept().small().get().open()) {
                    String words = phrases.text(
                            "report.file.shown",
                            phrases.typed(sent.name()),
                            row.entry().number().toString());
                    shots.add(new Shot(Photo.asItIs(flow.paper(), jpeg.readAllBytes()), words));
                }
            }
        }
        return shots;
    }

    /** Left out where the page is full: the day's own numbers come first. */
    private void legend() throws IOException {
        if (flow.room() > 24) {
            flow.down(2);
            flow.paragraph(
                    phrases.text("report.legendOrigin") + " · " + phrases.text("report.legend"), 6.2f, Ink.QUIET);
        }
    }
}
