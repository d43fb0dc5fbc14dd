package livredebord.report.pdf;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import livredebord.entry.EntryKind;
import livredebord.report.LogbookPdf.Book;
import livredebord.report.LogbookPdf.Order;
import livredebord.report.LogbookPdf.Progress;
import livredebord.report.LogbookPdf.Visa;
import livredebord.voyage.Day;
import livredebord.voyage.Period;
import livredebord.voyage.Reckoner;
import livredebord.voyage.Reckoning;
import livredebord.voyage.Row;
import livredebord.voyage.ShipsZone;
import livredebord.voyage.Sums;
import livredebord.wording.Phrases;
import org.apache.pdfbox.pdmodel.PDPage;

/** The days of a period, one after the other: each is read, drawn and told to the {@link Story}. */
final class Days {

    private final Flow flow;
    private final Phrases phrases;
    private final Pen pen;
    private final Figures figures;
    private final Book book;
    private final Period period;
    private final ZoneId zone;
    private final Story story;

    Days(Flow flow, Pen pen, Figures figures, Order order, Book book, Story story) {
        this.flow = flow;
        this.phrases = flow.phrases();
        this.pen = pen;
        this.figures = figures;
        this.book = book;
        this.period = order.period();
        this.zone = period.zone();
        this.story = story;
    }

    void draw(Progress progress) throws IOException {
        Deque<LocalDate> dates = new ArrayDeque<>(period.dates());
        Reckoner reckoner = new Reckoner(zone);
        reckoner.after(book.on(dates.element().minusDays(1)));
        DayPages pages = pages();
        int of = dates.size();
        Optional<Day> next = nextDay(dates, reckoner);
        while (next.isPresent()) {
            Day day = next.get();
            next = nextDay(dates, reckoner);
            day(day, reckoner.reckon(day, next.isEmpty()), pages);
            progress.done(of - dates.size(), of);
        }
        flow.endSection();
        if (story.days().isEmpty()) {
            flow.section(Tag.H2, phrases.period(period), ShipsZone.name(zone, period.from()), Foot.PLAIN);
            flow.paragraph(phrases.text("report.nothing"), 10, Ink.TEXT);
            flow.endSection();
        }
    }

    /**
     * The entries of a day under what stands on the page already, and whether the day is signed: of a day of which they are
     * a part alone nothing else can be said from them.
     */
    void entries(LocalDate date, List<Row> rows) throws IOException {
        pages().entries(date, rows);
        Foot foot = foot(rows, book.visa(date));
        String visa = foot.signed()
                .or(foot::voided)
                .orElseGet(() ->
                        phrases.text("report.fact", phrases.text("report.signature"), phrases.text("report.unsigned")));
        flow.down(4);
        flow.paragraph(pen.bold(visa), 8, Ink.TEXT);
    }

    private DayPages pages() {
        Cells cells = new Cells(phrases, pen, zone, flow.paper(), book::find);
        return new DayPages(flow, pen, cells, zone, figures, book::person);
    }

    /** The next date on which something was observed. */
    private Optional<Day> nextDay(Deque<LocalDate> dates, Reckoner reckoner) {
        while (!dates.isEmpty()) {
            LocalDate date = dates.remove();
            List<Row> rows = book.on(date).stream()
                    .filter(row -> isWithin(row.observed()))
                    .toList();
            if (!rows.isEmpty()) {
                return Optional.of(reckoner.day(date, rows));
            }
        }
        return Optional.empty();
    }

    private boolean isWithin(Instant moment) {
        return !moment.isBefore(period.from()) && moment.isBefore(period.until());
    }

    private void day(Day day, Reckoning reckoning, DayPages pages) throws IOException {
        Optional<Visa> visa = book.visa(day.date());
        story.aboard().take(day.rows());
        Sums before = story.sums();
        pages.draw(day, reckoning, before, story.aboard().now(), foot(day.rows(), visa));
        PDPage page = pages.firstPage();
        story.take(day, reckoning, visa, page, phrases);
    }

    /** A day on which nothing but days were signed is signed by nobody. */
    private Foot foot(List<Row> rows, Optional<Visa> visa) {
        boolean onlyVisas = rows.stream().allMatch(row -> row.entry().kind().equals(Optional.of(EntryKind.VISA)));
        if (onlyVisas && visa.isEmpty()) {
            return Foot.PLAIN;
        }
        return visa.map(its -> its.holds() ? Foot.signed(signed(its)) : Foot.voided(voided(its)))
                .orElse(Foot.UNSIGNED);
    }

    private String signed(Visa visa) {
        return phrases.text(
                "report.signedBy",
                phrases.typed(visa.signer().name()),
                moment(visa.when()),
                visa.entry(),
                visa.digest());
    }

    private String voided(Visa visa) {
        return phrases.text("report.visaVoid", phrases.typed(visa.signer().name()), moment(visa.when()), visa.entry());
    }

    private String moment(Instant when) {
        return phrases.dated(when, zone);
    }
}
