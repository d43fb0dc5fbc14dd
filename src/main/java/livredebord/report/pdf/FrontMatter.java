package livredebord.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.entry.Observation.Role;
import livredebord.report.Drawing;
import livredebord.report.LogbookPdf.Member;
import livredebord.report.LogbookPdf.Particulars;
import livredebord.report.LogbookPdf.Title;
import livredebord.voyage.Aboard;
import livredebord.voyage.Period;
import livredebord.wording.Phrases;

/** What stands before the days: the cover, the boat and her crew, the days with what each came to. */
final class FrontMatter {

    private static final float PANEL = 272;
    private static final float PANEL_BOTTOM = 72;
    private static final float MARGIN = 30;

    private final Flow flow;
    private final Phrases phrases;
    private final Title title;
    private final Period period;
    private final Particulars particulars;
    private final Story story;

    FrontMatter(Flow flow, Title title, Period period, Particulars particulars, Story story) {
        this.flow = flow;
        this.phrases = flow.phrases();
        this.title = title;
        this.period = period;
        this.particulars = particulars;
        this.story = story;
    }

    void draw(Optional<Drawing> track, List<String> attached) throws IOException {
        cover(track, attached);
        boatAndCrew();
        if (story.days().size() > 1) {
            days();
        }
        flow.endSection();
    }

    // --- the cover

    private void cover(Optional<Drawing> track, List<String> attached) throws IOException {
        flow.cover(phrases.text("report.cover"));
        Sheet sheet = flow.sheet();
        sheet.fill(0, PANEL_BOTTOM, PANEL, Sheet.HEIGHT - PANEL_BOTTOM, Ink.NAVY);
        sheet.fill(PANEL, PANEL_BOTTOM, 3, Sheet.HEIGHT - PANEL_BOTTOM, Ink.GOLD);
        float y = Sheet.HEIGHT - 62;
        y = text(Tag.P, phrases.text("report.coverBook"), Face.REGULAR, 11, y, Ink.GOLD);
        y = text(Tag.H1, phrases.typed(title.boat()), Face.BOLD, 34, y - 34, Ink.WHITE);
        y = text(Tag.P, subtitle(), Face.ITALIC, 12, y - 8, Ink.PALE);
        sheet.rule(MARGIN, y - 14, PANEL - MARGIN, y - 14, 0.8f, Ink.GOLD);
        y = text(Tag.P, phrases.period(period), Face.REGULAR, 12, y - 36, Ink.WHITE);
        y = text(Tag.P, way(), Face.BOLD, 12, y - 4, Ink.WHITE);
        figures(y - 30);
        identity(attached);
        if (title.trial()) {
            trial();
        }
        track.ifPresent(this::chart);
    }

    private String subtitle() {
        return Stream.of("type", "home_port")
                .map(field -> particulars.facts().get(field))
                .filter(value -> value != null)
                .map(phrases::typed)
                .collect(Collectors.joining(" · "));
    }

    private String way() {
        return Stream.of(story.ends().from(), story.ends().to())
                .flatMap(Optional::stream)
                .map(phrases::typed)
                .distinct()
                .collect(Collectors.joining(" – "));
    }

    /** In the panel, as large as fits; says where the next line may stand. */
    private float text(Tag tag, String words, Face face, float size, float y, Ink ink) {
        if (words.isEmpty()) {
            return y;
        }
        float width = PANEL - 2 * MARGIN;
        List<Letter> letters = flow.paper().letters().of(words, face);
        float fitting = Math.max(size * 0.6f, Math.min(size, width / Math.max(1e-3f, Paragraph.width(letters, 1))));
        int part = flow.paper().tags().begin(tag, flow.part());
        float at = y;
        List<List<Letter>> lines = Paragraph.lines(letters, width, fitting);
        for (List<Letter> line : lines.subList(0, Math.min(3, lines.size()))) {
            flow.sheet().within(part).text(line, MARGIN, at, fitting, ink);
            at -= fitting * 1.25f;
        }
        flow.paper().tags().end(part);
        return at;
    }

