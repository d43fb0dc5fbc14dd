package livredebord.report.pdf;

import java.io.IOException;
import livredebord.report.LogbookPdf.Title;
import livredebord.voyage.Period;
import livredebord.wording.Phrases;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A period in which nothing was written: the paper says so, rather than not being there. */
final class BlankPage {

    static void draw(PDDocument document, Typefaces typefaces, Phrases phrases, Title title, Period period)
            throws IOException {
        Letters letters = new Letters(typefaces);
        try (Sheet sheet = Sheet.blank(document, typefaces)) {
            String heading = phrases.date(period.dates().get(0));
            PageHead.draw(sheet, letters, phrases, title, heading, period.zone().getId());
            sheet.text(
                    letters.of(phrases.text("report.nothing"), Face.REGULAR),
                    Sheet.LEFT,
                    Sheet.HEIGHT - 100,
                    10,
                    Ink.TEXT);
        }
    }

    private BlankPage() {}
}
