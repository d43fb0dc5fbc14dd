package livredebord.logbook;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import livredebord.report.Exports;
import livredebord.report.Exports.Format;
import livredebord.report.LogbookPdf;
import livredebord.report.LogbookPdf.Attachment;
import livredebord.report.LogbookPdf.Title;
import livredebord.voyage.Period;
import livredebord.voyage.Row;

/**
 * Files that are written while the pages of the same days are drawn: to read a book of years costs more than to write it.
 * Days that the pages did not ask for are read at the end.
 */
final class Enclosing implements Closeable {

    private static final int BUFFER = 1 << 16;

    private record Begun(Format format, Path file, OutputStream to) {}

    private final BookReader reader;
    private final PdfFile.Edition edition;
    private final String name;
    private final List<Begun> begun = new ArrayList<>();
    private final Exports.Writing writing;
    private final LocalDate last;
    private LocalDate next;
    private boolean ended;

    /** @param folder for what is being written, on a disk that holds it once more */
    Enclosing(
            List<Format> formats, Exports exports, BookReader reader, PdfFile.Edition edition, Title title, Path folder)
            throws IOException {
        this.reader = reader;
        this.edition = edition;
        this.name = FileNames.plain(title.boat()) + "-" + FileNames.dates(edition.period()) + ".";
        List<LocalDate> dates = edition.period().dates();
        this.next = dates.get(0);
        this.last = dates.get(dates.size() - 1);
        for (Format format : formats) {
            Path file = Files.createTempFile(folder, "enclosed", ".tmp");
            OutputStream to = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
            begun.add(new Begun(format, file, to));
        }
        this.writing = exports.begin(
                begun.stream().collect(Collectors.toMap(Begun::format, Begun::to)),
                title,
                edition.period(),
                reader.dayByDay(edition.period(), edition.head()),
                reader.beginnings(edition.head()),
                edition.language());
    }

    /** @param rows of the whole date; one that was taken already is passed over */
    void take(LocalDate date, List<Row> rows) {
        if (!date.equals(next)) {
            return;
        }
        next = date.plusDays(1);
        try {
            for (Row row : rows) {
                if (isWithin(row.observed(), edition.period())) {
                    writing.take(row);
                }
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static boolean isWithin(Instant moment, Period period) {
        return !moment.isBefore(period.from()) && moment.isBefore(period.until());
    }

    List<Attachment> attachments() {
        return begun.stream().map(this::attachment).toList();
    }

    private Attachment attachment(Begun each) {
        return new Attachment(
                name + each.format().extension(),
                each.format().mediaType(),
                "report.enclosed." + each.format().name(),
                LogbookPdf.Relation.DATA,
                () -> whole(each));
    }

    private InputStream whole(Begun each) throws IOException {
        end();
        return Files.newInputStream(each.file());
    }

    private void end() throws IOException {
        if (ended) {
            return;
        }
        ended = true;
        while (!next.isAfter(last)) {
            Period day = Period.ofDates(next, next, edition.period().zone());
            take(next, reader.of(day, edition.head()));
        }
        writing.end();
        for (Begun each : begun) {
            each.to().close();
        }
    }

    /** What was put into a document is in it now. */
    @Override
    public void close() throws IOException {
        writing.close();
        for (Begun each : begun) {
            each.to().close();
            Files.deleteIfExists(each.file());
        }
    }
}