    private void figures(float top) {
        List<String[]> figures = story.figures(phrases);
        for (int i = 0; i < Math.min(6, figures.size()); i++) {
            float x = MARGIN + (i % 2) * (PANEL - 2 * MARGIN) / 2;
            float y = top - (i / 2) * 44f;
            int part = flow.paper().tags().begin(Tag.P, flow.part());
            Sheet sheet = flow.sheet().within(part);
            sheet.text(flow.paper().letters().of(figures.get(i)[0], Face.BOLD), x, y, 19, Ink.WHITE);
            sheet.text(flow.paper().letters().of(figures.get(i)[1], Face.REGULAR), x, y - 13, 8.4f, Ink.PALE);
            flow.paper().tags().end(part);
        }
    }

    private void identity(List<String> attached) {
        List<String> lines = new ArrayList<>();
        identity("report.skipper", skipper()).ifPresent(lines::add);
        fact("owner").ifPresent(lines::add);
        fact("registration").ifPresent(lines::add);
        String radio = Stream.of(fact("mmsi"), fact("callsign"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        lines.add(radio);
        if (!attached.isEmpty()) {
            lines.add(phrases.text("report.attached", String.join(", ", attached)));
        }
        lines.removeIf(String::isEmpty);
        float y = PANEL_BOTTOM + 14 + (lines.size() - 1) * 13;
        for (String line : lines) {
            text(Tag.P, line, Face.REGULAR, 9, y, Ink.PALE);
            y -= 13;
        }
    }

    private Optional<String> fact(String field) {
        return Optional.ofNullable(particulars.facts().get(field))
                .map(value ->
                        phrases.text("report.fact", phrases.text("wording.boatFact." + field), phrases.typed(value)));
    }

    private Optional<String> identity(String key, Optional<String> name) {
        return name.map(its -> phrases.text("report.fact", phrases.text(key), phrases.typed(its)));
    }

    private Optional<String> skipper() {
        return particulars.crew().stream()
                .filter(member -> member.role() == Role.SKIPPER)
                .map(member -> member.person().name())
                .reduce((earlier, later) -> later);
    }

    private void trial() {
        Sheet sheet = flow.sheet();
        List<Letter> note = flow.paper().letters().of(phrases.text("report.trialNote"), Face.BOLD);
        float width = Paragraph.width(note, 9);
        int part = flow.paper().tags().begin(Tag.P, flow.part());
        sheet.frame(Sheet.RIGHT - width - 12, Sheet.HEIGHT - 30, width + 12, 16, Ink.NOTE);
        sheet.within(part).right(note, Sheet.RIGHT - 6, Sheet.HEIGHT - 25, 9, Ink.NOTE);
        flow.paper().tags().end(part);
    }

    private void chart(Drawing drawing) {
        float left = PANEL + 26;
        float width = Sheet.RIGHT - left;
        float height = Sheet.HEIGHT - 36 - PANEL_BOTTOM - 8;
        try {
            Figures.place(flow, drawing, left, PANEL_BOTTOM + 8, width, height);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    // --- boat and crew

    private void boatAndCrew() throws IOException {
        flow.section(Tag.H2, phrases.text("report.boatAndCrew"), phrases.period(period), Foot.PLAIN);
        new BoatTable(flow, title, particulars).draw();
        flow.down(6);
        flow.subheading(phrases.text("report.crew"));
        Ledger.draw(
                flow,
                List.of(
                        TableColumn.growing(phrases.text("report.column.person")),
                        TableColumn.left(phrases.text("report.column.function")),
                        TableColumn.left(phrases.text("report.column.aboard")),
                        TableColumn.left(phrases.text("report.column.ashore"))),
                crew(),
                Sheet.LEFT,
                520);
        flow.down(6);
        flow.paragraph(phrases.text("report.crewNote"), 7, Ink.QUIET);
    }

    private List<Cell> row(String... words) {
        return Stream.of(words)
                .map(each -> Cell.of(flow.paper().letters().of(each, Face.REGULAR)))
                .toList();
    }

    /** The roster first, each with his stays; then those whom only the lines name. */
    private List<List<Cell>> crew() {
        List<List<Cell>> rows = new ArrayList<>();
        List<Aboard.Person> others = new ArrayList<>(story.aboard().stays());
        for (Member member : particulars.crew()) {
            String name = member.person().name();
            List<Aboard.Person> stays = others.stream()
                    .filter(stay -> stay.name().equalsIgnoreCase(name))
                    .toList();
            others.removeAll(stays);
            String function = phrases.lexicon("Role", member.role().name());
            if (stays.isEmpty()) {
                rows.add(row(phrases.typed(name), function, "", ""));
            }
            stays.forEach(stay -> rows.add(person(name, function, stay)));
        }
        others.forEach(stay -> rows.add(person(stay.name(), "", stay)));
        return rows.isEmpty() ? List.of(row(phrases.text("report.notNoted"), "", "", "")) : rows;
    }

    private List<Cell> person(String name, String function, Aboard.Person stay) {
        return row(phrases.typed(name), function, move(stay.aboard()), move(stay.ashore()));
    }

    private String move(Optional<Aboard.Move> move) {
        return move.map(its -> phrases.shortDate(
                                its.when().atZone(period.zone()).toLocalDate())
                        + " "
                        + phrases.clock(its.when(), period.zone())
                        + its.place().map(place -> " " + phrases.typed(place)).orElse(""))
                .orElse("");
    }

    // --- the days

    private void days() throws IOException {
        flow.section(Tag.H2, phrases.text("report.days"), phrases.period(period), Foot.PLAIN);
        flow.down(6);
        List<SumColumn> known = Stream.of(SumColumn.values())
                .filter(column -> column.of(story.sums()).isPresent())
                .toList();
        List<TableColumn> columns = new ArrayList<>();
        columns.add(TableColumn.left(phrases.text("report.column.day")));
        columns.add(TableColumn.growing(phrases.text("report.column.way")));
        columns.add(TableColumn.right(phrases.text("report.column.entries")));
        known.forEach(column -> columns.add(new TableColumn(
                phrases.text(column.heading()), phrases.text(column.unit()), Column.Side.RIGHT, false)));
        columns.add(TableColumn.left(phrases.text("report.column.wind")));
        columns.add(TableColumn.left(phrases.text("report.column.visa")));
        List<List<Cell>> rows = new ArrayList<>();
        story.days().forEach(day -> rows.add(day(day, known)));
        rows.add(sum(known));
        Ledger.draw(flow, columns, rows);
    }

    private List<Cell> day(Story.Told day, List<SumColumn> known) {
        Letters letters = flow.paper().letters();
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(letters.of(phrases.text("report.dayInTable", day.date()), Face.REGULAR), day.page()));
        row.addAll(row(day.way(), String.valueOf(day.entries())));
        known.forEach(column -> row.addAll(
                row(column.of(day.sums()).map(sum -> sum.apply(phrases)).orElse(""))));
        row.addAll(row(day.wind(), day.visa()));
        return row;
    }

    private List<Cell> sum(List<SumColumn> known) {
        Letters letters = flow.paper().letters();
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(letters.of(phrases.text("report.sum"), Face.BOLD)));
        row.addAll(row(""));
        row.add(Cell.of(letters.of(String.valueOf(story.entries()), Face.BOLD)));
        known.forEach(column -> row.add(Cell.of(letters.of(
                column.of(story.sums()).map(sum -> sum.apply(phrases)).orElse(""), Face.BOLD))));
        row.addAll(row("", ""));
        return row;
    }
}
