package livredebord.report.pdf;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livredebord.report.LogbookPdf.Title;
import livredebord.voyage.Period;
import livredebord.wording.Phrases;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * What stands under each page, written when their number is known: a line to sign on, where the page comes from, n/N, and
 * a code that holds the same for a phone to read.
 */
final class Feet {

    private static final float SIZE = 7;
    private static final float SMALL = 6.6f;
    private static final float SIGNATURE = 50;
    private static final float STAMPS = 30;
    private static final float CODE = 48;

    private final Letters letters;
    private final Phrases phrases;
    private final Title title;
    private final String period;
    private final String dates;
    private final Map<Integer, Foot> feet = new HashMap<>();

    Feet(Letters letters, Phrases phrases, Title title, Period period) {
        this.letters = letters;
        this.phrases = phrases;
        this.title = title;
        this.period = phrases.period(period);
        List<LocalDate> all = period.dates();
        this.dates = all.get(0) + "/" + all.get(all.size() - 1);
    }

    void put(PDPage page, Foot foot) {
        feet.put(page.getStructParents(), foot);
    }

    void draw(Paper paper) throws IOException {
        List<Letter> stamp = letters.of(stamp(), Face.REGULAR);
        List<List<Letter>> stamps = Paragraph.lines(stamp, Sheet.RIGHT - Sheet.LEFT - CODE - 70, SMALL);
        int pages = paper.pages();
        PageCodes codes = new PageCodes(held(), "/" + pages);
        int number = 0;
        for (PDPage page : paper.document().getPages()) {
            number++;
            try (Sheet sheet = paper.again(page).ornament()) {
                sheet.rule(Sheet.LEFT, 64, Sheet.RIGHT, 64, 0.4f, Ink.HAIRLINE);
                signature(sheet, feet.get(page.getStructParents()));
                stamps(sheet, stamps, number, pages);
                codes.of(number).draw(sheet, Sheet.RIGHT - CODE, 12, CODE);
            }
        }
    }

    private void signature(Sheet sheet, Foot foot) {
        if (!foot.asks()) {
            return;
        }
        float edge = Sheet.RIGHT - CODE - 12;
        foot.signed().ifPresentOrElse(visa -> signed(sheet, visa), () -> unsigned(sheet, foot, edge));
    }

    private void signed(Sheet sheet, String visa) {
        sheet.text(letters.of(visa, Face.BOLD), Sheet.LEFT, SIGNATURE, SIZE, Ink.TEXT);
    }

    private void unsigned(Sheet sheet, Foot foot, float edge) {
        List<Letter> unsigned = letters.of(foot.voided().orElse(phrases.text("report.unsigned")), Face.BOLD);
        float width = Paragraph.width(unsigned, SIZE);
        float box = edge - width - 10;
        float x = words(sheet, phrases.text("report.signature"), Face.BOLD, Sheet.LEFT) + 10;
        x = blank(sheet, phrases.text("report.signatureName"), x, x + 250) + 12;
        blank(sheet, phrases.text("report.signatureDate"), x, Math.min(x + 160, box - 8));
        sheet.frame(box, SIGNATURE - 4, width + 10, 12.5f, Ink.NOTE);
        sheet.right(unsigned, edge - 5, SIGNATURE, SIZE, Ink.NOTE);
    }

    private float words(Sheet sheet, String words, Face face, float x) {
        List<Letter> line = letters.of(words, face);
        sheet.text(line, x, SIGNATURE, SIZE, Ink.TEXT);
        return x + Paragraph.width(line, SIZE);
    }

    private float blank(Sheet sheet, String what, float x, float until) {
        float from = words(sheet, what, Face.REGULAR, x) + 4;
        sheet.rule(from, SIGNATURE - 2, until, SIGNATURE - 2, 0.5f, Ink.QUIET);
        return until;
    }

    private void stamps(Sheet sheet, List<List<Letter>> stamps, int page, int pages) {
        List<Letter> number =
                letters.of(phrases.text("report.page", String.valueOf(page), String.valueOf(pages)), Face.BOLD);
        sheet.right(number, Sheet.RIGHT - CODE - 12, STAMPS, SIZE, Ink.TEXT);
        for (int i = 0; i < Math.min(3, stamps.size()); i++) {
            sheet.text(stamps.get(i), Sheet.LEFT, STAMPS - i * 7.6f, SMALL, Ink.QUIET);
        }
    }

    private String stamp() {
        return String.join(
                " · ",
                period,
                phrases.text("report.made", phrases.dated(title.madeAt(), ZoneOffset.UTC)),
                phrases.text("report.version", title.version()),
                phrases.text("report.head", title.headNumber(), title.headDigest()),
                phrases.typed(title.boat()));
    }

    /** Up to the number of the page, line by line, in no language: a reader of ours and a person can both make something of it. */
    private String held() {
        Instant made = title.madeAt().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        return String.join(
                "\n",
                "LIVRE-DE-BORD " + title.version(),
                title.boat(),
                dates,
                made.toString(),
                title.headNumber() + " " + title.headDigest(),
                "");
    }
}
