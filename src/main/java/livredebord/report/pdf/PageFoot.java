package livredebord.report.pdf;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import livredebord.report.LogbookPdf.Title;
import livredebord.voyage.Period;
import livredebord.wording.Phrases;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What stands under each page, written when their number is known: a line to sign on, where the page comes from, n/N. */
final class PageFoot {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final float SIZE = 7;
    private static final float SMALL = 6.2f;
    private static final float SIGNATURE = 44;
    private static final float STAMPS = 26;

    private final Letters letters;
    private final Phrases phrases;
    private final Title title;
    private final Period period;

    PageFoot(Letters letters, Phrases phrases, Title title, Period period) {
        this.letters = letters;
        this.phrases = phrases;
        this.title = title;
        this.period = period;
    }

    void draw(PDDocument document, Typefaces typefaces) throws IOException {
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            try (Sheet sheet = Sheet.again(document, document.getPage(i), typefaces)) {
                sheet.rule(Sheet.LEFT, 58, Sheet.RIGHT, 58, 0.4f, Ink.HAIRLINE);
                signature(sheet);
                stamps(sheet, i + 1, pages);
            }
        }
    }

    private void signature(Sheet sheet) throws IOException {
        float x = words(sheet, phrases.text("report.signature"), Face.BOLD, Sheet.LEFT) + 10;
        x = blank(sheet, phrases.text("report.signatureName"), x, 190) + 16;
        blank(sheet, phrases.text("report.signatureDate"), x, 110);
        List<Letter> unsigned = letters.of(phrases.text("report.unsigned"), Face.BOLD);
        float width = Paragraph.width(unsigned, SIZE);
        sheet.frame(Sheet.RIGHT - width - 10, SIGNATURE - 4, width + 10, 12.5f, Ink.NOTE);
        sheet.right(unsigned, Sheet.RIGHT - 5, SIGNATURE, SIZE, Ink.NOTE);
    }

    private float words(Sheet sheet, String words, Face face, float x) throws IOException {
        List<Letter> line = letters.of(words, face);
        sheet.text(line, x, SIGNATURE, SIZE, Ink.TEXT);
        return x + Paragraph.width(line, SIZE);
    }

    private float blank(Sheet sheet, String what, float x, float width) throws IOException {
        float from = words(sheet, what, Face.REGULAR, x) + 4;
        sheet.rule(from, SIGNATURE - 2, from + width, SIGNATURE - 2, 0.5f, Ink.QUIET);
        return from + width;
    }

    private void stamps(Sheet sheet, int page, int pages) throws IOException {
        List<Letter> number =
                letters.of(phrases.text("report.page", String.valueOf(page), String.valueOf(pages)), Face.BOLD);
        sheet.right(number, Sheet.RIGHT, STAMPS, SIZE, Ink.TEXT);
        float room = Sheet.RIGHT - Sheet.LEFT - Paragraph.width(number, SIZE) - 12;
        List<List<Letter>> lines = Paragraph.lines(letters.of(stamp(), Face.REGULAR), room, SMALL);
        for (int i = 0; i < Math.min(2, lines.size()); i++) {
            sheet.text(lines.get(i), Sheet.LEFT, STAMPS - i * 7.4f, SMALL, Ink.QUIET);
        }
    }

    private String stamp() {
        List<LocalDate> dates = period.dates();
        String first = phrases.date(dates.get(0));
        String days = dates.size() == 1
                ? first
                : phrases.text("report.dates", first, phrases.date(dates.get(dates.size() - 1)));
        return String.join(
                " · ",
                days,
                phrases.text("report.made", STAMP.format(title.madeAt())),
                phrases.text("report.version", title.version()),
                phrases.text("report.head", title.headNumber(), title.headDigest()),
                phrases.typed(title.boat()));
    }
}
