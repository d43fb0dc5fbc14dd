package livredebord.logbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import livredebord.fleet.PerBoat;
import livredebord.report.Exports;
import livredebord.report.Exports.Format;
import livredebord.report.LogbookPdf;
import livredebord.report.LogbookPdf.Title;

/** The same entries for machines, to lie inside the PDF: whoever has the paper can reckon with it. */
@PerBoat
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
    Enclosing of(PdfFile.Edition edition, Title title, Path folder) throws IOException {
        boolean wholeDays = edition.document().kind() != LogbookPdf.Kind.SEA_TIME
                && (edition.document().kind() == LogbookPdf.Kind.MASTERS_REPORT
                        || edition.document().subject().isEmpty());
        return new Enclosing(wholeDays ? FORMATS : List.of(), exports, reader, edition, title, folder);
    }
}
