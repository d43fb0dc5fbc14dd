package livredebord.report.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** One page that is being drawn; measures are points (1/72 inch), from the lower left corner. */
final class Sheet implements Closeable {

    /** A4, landscape. */
    static final float WIDTH = PDRectangle.A4.getHeight();

    static final float HEIGHT = PDRectangle.A4.getWidth();
    static final float LEFT = 34;
    static final float RIGHT = WIDTH - 34;

    private final Typefaces typefaces;
    private final PDPageContentStream content;

    private Sheet(Typefaces typefaces, PDPageContentStream content) {
        this.typefaces = typefaces;
        this.content = content;
    }

    static Sheet blank(PDDocument document, Typefaces typefaces) throws IOException {
        PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        document.addPage(page);
        return new Sheet(typefaces, new PDPageContentStream(document, page));
    }

    /** Goes on with a page that was drawn before. */
    static Sheet again(PDDocument document, PDPage page, Typefaces typefaces) throws IOException {
        return new Sheet(
                typefaces, new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true));
    }

    void text(List<Letter> line, float x, float baseline, float size, Ink ink) throws IOException {
        List<Letter> letters = ReadingDirection.drawn(line);
        if (letters.isEmpty()) {
            return;
        }
        content.beginText();
        content.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
        content.newLineAtOffset(x, baseline);
        for (int i = 0; i < letters.size(); ) {
            i = run(letters, i, size);
        }
        content.endText();
        strike(letters, x, baseline, size, ink);
    }

    /** Shows the letters of one face from {@code first} on; says where the next face begins. */
    private int run(List<Letter> letters, int first, float size) throws IOException {
        Face face = letters.get(first).face();
        StringBuilder run = new StringBuilder();
        int next = first;
        while (next < letters.size() && letters.get(next).face() == face) {
            run.appendCodePoint(letters.get(next).codePoint());
            next++;
        }
        content.setFont(typefaces.font(face), size);
        content.showText(run.toString());
        return next;
    }

    private void strike(List<Letter> letters, float x, float baseline, float size, Ink ink) throws IOException {
        float from = x;
        float at = x;
        for (int i = 0; i < letters.size(); i++) {
            boolean struck = letters.get(i).struck();
            boolean began = i > 0 && letters.get(i - 1).struck();
            if (struck && !began) {
                from = at;
            }
            at += letters.get(i).width() * size;
            if (struck && (i + 1 == letters.size() || !letters.get(i + 1).struck())) {
                float middle = baseline + size * 0.27f;
                rule(from, middle, at, middle, size * 0.08f, ink);
            }
        }
    }

    void right(List<Letter> line, float x, float baseline, float size, Ink ink) throws IOException {
        text(line, x - Paragraph.width(line, size), baseline, size, ink);
    }

    void rule(float x1, float y1, float x2, float y2, float width, Ink ink) throws IOException {
        content.setStrokingColor(ink.red(), ink.green(), ink.blue());
        content.setLineWidth(width);
        content.moveTo(x1, y1);
        content.lineTo(x2, y2);
        content.stroke();
    }

    void fill(float x, float y, float width, float height, Ink ink) throws IOException {
        content.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
        content.addRect(x, y, width, height);
        content.fill();
    }

    void frame(float x, float y, float width, float height, Ink ink) throws IOException {
        content.setStrokingColor(ink.red(), ink.green(), ink.blue());
        content.setLineWidth(0.9f);
        content.addRect(x, y, width, height);
        content.stroke();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
