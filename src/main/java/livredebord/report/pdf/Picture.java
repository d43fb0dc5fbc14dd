package livredebord.report.pdf;

import java.io.IOException;
import java.util.List;
import livredebord.report.Drawing;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/** A drawing as a part of the document: lines, areas and words, nothing of it a photograph, sharp at any size. */
final class Picture implements Canvas.Means {

    private final Paper paper;
    private final PDResources resources = new PDResources();

    private Picture(Paper paper) {
        this.paper = paper;
    }

    static PDFormXObject of(Paper paper, Drawing drawing, float width, float height) throws IOException {
        return new Picture(paper).drawn(drawing, width, height);
    }

    private PDFormXObject drawn(Drawing drawing, float width, float height) throws IOException {
        Canvas canvas = new Canvas(height, this);
        drawing.on(canvas, width, height);
        PDFormXObject picture = new PDFormXObject(paper.stream(canvas.drawn()));
        picture.setResources(resources);
        picture.setBBox(new PDRectangle(width, height));
        return picture;
    }

    @Override
    public Strokes strokes() {
        return paper.strokes();
    }

    @Override
    public String transparency(int alpha) {
        COSName name = COSName.getPDFName("A" + alpha);
        if (resources.getExtGState(name) == null) {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(alpha / 255f);
            state.setStrokingAlphaConstant(alpha / 255f);
            resources.put(name, state);
        }
        return name.getName();
    }

    @Override
    public List<Letter> letters(String words, Face face) {
        List<Letter> letters = paper.letters().drawn(paper.letters().of(words, face));
        letters.stream()
                .map(Letter::face)
                .distinct()
                .forEach(each -> resources.put(each.key(), paper.typefaces().font(each)));
        return letters;
    }
}
