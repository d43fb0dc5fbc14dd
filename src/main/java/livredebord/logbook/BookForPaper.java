package livredebord.logbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import livredebord.entry.EntryId;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation.FileName;
import livredebord.report.LogbookPdf;
import livredebord.voyage.Beginnings;
import livredebord.voyage.Row;

/** The book as it stood when one entry was its last, read a day at a time. */
record BookForPaper(
        BookReader reader,
        DaysAhead days,
        PdfFile.Edition edition,
        LogbookPdf.Particulars particulars,
        Function<LocalDate, Optional<LogbookPdf.Visa>> visas,
        Supplier<List<LogbookPdf.Passage>> sailed,
        Function<Instant, List<Row>> crewChanges,
        UnaryOperator<String> names,
        Enclosing enclosing,
        SentFiles files,
        long mostEnclosedBytes)
        implements LogbookPdf.Book {

    @Override
    public List<Row> on(LocalDate date) {
        List<Row> rows = days.on(date);
        enclosing.take(date, rows);
        return rows;
    }

    @Override
    public List<Row> crewBefore(Instant moment) {
        return crewChanges.apply(moment);
    }

    @Override
    public Optional<Row> find(EntryId id) {
        return reader.find(id, head());
    }

    @Override
    public List<LogbookPdf.Passage> passages() {
        return sailed.get();
    }

    @Override
    public String person(String written) {
        return names.apply(written);
    }

    @Override
    public Beginnings beginnings() {
        return reader.beginnings(head());
    }

    @Override
    public Optional<LogbookPdf.Visa> visa(LocalDate date) {
        return visas.apply(date);
    }

    @Override
    public List<LogbookPdf.Attachment> attachments() {
        return enclosing.attachments();
    }

    @Override
    public Optional<LogbookPdf.Kept> kept(FileName file) {
        return files.kept(file);
    }

    private EntryNumber head() {
        return edition.head();
    }
}
