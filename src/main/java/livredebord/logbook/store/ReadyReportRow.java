package livredebord.logbook.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.logbook.FileOrder;
import livredebord.logbook.PdfFile;
import livredebord.logbook.ReadyReport;
import livredebord.voyage.Period;
import livredebord.voyage.ShipsZone;

/** A PDF or a file that was made: which one, and nothing of what it says. */
@Entity
@Table(name = "ready_report")
@IdClass(ReadyReportRow.Key.class)
class ReadyReportRow extends PanacheEntityBase {

    private static final String PDF = "PDF";

    @Id
    @Column(name = "book_id")
    String bookId;

    @Id
    long number;

    String id;
    String kind;
    String document;

    @Column(name = "from_ms")
    long fromMs;

    @Column(name = "until_ms")
    long untilMs;

    String zone;
    String language;
    String letter;
    long seq;
    String name;
    long pages;
    long bytes;

    @Column(name = "ready_ms")
    long readyMs;

    static ReadyReportRow of(String bookId, long number, ReadyReport report) {
        ReadyReportRow row = new ReadyReportRow();
        row.bookId = bookId;
        row.number = number;
        row.id = report.id();
        row.name = report.name();
        row.pages = report.pages();
        row.bytes = report.bytes();
        row.readyMs = report.ready().toEpochMilli();
        if (report.what() instanceof ReadyReport.Printed printed) {
            PdfFile.Edition edition = printed.edition();
            row.over(PDF, edition.document().words(), edition.period(), edition.language(), edition.head());
        } else if (report.what() instanceof ReadyReport.Written written) {
            FileOrder order = written.order();
            row.over(order.kind().name(), "", order.period(), order.language(), order.head());
        }
        return row;
    }

    private void over(String sort, String words, Period period, Language in, EntryNumber head) {
        kind = sort;
        document = words;
        fromMs = period.from().toEpochMilli();
        untilMs = period.until().toEpochMilli();
        zone = period.zone().getId();
        language = in.code();
        letter = head.letter();
        seq = head.seq();
    }

    ReadyReport report() {
        Period period = new Period(Instant.ofEpochMilli(fromMs), Instant.ofEpochMilli(untilMs), ShipsZone.of(zone));
        EntryNumber head = new EntryNumber(letter, seq);
        Language in = Language.ofCode(language);
        ReadyReport.What what = kind.equals(PDF)
                ? new ReadyReport.Printed(new PdfFile.Edition(period, in, head, PdfFile.Document.of(document)))
                : new ReadyReport.Written(new FileOrder(FileOrder.Kind.valueOf(kind), period, in, head));
        return new ReadyReport(id, what, name, (int) pages, bytes, Instant.ofEpochMilli(readyMs));
    }

    record Key(String bookId, long number) implements Serializable {}
}
