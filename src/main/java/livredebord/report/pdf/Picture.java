package livredebord.report.pdf;

import java.io.IOException;
import java.io.OutputStream;
import livredebord.report.Drawing;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/** A drawing as a part of the document: lines and areas, nothing of it a photograph, sharp at any size. */
final class Picture {

    static PDFormXObject of(Paper paper, Drawing drawing, float width, float height) throws IOException {
        PDResources resources = new PDResources();
        Canvas canvas = new Canvas(height, alpha -> transparency(resources, alpha));
        drawing.on(canvas, width, height);
        PDStream stream = new PDStream(paper.document());
        try (OutputStream content = stream.createOutputStream(COSName.FLATE_DECODE)) {
            content.write(canvas.drawn());
        }
        PDFormXObject picture = new PDFormXObject(stream);
        picture.setResources(resources);
        picture.setBBox(new PDRectangle(width, height));
        return picture;
    }

    private static String transparency(PDResources resources, int alpha) {
        COSName name = COSName.getPDFName("A" + alpha);
        if (resources.getExtGState(name) == null) {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(alpha / 255f);
            state.setStrokingAlphaConstant(alpha / 255f);
            resources.put(name, state);
        }
        return name.getName();
    }

    private Picture() {}
}
