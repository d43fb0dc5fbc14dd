package livredebord.report.pdf;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.IOException;
import livredebord.report.Drawing;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** A drawing as a part of the document: lines and areas, nothing of it a photograph, sharp at any size. */
final class Picture {

    static PDFormXObject of(Paper paper, Drawing drawing, float width, float height) throws IOException {
        PdfBoxGraphics2D canvas = new PdfBoxGraphics2D(paper.document(), width, height);
        try {
            drawing.on(canvas, width, height);
        } finally {
            canvas.dispose();
        }
        return canvas.getXFormObject();
    }

    private Picture() {}
}
