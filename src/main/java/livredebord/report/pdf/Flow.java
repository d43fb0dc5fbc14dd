package livredebord.report.pdf;

import java.io.IOException;
import java.util.List;
import livredebord.report.LogbookPdf.Title;
import livredebord.wording.Phrases;

/**
 * Pages that are filled from the top to the bottom, one section after the other; what does not fit goes on over the next,
 * under the same heading.
 */
final class Flow {

    static final float BOTTOM = 74;
    private static final float TOP = Sheet.HEIGHT - 78;
    private static final float WIDTH = Sheet.RIGHT - Sheet.LEFT;

    private final Paper paper;
    private final Phrases phrases;
    private final Title title;
    private final Feet feet;

    private int section;
    private Tag under = Tag.H3;
    private String heading = "";
    private String aside = "";
    private Foot foot = Foot.PLAIN;
    private Sheet sheet;
    private float y;

    Flow(Paper paper, Phrases phrases, Title title, Feet feet) {
        this.paper = paper;
        this.phrases = phrases;
        this.title = title;
        this.feet = feet;
    }

    /** A new page, which the outline names; the part that all of its words belong to is begun. */
    void section(Tag level, String newHeading, String newAside, Foot newFoot) throws IOException {
        endSection();
        heading = newHeading;
        aside = newAside;
        foot = newFoot;
        under = level == Tag.H1 ? Tag.H2 : Tag.H3;
        section = paper.tags().begin(Tag.Sect, Tags.DOCUMENT);
        page();
        int part = paper.tags().begin(level, section);
        PageHead.heading(sheet.within(part), paper.letters(), heading);
        paper.tags().end(part);
        paper.outline(heading, sheet.page());
    }

    /** A new page without anything on it, which the outline names. */
    void cover(String newHeading) throws IOException {
        endSection();
        heading = newHeading;
        foot = Foot.PLAIN;
        section = paper.tags().begin(Tag.Sect, Tags.DOCUMENT);
        sheet = paper.blank();
        feet.put(sheet.page(), foot);
        paper.outline(heading, sheet.page());
        y = TOP;
    }

    void endSection() throws IOException {
        if (sheet != null) {
            sheet.close();
            sheet = null;
            paper.tags().end(section);
        }
    }

    private void page() throws IOException {
        sheet = paper.blank();
        feet.put(sheet.page(), foot);
        PageHead.draw(sheet.ornament(), paper.letters(), phrases, title, aside);
        y = TOP;
    }

    void turn() throws IOException {
        sheet.close();
        page();
        PageHead.heading(sheet.ornament(), paper.letters(), heading + " (" + phrases.text("report.continued") + ")");
    }

    /** Turns the page where less than this is left. */
    void need(float height) throws IOException {
        if (y - height < BOTTOM) {
            turn();
        }
    }

    int part() {
        return section;
    }

    Sheet sheet() {
        return sheet;
    }

    Paper paper() {
        return paper;
    }

    Phrases phrases() {
        return phrases;
    }

    float y() {
        return y;
    }

    float room() {
        return y - BOTTOM;
    }

    float roomOnBlank() {
        return TOP - BOTTOM;
    }

    void down(float by) {
        y -= by;
    }

    void subheading(String words) throws IOException {
        need(46);
        y -= 20;
        int part = paper.tags().begin(under, section);
        sheet.within(part).text(paper.letters().of(words, Face.BOLD), Sheet.LEFT, y, 10.5f, Ink.NAVY);
        paper.tags().end(part);
        y -= 6;
    }

    /** A subheading that the outline names, and under which the pages that follow go on. */
    void chapter(String words) throws IOException {
        subheading(words);
        heading = words;
        paper.outline(words, sheet.page());
    }

    void paragraph(String marked, float size, Ink ink) throws IOException {
        paragraph(marked, size, ink, Sheet.LEFT, WIDTH);
    }

    /** Between {@code x} and {@code x + width}; the next one stands under it. */
    void paragraph(String marked, float size, Ink ink, float x, float width) throws IOException {
        float leading = size * 1.28f;
        int part = paper.tags().begin(Tag.P, section);
        for (List<Letter> line : Paragraph.lines(paper.letters().of(marked, Face.REGULAR), width, size)) {
            need(leading);
            y -= leading;
            sheet.within(part).text(line, x, y + leading * 0.24f, size, ink);
        }
        paper.tags().end(part);
    }

    /** Words on a band of colour: what something comes to. */
    void band(String marked) throws IOException {
        float leading = Grid.SIZE * 1.28f;
        List<List<Letter>> lines = Paragraph.lines(paper.letters().of(marked, Face.REGULAR), WIDTH - 12, Grid.SIZE);
        float height = lines.size() * leading + 6;
        need(height);
        sheet.fill(Sheet.LEFT, y - height, WIDTH, height, Ink.BAND);
        sheet.rule(Sheet.LEFT, y, Sheet.RIGHT, y, 0.9f, Ink.NAVY);
        int part = paper.tags().begin(Tag.P, section);
        for (int i = 0; i < lines.size(); i++) {
            sheet.within(part).text(lines.get(i), Sheet.LEFT + 6, y - 10.2f - i * leading, Grid.SIZE, Ink.NAVY);
        }
        paper.tags().end(part);
        y -= height;
    }
}
