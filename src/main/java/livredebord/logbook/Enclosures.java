package livredebord.logbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import livredebord.report.Exports;
import livredebord.report.Exports.Format;
import livredebord.report.LogbookPdf;
import livredebord.report.LogbookPdf.Attachment;
import livredebord.report.LogbookPdf.Title;

/** The same entries for machines, to lie inside the PDF: whoever has the paper can reckon with it. */
@ApplicationScoped
class Enclosures {

    private static final List<Format> FORMATS = List.of(Format.CSV, Format.JSON, Format.GPX);

    private final Exports exports;
    private final BookReader reader;

    Enclosures(Exports exports, BookReader reader) {
        this.exports = exports;
        this.reader = reader;
    }

    /**
     * Of whole days alone: a copy of one entry and somebody's sea time hold less than days do.
     *
     * @param folder for what is being written, a disk that holds it once more
     */
    List<Attachment> of(PdfFile.Edition edition, Title title, Path folder) {
        boolean wholeDays = edition.document().kind() != LogbookPdf.Kind.SEA_TIME
                && (edition.document().kind() == LogbookPdf.Kind.MASTERS_REPORT
                        || edition.document().subject().isEmpty());
        Stream<Format> formats = wholeDays ? FORMATS.stream() : Stream.empty();
        return formats.map(format -> new Attachment(
                        FileNames.plain(title.boat()) + "-" + FileNames.dates(edition.period()) + "."
                                + format.extension(),
                        format.mediaType(),
                        "report.enclosed." + format.name(),
                        LogbookPdf.Relation.DATA,
                        () -> written(format, edition, title, folder)))
                .toList();
    }

    /** The file goes when it was read. */
    private InputStream written(Format format, PdfFile.Edition edition, Title title, Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "enclosed", ".tmp");
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            exports.write(
                    format,
                    title,
                    edition.period(),
                    reader.dayByDay(edition.period(), edition.head()),
                    reader.beginnings(edition.head()),
                    edition.language(),
                    to);
        }
        return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
    }
}
