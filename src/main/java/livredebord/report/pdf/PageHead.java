package livredebord.report.pdf;

import java.util.List;
import livredebord.report.LogbookPdf.Title;
import livredebord.wording.Phrases;

/** What stands over each page: whose book, which day, by which time, and that it is a trial where it is one. */
final class PageHead {

    private static final float SMALL = 8.2f;
    private static final float LARGE = 15;
    private static final float TOP = Sheet.HEIGHT - 34;

    static void draw(Sheet sheet, Letters letters, Phrases phrases, Title title, String aside) {
        String book = phrases.text("report.book") + " – " + phrases.typed(title.boat());
        sheet.text(fitting(letters.of(book, Face.REGULAR), SMALL), Sheet.LEFT, TOP, SMALL, Ink.QUIET);
        sheet.right(letters.of(aside, Face.REGULAR), Sheet.RIGHT, TOP, SMALL, Ink.QUIET);
        sheet.rule(Sheet.LEFT, TOP - 34, Sheet.RIGHT, TOP - 34, 1.1f, Ink.NAVY);
        if (title.trial()) {
            trial(sheet, letters.of(phrases.text("report.trialNote"), Face.BOLD), TOP - 26);
        }
    }

    static void heading(Sheet sheet, Letters letters, String heading) {
        sheet.text(letters.of(heading, Face.BOLD), Sheet.LEFT, TOP - 26, LARGE, Ink.NAVY);
    }

    private static void trial(Sheet sheet, List<Letter> note, float baseline) {
        float width = Paragraph.width(note, SMALL);
        sheet.frame(Sheet.RIGHT - width - 12, baseline - 4, width + 12, 14, Ink.NOTE);
        sheet.right(note, Sheet.RIGHT - 6, baseline, SMALL, Ink.NOTE);
    }

    /** A boat's name may be long; its beginning will do beside the time. */
    private static List<Letter> fitting(List<Letter> words, float size) {
        return Paragraph.lines(words, 460, size).get(0);
    }

    private PageHead() {}
}
