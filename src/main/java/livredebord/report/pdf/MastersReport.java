package livredebord.report.pdf;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import livredebord.entry.Author;
import livredebord.entry.Content;
import livredebord.entry.Observation;
import livredebord.report.Charts;
import livredebord.report.LogbookPdf.Book;
import livredebord.report.LogbookPdf.Order;
import livredebord.report.LogbookPdf.Progress;
import livredebord.report.LogbookPdf.Title;
import livredebord.voyage.Aboard;
import livredebord.voyage.Row;
import livredebord.wording.Phrases;

/**
 * The master's report after an incident, as far as the book can say it: the facts that it holds, room for those that only
 * people know, then the tables of the hours before and after. It is a draft until the master signs it.
 */
final class MastersReport {

    private static final int BLANK_LINES = 2;

    private final Flow flow;
    private final Phrases phrases;
    private final Pen pen;
    private final Charts charts;
    private final Title title;
    private final Order order;
    private final Book book;
    private final List<Row> rows = new ArrayList<>();

    MastersReport(Flow flow, Pen pen, Charts charts, Title title, Order order, Book book) {
        this.flow = flow;
        this.phrases = flow.phrases();
        this.pen = pen;
        this.charts = charts;
        this.title = title;
        this.order = order;
        this.book = book;
    }

    void draw(Progress progress) throws IOException {
        for (LocalDate date : order.period().dates()) {
            book.on(date).stream()
                    .filter(row -> !row.observed().isBefore(order.period().from())
                            && row.observed().isBefore(order.period().until()))
                    .forEach(rows::add);
        }
        Optional<Row> incident = rows.stream()
                .filter(row -> row.entry().number().toString().equals(order.subject()))
                .findFirst();
        flow.section(Tag.H1, phrases.text("report.kind.MASTERS_REPORT"), phrases.period(order.period()), Foot.PLAIN);
        flow.down(6);
        flow.paragraph(phrases.text("report.masterDraft"), 8.4f, Ink.NOTE);
        new BoatTable(flow, title, book.particulars(), order.period().zone()).draw();
        flow.down(6);
        flow.subheading(phrases.text("report.circumstances"));
        incident.ifPresentOrElse(this::circumstances, () -> said("report.master.what", ""));
        for (String asked : List.of("persons", "damage", "action", "witnesses", "assistance")) {
            asked(asked, incident);
        }
        signature();
        Story story = new Story(order.period(), book);
        new Days(
                        flow,
                        pen,
                        new Figures(charts, order.period(), book.beginnings(), order.language()),
                        order,
                        book,
                        story)
                .draw(progress);
        flow.endSection();
    }

    private void circumstances(Row incident) {
        Instant when = incident.observed();
        said(
                "report.master.when",
                phrases.text(
                        "report.moment",
                        phrases.date(when.atZone(order.period().zone()).toLocalDate()),
                        phrases.clock(when, order.period().zone()),
                        phrases.clock(when, ZoneOffset.UTC)));
        said(
                "report.master.where",
                last(when, Observation.PositionFix.class::isInstance)
                        .or(() -> last(when, Observation.Place.class::isInstance))
                        .orElse(""));
        said(
                "report.master.what",
                incident.isRestricted()
                        ? phrases.text("wording.restricted")
                        : phrases.said(incident, order.period().zone()) + " (" + order.subject() + ")");
        said(
                "report.master.course",
                last(
                                when,
                                what -> what instanceof Observation.CourseOverGround
                                        || what instanceof Observation.Heading
                                        || what instanceof Observation.Route)
                        .orElse(""));
        said(
                "report.master.weather",
                List.<Predicate<Observation>>of(
                                Observation.Wind.class::isInstance,
                                Observation.Sea.class::isInstance,
                                Observation.Visibility.class::isInstance,
                                Observation.Sky.class::isInstance,
                                Observation.Barometer.class::isInstance)
                        .stream()
                        .flatMap(sort -> last(when, sort).stream())
                        .collect(Collectors.joining(" · ")));
    }

    /** As it was noted last before that moment, and under which number. */
    private Optional<String> last(Instant when, Predicate<Observation> sort) {
        return rows.stream()
                .filter(row -> !row.isRestricted() && !row.observed().isAfter(when))
                .flatMap(row -> row.standing()
                        .filter(sort)
                        .map(what -> phrases.observation(what) + " ("
                                + row.entry().number() + " "
                                + phrases.clock(row.observed(), order.period().zone()) + ")"))
                .reduce((earlier, later) -> later);
    }

    private void said(String key, String words) {
        try {
            flow.down(3);
            flow.paragraph(
                    pen.bold(phrases.text(key)) + " " + (words.isEmpty() ? phrases.text("report.notNoted") : words),
                    9,
                    Ink.TEXT);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What the book says of it, then lines to write on. */
    private void asked(String what, Optional<Row> incident) throws IOException {
        String known = switch (what) {
            case "action" -> action(incident);
            case "persons" -> aboard(incident);
            default -> "";
        };
        flow.need(50);
        flow.down(4);
        flow.paragraph(pen.bold(phrases.text("report.master." + what)) + " " + known, 9, Ink.TEXT);
        for (int line = 0; line < BLANK_LINES; line++) {
            flow.down(16);
            flow.sheet().rule(Sheet.LEFT, flow.y(), Sheet.RIGHT, flow.y(), 0.4f, Ink.QUIET);
        }
        flow.down(5);
    }

    private String action(Optional<Row> incident) {
        return incident.filter(row -> !row.isRestricted()).stream()
                .flatMap(Row::standing)
                .filter(Observation.Incident.class::isInstance)
                .flatMap(said -> ((Observation.Incident) said).action().stream())
                .map(phrases::typed)
                .collect(Collectors.joining(" · "));
    }

    /** Those who were noted to be aboard then, and those who wrote about that time. */
    private String aboard(Optional<Row> incident) {
        Aboard aboard = new Aboard(book::person);
        aboard.take(book.crewBefore(order.period().from()));
        aboard.take(rows.stream()
                .filter(row -> incident.filter(its -> row.observed().isAfter(its.observed()))
                        .isEmpty())
                .toList());
        Set<String> names = new LinkedHashSet<>(aboard.now());
        rows.stream()
                .flatMap(row -> row.entry().content().stream())
                .map(Content::author)
                .filter(Author::isPerson)
                .map(Author::name)
                .filter(name -> names.stream().noneMatch(name::equalsIgnoreCase))
                .forEach(names::add);
        return names.stream().map(phrases::typed).collect(Collectors.joining(", "));
    }

    private void signature() throws IOException {
        flow.need(120);
        flow.down(8);
        flow.paragraph(
                phrases.text(
                        "report.masterDeclares",
                        Declarations.skipper(book.particulars(), phrases),
                        phrases.typed(title.boat()),
                        title.headNumber(),
                        title.headDigest()),
                9,
                Ink.TEXT);
        SignatureLines.draw(flow, Declarations.LINES);
    }
}
