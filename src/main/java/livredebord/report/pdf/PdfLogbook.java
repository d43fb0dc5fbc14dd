package livredebord.report.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livredebord.entry.EntryId;
import livredebord.entry.Language;
import livredebord.nautical.Distance;
import livredebord.report.LogbookPdf;
import livredebord.voyage.Day;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.wording.Phrases;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Draws day after day; finished pages wait in a temporary file, so that a year fits into a small heap. */
@ApplicationScoped
class PdfLogbook implements LogbookPdf {

    @Override
    public int write(Title title, Period period, List<Row> rows, Language language, OutputStream to)
            throws IOException {
        Pen pen = new Pen();
        Phrases phrases = Phrases.in(language, pen);
        try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
                Typefaces typefaces = new Typefaces(document)) {
            Cells cells = new Cells(phrases, pen, period.zone(), byId(rows));
            days(document, typefaces, phrases, title, period, rows, cells);
            new PageFoot(new Letters(typefaces), phrases, title, period).draw(document, typefaces);
            Archival.mark(document, title, phrases);
            document.save(to);
            return document.getNumberOfPages();
        }
    }

    private static Map<EntryId, Row> byId(List<Row> rows) {
        Map<EntryId, Row> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.entry().id(), row));
        return byId;
    }

    private static void days(
            PDDocument document,
            Typefaces typefaces,
            Phrases phrases,
            Title title,
            Period period,
            List<Row> rows,
            Cells cells)
            throws IOException {
        List<Day> days = Day.of(rows, period.zone());
        if (days.isEmpty()) {
            BlankPage.draw(document, typefaces, phrases, title, period);
        }
        int milesE2 = 0;
        for (Day day : days) {
            milesE2 += day.totals().logged().map(Distance::milesE2).orElse(0);
            Optional<String> carried = day == days.get(0) || milesE2 == 0
                    ? Optional.empty()
                    : Optional.of(phrases.carried(days.get(0).date(), new Distance(milesE2)));
            new DayPages(document, typefaces, phrases, title, period, day, carried).draw(cells);
        }
    }
}
