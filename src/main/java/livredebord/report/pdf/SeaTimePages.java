package livredebord.report.pdf;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import livredebord.entry.Observation.Role;
import livredebord.report.LogbookPdf.Book;
import livredebord.report.LogbookPdf.Member;
import livredebord.report.LogbookPdf.Order;
import livredebord.report.LogbookPdf.Particulars;
import livredebord.report.LogbookPdf.Passage;
import livredebord.report.LogbookPdf.Title;
import livredebord.voyage.Aboard;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.SeaTime;
import livredebord.wording.Capital;
import livredebord.wording.Phrases;

/** One person's sea time, a row a passage, for certificates; signed by a skipper who is not that person. */
final class SeaTimePages {

    private final Flow flow;
    private final Phrases phrases;
    private final Title title;
    private final Order order;
    private final Book book;
    private final ZoneId zone;

    SeaTimePages(Flow flow, Title title, Order order, Book book) {
        this.flow = flow;
        this.phrases = flow.phrases();
        this.title = title;
        this.order = order;
        this.book = book;
        this.zone = order.period().zone();
    }

    void draw() throws IOException {
        Particulars particulars = book.particulars();
        List<SeaTime> times = times();
        flow.section(
                Tag.H1,
                phrases.text("report.seaTimeOf", phrases.typed(order.subject())),
                phrases.period(order.period()),
                Foot.PLAIN);
        new BoatTable(flow, title, particulars, zone).draw();
        flow.subheading(phrases.text("report.passages"));
        if (times.isEmpty()) {
            flow.paragraph(phrases.text("report.noPassage"), 9, Ink.TEXT);
        } else {
            Ledger.draw(flow, columns(), rows(times, role(particulars)));
        }
        flow.down(6);
        flow.paragraph(phrases.text("report.seaTimeNote"), 7.6f, Ink.QUIET);
        signature(particulars);
        flow.endSection();
    }

    private List<SeaTime> times() {
        String subject = book.person(order.subject());
        Predicate<String> himself = name -> book.person(name).equalsIgnoreCase(subject);
        List<SeaTime> times = new ArrayList<>();
        Aboard aboard = new Aboard(book::person);
        Deque<Row> changes = new ArrayDeque<>(book.crewBefore(order.period().until()));
        for (Passage passage : book.passages()) {
            while (!changes.isEmpty() && changes.peek().observed().isBefore(passage.departed())) {
                aboard.take(List.of(changes.remove()));
            }
            boolean already = aboard.now().stream().anyMatch(subject::equalsIgnoreCase);
            if (!passage.rows().isEmpty() && (already || SeaTime.names(passage.rows(), himself))) {
                times.add(SeaTime.of(passage.rows(), passage.departed(), over(passage), himself, zone));
            }
        }
        times.removeIf(time -> time.until().isBefore(order.period().from()));
        return times;
    }

    private static Instant over(Passage passage) {
        return passage.arrived().orElseGet(() -> SeaTime.over(passage.rows(), passage.departed()));
    }

    private String role(Particulars particulars) {
        return particulars.crew().stream()
                .filter(member -> book.person(member.person().name()).equalsIgnoreCase(book.person(order.subject())))
                .map(Member::role)
                .findFirst()
                .map(role -> Capital.of(phrases.lexicon("Role", role.name())))
                .orElseGet(() -> Capital.of(phrases.lexicon("Role", Role.CREW.name())));
    }

    private List<TableColumn> columns() {
        List<TableColumn> columns = new ArrayList<>();
        columns.add(TableColumn.left(phrases.text("report.column.from")));
        columns.add(TableColumn.left(phrases.text("report.column.until")));
        columns.add(TableColumn.growing(phrases.text("report.column.way")));
        for (String column :
                List.of("daysAboard", "underWay", "logged", "overGround", "straight", "night", "watchHours")) {
            columns.add(TableColumn.right(phrases.text("report.column." + column)));
        }
        columns.add(TableColumn.left(phrases.text("report.column.wind")));
        columns.add(TableColumn.left(phrases.text("report.column.role")));
        return columns;
    }

    private List<List<Cell>> rows(List<SeaTime> times, String role) {
        List<List<Cell>> rows = new ArrayList<>();
        for (SeaTime time : times) {
            rows.add(row(
                    Face.REGULAR,
                    phrases.dated(time.from(), zone),
                    phrases.dated(time.until(), zone),
                    FromTo.of(time.ends(), phrases),
                    String.valueOf(time.daysAboard()),
                    time.underWay().map(phrases::duration).orElse(""),
                    time.logged().map(phrases::miles).orElse(""),
                    time.overGround().map(phrases::miles).orElse(""),
                    time.straight().map(phrases::miles).orElse(""),
                    time.night().map(phrases::duration).orElse(""),
                    time.watches().map(phrases::duration).orElse(""),
                    time.strongestWind().map(phrases::figure).orElse(""),
                    role));
        }
        rows.add(sum(times));
        return rows;
    }

    private List<Cell> sum(List<SeaTime> times) {
        return row(
                Face.BOLD,
                phrases.text("report.sum"),
                "",
                phrases.text("report.passageCount", times.size()),
                String.valueOf(times.stream().mapToInt(SeaTime::daysAboard).sum()),
                SeaTimeSums.durations(times, SeaTime::underWay)
                        .map(phrases::duration)
                        .orElse(""),
                SeaTimeSums.miles(times, SeaTime::logged).map(phrases::miles).orElse(""),
                SeaTimeSums.miles(times, SeaTime::overGround)
                        .map(phrases::miles)
                        .orElse(""),
                SeaTimeSums.miles(times, SeaTime::straight).map(phrases::miles).orElse(""),
                SeaTimeSums.durations(times, SeaTime::night)
                        .map(phrases::duration)
                        .orElse(""),
                SeaTimeSums.durations(times, SeaTime::watches)
                        .map(phrases::duration)
                        .orElse(""),
                "",
                "");
    }

    private List<Cell> row(Face face, String... words) {
        return Stream.of(words)
                .map(each -> Cell.of(flow.paper().letters().of(each, face)))
                .toList();
    }

    /** Nobody certifies his own sea time. */
    private void signature(Particulars particulars) throws IOException {
        flow.need(130);
        flow.down(6);
        flow.subheading(phrases.text("report.attestation"));
        Period period = order.period();
        String skipper = Declarations.skipper(particulars, phrases);
        boolean himself = book.person(skipper).equalsIgnoreCase(book.person(order.subject()));
        flow.paragraph(
                phrases.text(
                        "report.attests",
                        himself ? "…………………………" : skipper,
                        phrases.typed(order.subject()),
                        phrases.typed(title.boat()),
                        phrases.period(period)),
                9,
                Ink.TEXT);
        if (himself) {
            flow.paragraph(phrases.text("report.notOneself"), 7.6f, Ink.NOTE);
        }
        SignatureLines.draw(flow, Declarations.LINES);
    }
}
