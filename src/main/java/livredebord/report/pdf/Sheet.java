package livredebord.report.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;

/**
 * One page that is being drawn; measures are points (1/72 inch), from the lower left corner. What is drawn belongs to the
 * part of the paper that was {@linkplain #within named} last, or is ornament, which nobody hears.
 */
final class Sheet implements Closeable {

    /** A4, landscape. */
    static final float WIDTH = PDRectangle.A4.getHeight();

    static final float HEIGHT = PDRectangle.A4.getWidth();
    static final float LEFT = 34;
    static final float RIGHT = WIDTH - 34;

    private static final int NOTHING = -2;
    private static final int ORNAMENT = -1;

    private final Paper paper;
    private final PDPage page;
    private final int index;
    private final Strokes strokes;

    private int wanted = ORNAMENT;
    private int marked = NOTHING;
    private Ink filling;
    private Ink stroking;

    Sheet(Paper paper, PDPage page, int index) {
        this.paper = paper;
        this.page = page;
        this.index = index;
        this.strokes = paper.strokes();
    }

    int index() {
        return index;
    }

    PDPage page() {
        return page;
    }

    /** What follows belongs to this part. */
    Sheet within(int part) {
        wanted = part;
        return this;
    }

    /** What follows is ornament, or was said before. */
    Sheet ornament() {
        wanted = ORNAMENT;
        return this;
    }

    private void mark(int part) {
        if (marked == part) {
            return;
        }
        unmark();
        if (part == ORNAMENT) {
            strokes.op("/Artifact BMC");
        } else {
            strokes.op("/P <</MCID " + paper.tags().draw(part, index) + ">> BDC");
        }
        marked = part;
    }

    private void unmark() {
        if (marked != NOTHING) {
            strokes.op("EMC");
            marked = NOTHING;
        }
    }

    private void markWanted() {
        mark(wanted);
    }

    /** Words that are struck out are so for one who hears them, too. */
    void text(List<Letter> line, float x, float baseline, float size, Ink ink) {
        List<Letter> letters = paper.letters().drawn(line);
        float at = x;
        for (int i = 0; i < letters.size(); ) {
            int end = sameStroke(letters, i);
            List<Letter> stretch = letters.subList(i, end);
            float width = Paragraph.width(stretch, size);
            if (letters.get(i).struck()) {
                struck(stretch, at, width, baseline, size, ink);
            } else {
                markWanted();
                show(stretch, at, baseline, size, ink);
            }
            at += width;
            i = end;
        }
    }

    private static int sameStroke(List<Letter> letters, int from) {
        int end = from;
        while (end < letters.size()
                && letters.get(end).struck() == letters.get(from).struck()) {
            end++;
        }
        return end;
    }

    private void struck(List<Letter> stretch, float x, float width, float baseline, float size, Ink ink) {
        int part = wanted;
        if (part != ORNAMENT) {
            part = paper.tags().begin(Tag.Span, wanted, Attribute.STRUCK, paper.struckAloud(stretch));
        }
        mark(part);
        show(stretch, x, baseline, size, ink);
        if (part != ORNAMENT) {
            paper.tags().end(part);
        }
        float middle = baseline + size * 0.27f;
        int before = wanted;
        wanted = ORNAMENT;
        rule(x, middle, x + width, middle, size * 0.08f, ink);
        wanted = before;
    }

    private void show(List<Letter> letters, float x, float baseline, float size, Ink ink) {
        fillWith(ink);
        strokes.op("BT");
        strokes.word("1 0 0 1").numbers(x, baseline).op("Tm");
        strokes.show(letters, size);
        strokes.op("ET");
    }

    void right(List<Letter> line, float x, float baseline, float size, Ink ink) {
        text(line, x - Paragraph.width(line, size), baseline, size, ink);
    }

    void rule(float x1, float y1, float x2, float y2, float width, Ink ink) {
        int before = wanted;
        ornament().markWanted();
        strokeWith(ink);
        strokes.number(width).op("w");
        strokes.numbers(x1, y1).word("m").numbers(x2, y2).op("l S");
        wanted = before;
    }

    void fill(float x, float y, float width, float height, Ink ink) {
        int before = wanted;
        ornament().markWanted();
        fillWith(ink);
        strokes.numbers(x, y, width, height).op("re f");
        wanted = before;
    }

    void frame(float x, float y, float width, float height, Ink ink) {
        int before = wanted;
        ornament().markWanted();
        strokeWith(ink);
        strokes.number(0.9f).op("w");
        strokes.numbers(x, y, width, height).op("re S");
        wanted = before;
    }

    /** A closed outline, filled: an arrow, a square of a code. */
    void shape(Ink ink, float... points) {
        markWanted();
        fillWith(ink);
        for (int i = 0; i < points.length; i += 2) {
            strokes.numbers(points[i], points[i + 1]).word(i == 0 ? "m" : "l");
        }
        strokes.op("h f");
    }

    /** Black squares of this side follow, counted from x and y; {@linkplain #squaresDone filled} together. */
    void squares(float x, float y, float side) {
        mark(ORNAMENT);
        fillWith(Ink.BLACK);
        strokes.word("q").exactly(side).word("0 0").exactly(side).numbers(x, y).op("cm");
    }

    /** A row of squares. */
    void square(int x, int y, int many) {
        strokes.number(x).number(y).number(many).op("1 re");
    }

    void squaresDone() {
        strokes.op("f Q");
    }

    /** A picture, its lower left corner at x and y, in its own measure. */
    void picture(PDFormXObject picture, float x, float y) {
        markWanted();
        COSName name = paper.picture(picture);
        strokes.word("q 1 0 0 1").numbers(x, y).op("cm");
        strokes.put('/').word(name.getName()).op("Do Q");
    }

    /** A photograph, its lower left corner at x and y. */
    void photo(PDImageXObject photo, float x, float y, float width, float height) {
        markWanted();
        COSName name = paper.picture(photo);
        strokes.put('q').put(' ').numbers(width, 0, 0, height, x, y).op("cm");
        strokes.put('/').word(name.getName()).op("Do Q");
    }

    /** A press on the rectangle opens another page; {@code words} say where it leads. */
    void link(int part, PDRectangle where, PDPage target, List<Letter> words) throws IOException {
        PDPageXYZDestination there = new PDPageXYZDestination();
        there.setPage(target);
        there.setTop((int) HEIGHT);
        PDAnnotationLink link = new PDAnnotationLink();
        link.setRectangle(where);
        link.setDestination(there);
        link.setPrinted(true);
        link.setContents(Paper.said(words));
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        link.setBorderStyle(none);
        paper.link(link, part, index);
        List<PDAnnotation> annotations = page.getAnnotations();
        annotations.add(link);
        page.setAnnotations(annotations);
    }

    private void fillWith(Ink ink) {
        Ink real = paper.look().ink(ink);
        if (!real.equals(filling)) {
            strokes.numbers(real.red(), real.green(), real.blue()).op("rg");
            filling = real;
        }
    }

    private void strokeWith(Ink ink) {
        Ink real = paper.look().ink(ink);
        if (!real.equals(stroking)) {
            strokes.numbers(real.red(), real.green(), real.blue()).op("RG");
            stroking = real;
        }
    }

    /** Another stream of the same page is put behind the ones before. */
    @Override
    public void close() throws IOException {
        unmark();
        if (strokes.isEmpty()) {
            return;
        }
        List<PDStream> streams = new ArrayList<>();
        page.getContentStreams().forEachRemaining(streams::add);
        streams.add(paper.stream(strokes));
        page.setContents(streams);
    }
}
