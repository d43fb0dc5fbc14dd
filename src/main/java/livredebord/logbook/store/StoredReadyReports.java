package livredebord.logbook.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import livredebord.logbook.ReadyReport;
import livredebord.logbook.ReadyReports;
import livredebord.storage.Turns;

/** Kept for a month: by then its link is long over. */
@PerBoat
class StoredReadyReports implements ReadyReports {

    private static final Duration KEPT = Duration.ofDays(30);

    private final String bookId;
    private final Turns turns;

    StoredReadyReports(@OfBoat String bookId, Turns turns) {
        this.bookId = bookId;
        this.turns = turns;
    }

    @Override
    public void put(ReadyReport report) {
        if (ReadyReportRow.count("bookId = ?1 and id = ?2", bookId, report.id()) == 0) {
            ReadyReportRow.of(bookId, lastNumber() + 1, report).persistAndFlush();
            ReadyReportRow.delete(
                    "bookId = ?1 and readyMs < ?2",
                    bookId,
                    report.ready().minus(KEPT).toEpochMilli());
        }
    }

    @Override
    public void putNow(ReadyReport report) {
        turns.take(() -> {
            put(report);
            return report;
        });
    }

    @Override
    public List<Numbered> after(long number, int most) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> ReadyReportRow.<ReadyReportRow>find(
                                "bookId = ?1 and number > ?2 order by number", bookId, number)
                        .page(0, most)
                        .list()
                        .stream()
                        .map(row -> new Numbered(row.number, row.report()))
                        .toList());
    }

    @Override
    public Optional<ReadyReport> find(long number) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> ReadyReportRow.<ReadyReportRow>findByIdOptional(new ReadyReportRow.Key(bookId, number))
                        .map(ReadyReportRow::report));
    }

    @Override
    public long last() {
        return QuarkusTransaction.joiningExisting().call(this::lastNumber);
    }

    /** The newest is never forgotten before another is there, so that no number comes twice. */
    private long lastNumber() {
        return ReadyReportRow.<ReadyReportRow>find("bookId = ?1 order by number desc", bookId)
                .firstResultOptional()
                .map(row -> row.number)
                .orElse(0L);
    }
}
