package livredebord.report.pdf;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import livredebord.entry.EntryId;
import livredebord.entry.Observation.FileName;
import livredebord.report.LogbookPdf.Attachment;
import livredebord.report.LogbookPdf.Book;
import livredebord.report.LogbookPdf.Kept;
import livredebord.report.LogbookPdf.Order;
import livredebord.report.LogbookPdf.Particulars;
import livredebord.report.LogbookPdf.Passage;
import livredebord.report.LogbookPdf.Progress;
import livredebord.report.LogbookPdf.Title;
import livredebord.report.LogbookPdf.Visa;
import livredebord.voyage.Beginnings;
import livredebord.voyage.Row;
import livredebord.voyage.Rows;
import livredebord.wording.Phrases;

/**
 * A copy that the captain certifies, of days or of one entry with all that was said of it: what is copied and the
 * declaration on one page, then the tables as they stand in the book.
 */
final class CertifiedCopy {

    /** What is certified, by whom and the lines for it stand together (points). */
    private static final float CERTIFICATE = 190;

    private final Flow flow;
    private final Phrases phrases;
    private final Pen pen;
    private final Title title;
    private final Order order;
    private final Book book;

    CertifiedCopy(Flow flow, Pen pen, Title title, Order order, Book book) {
        this.flow = flow;
        this.phrases = flow.phrases();
        this.pen = pen;
        this.title = title;
        this.order = order;
        this.book = order.subject().isEmpty() ? book : new OneEntry(book, order.subject());
    }

    void draw(Progress progress) throws IOException {
        boolean ofDays = order.subject().isEmpty();
        String what = ofDays ? phrases.period(order.period()) : phrases.text("report.copyOfEntry", order.subject());
        flow.section(Tag.H1, phrases.text("report.kind.CERTIFIED_COPY"), what, Foot.PLAIN);
        flow.down(8);
        flow.paragraph(phrases.text("report.copyOf", what, title.headNumber(), title.headDigest()), 9, Ink.TEXT);
        flow.down(4);
        new BoatTable(flow, title, book.particulars(), order.period().zone()).draw();
        flow.need(CERTIFICATE);
        flow.subheading(phrases.text("report.certificate"));
        certificate(what, entries());
        Days days = new Days(flow, pen, Figures.NONE, order, book, new Story(order.period(), book));
        if (ofDays) {
            days.draw(progress);
        } else {
            LocalDate date = order.period().dates().get(0);
            days.entries(date, book.on(date));
        }
        flow.endSection();
    }

    private int entries() {
        return order.period().dates().stream()
                .mapToInt(date -> book.on(date).size())
                .sum();
    }

    private void certificate(String what, int entries) throws IOException {
        flow.paragraph(
                phrases.text(
                        "report.certifies",
                        Declarations.skipper(book.particulars(), phrases),
                        phrases.typed(title.boat()),
                        what,
                        phrases.text("report.entries", entries, String.valueOf(entries)),
                        title.headNumber(),
                        title.headDigest()),
                9,
                Ink.TEXT);
        SignatureLines.draw(flow, Declarations.LINES);
        flow.down(14);
        flow.paragraph(phrases.text("report.criteria"), 7.6f, Ink.QUIET);
    }

    /** The book as if it held nothing but one entry and what was said of it. */
    private record OneEntry(Book whole, String number) implements Book {

        @Override
        public List<Row> on(LocalDate date) {
            List<Row> all = whole.on(date);
            Optional<EntryId> wanted = all.stream()
                    .filter(row -> row.entry().number().toString().equals(number))
                    .map(row -> row.entry().id())
                    .findFirst();
            return all.stream()
                    .filter(row -> wanted.filter(id -> row.entry().id().equals(id)
                                    || Rows.target(row.entry())
                                            .filter(id::equals)
                                            .isPresent())
                            .isPresent())
                    .toList();
        }

        @Override
        public List<Row> crewBefore(Instant moment) {
            return whole.crewBefore(moment);
        }

        @Override
        public Particulars particulars() {
            return whole.particulars();
        }

        @Override
        public Optional<Row> find(EntryId id) {
            return whole.find(id);
        }

        @Override
        public Optional<Visa> visa(LocalDate date) {
            return whole.visa(date);
        }

        @Override
        public List<Passage> passages() {
            return List.of();
        }

        @Override
        public String person(String written) {
            return whole.person(written);
        }

        @Override
        public Beginnings beginnings() {
            return whole.beginnings();
        }

        @Override
        public List<Attachment> attachments() {
            return List.of();
        }

        @Override
        public Optional<Kept> kept(FileName file) {
            return whole.kept(file);
        }

        @Override
        public long mostEnclosedBytes() {
            return whole.mostEnclosedBytes();
        }
    }
}
