package livredebord.report.pdf;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.entry.Observation.Role;
import livredebord.report.Drawing;
import livredebord.report.LogbookPdf;
import livredebord.report.LogbookPdf.Member;
import livredebord.report.LogbookPdf.Particulars;
import livredebord.report.LogbookPdf.Title;
import livredebord.voyage.Aboard;
import livredebord.voyage.Period;
import livredebord.wording.Capital;
import livredebord.wording.Phrases;

/** What stands before the days: the cover, the boat and her crew, the days with what each came to. */
final class FrontMatter {

    private static final int MOST_FIGURES = 6;

    private final Flow flow;
    private final Phrases phrases;
    private final Pen pen;
    private final Templates templates;
    private final Title title;
    private final Period period;
    private final Particulars particulars;
    private final Story story;

    FrontMatter(
            Flow flow, Pen pen, Templates templates, Title title, Period period, Particulars particulars, Story story) {
        this.flow = flow;
        this.phrases = flow.phrases();
        this.pen = pen;
        this.templates = templates;
        this.title = title;
        this.period = period;
        this.particulars = particulars;
        this.story = story;
    }

    void draw(Optional<Drawing> track, List<String> attached) throws IOException {
        Map<String, Object> words = words(attached);
        cover(track, words);
        WrittenPages written = new WrittenPages(flow, pen, templates, phrases.period(period));
        written.draw(Templates.BOAT, words);
        written.draw(Templates.NOTES, words);
        if (story.days().size() > 1) {
            days();
        }
        flow.endSection();
    }

    // --- the cover

    private void cover(Optional<Drawing> track, Map<String, Object> words) throws IOException {
        CoverPage cover = new CoverPage(flow, pen);
        Templates.Page page = templates.page(Templates.COVER, words, cover::check);
        flow.cover(phrases.text("report.cover"));
        cover.draw(page, track);
        if (title.trial()) {
            trial();
        }
    }

    /** What a captain's page may ask for: by our own short names, with words that print. */
    private Map<String, Object> words(List<String> attached) {
        Map<String, Object> words = new HashMap<>();
        Map<String, String> boat = new HashMap<>();
        LogbookPdf.HEADER.forEach(field -> boat.put(field, ""));
        particulars.facts().forEach((field, value) -> boat.put(field, phrases.typed(value)));
        boat.put("name", phrases.typed(title.boat()));
        words.put("boat", boat);
        words.put("kind", kind());
        words.put("skipper", skipper().map(phrases::typed).orElse(""));
        words.put("period", phrases.period(period));
        words.put("way", way());
        words.put("figures", figures());
        words.put("identity", identity(attached));
        words.put("facts", new BoatTable(flow, title, particulars, period.zone()).facts());
        words.put("crew", crew());
        words.put("trial", title.trial());
        words.put("head", title.headNumber());
        words.put("version", title.version());
        return words;
    }

    private String kind() {
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

    private List<Map<String, String>> figures() {
        return story.figures(phrases).stream()
                .limit(MOST_FIGURES)
                .map(figure -> Map.of("figure", figure[0], "what", figure[1]))
                .toList();
    }

    private List<String> identity(List<String> attached) {
        List<String> lines = new ArrayList<>();
        skipper()
                .map(name -> phrases.text("report.fact", phrases.text("report.skipper"), phrases.typed(name)))
                .ifPresent(lines::add);
        fact("owner").ifPresent(lines::add);
        fact("registration").ifPresent(lines::add);
        lines.add(Stream.of(fact("mmsi"), fact("callsign"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · ")));
        if (!attached.isEmpty()) {
            lines.add(phrases.text("report.attached", String.join(", ", attached)));
        }
        lines.removeIf(String::isEmpty);
        lines.replaceAll(Capital::of);
        return lines;
    }

    private Optional<String> fact(String field) {
        return Optional.ofNullable(particulars.facts().get(field))
                .map(value ->
                        phrases.text("report.fact", phrases.text("wording.boatFact." + field), phrases.typed(value)));
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

    // --- boat and crew

    /** The roster first, each with his stays; then those whom only the lines name. */
    private List<Map<String, String>> crew() {
        List<Map<String, String>> rows = new ArrayList<>();
        List<Aboard.Person> others = new ArrayList<>(story.aboard().stays());
        for (Member member : particulars.crew()) {
            String name = member.person().name();
            List<Aboard.Person> stays = others.stream()
                    .filter(stay -> stay.name().equalsIgnoreCase(name))
                    .toList();
            others.removeAll(stays);
            String function = Capital.of(phrases.lexicon("Role", member.role().name()));
            if (stays.isEmpty()) {
                rows.add(person(phrases.typed(name), function, "", ""));
            }
            stays.forEach(stay -> rows.add(person(name, function, stay)));
        }
        others.forEach(stay -> rows.add(person(stay.name(), "", stay)));
        return rows.isEmpty() ? List.of(person(phrases.text("report.notNoted"), "", "", "")) : rows;
    }

    private Map<String, String> person(String name, String function, Aboard.Person stay) {
        return person(phrases.typed(name), function, move(stay.aboard()), move(stay.ashore()));
    }

    private static Map<String, String> person(String name, String function, String aboard, String ashore) {
        return Map.of("name", name, "function", function, "aboard", aboard, "ashore", ashore);
    }

    private String move(Optional<Aboard.Move> move) {
        return move.map(its -> date(its.when().atZone(period.zone()).toLocalDate())
                        + " "
                        + phrases.clock(its.when(), period.zone())
                        + its.place().map(place -> " " + phrases.typed(place)).orElse(""))
                .orElse("");
    }

    /** The year as well, where it is another than the period begins in. */
    private String date(LocalDate date) {
        boolean thatYear = date.getYear() == period.dates().get(0).getYear();
        return phrases.shortDate(date) + (thatYear ? "" : "/" + date.getYear());
    }

    private List<Cell> row(String... words) {
        return Stream.of(words)
                .map(each -> Cell.of(flow.paper().letters().of(each, Face.REGULAR)))
                .toList();
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
