package livredebord.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import livredebord.report.Lettered;
import livredebord.report.Typeface;

/** Draws on any sheet, in points. What it changes of the sheet is its own copy's. */
final class Pen implements AutoCloseable {

    private static final float HALO = 2.2f;

    private final Graphics2D on;

    Pen(Graphics2D sheet) {
        on = (Graphics2D) sheet.create();
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        on.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    void fill(Shape shape, Color ink) {
        on.setColor(ink);
        on.fill(shape);
    }

    void line(Shape shape, double width, Color ink) {
        line(shape, round(width), ink);
    }

    private static BasicStroke round(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    void line(double x1, double y1, double x2, double y2, double width, Color ink) {
        line(new Line2D.Double(x1, y1, x2, y2), new BasicStroke((float) width), ink);
    }

    void dashed(Shape shape, double width, double dash, Color ink) {
        float[] dashes = {(float) dash, (float) dash};
        line(shape, new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0), ink);
    }

    private void line(Shape shape, BasicStroke stroke, Color ink) {
        drawWith(stroke, ink);
        on.draw(shape);
    }

    private void drawWith(BasicStroke stroke, Color ink) {
        on.setColor(ink);
        on.setStroke(stroke);
    }

    /** @param x where the words begin */
    void words(String words, double x, double baseline, Letters letters) {
        write(words, AffineTransform.getTranslateInstance(x, baseline), letters, false);
    }

    /** Upwards along a vertical line, the words' middle at {@code y}. */
    void upwards(String words, double x, double y, Letters letters) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.quadrantRotate(-1);
        place.translate(-letters.width(words) / 2, 0);
        write(words, place, letters, false);
    }

    /** With a pale edge, so that they can be read over whatever lies below. */
    void wordsWithHalo(String words, double x, double baseline, Letters letters) {
        write(words, AffineTransform.getTranslateInstance(x, baseline), letters, true);
    }

    private void write(String words, AffineTransform place, Letters letters, boolean halo) {
        if (on instanceof Lettered sheet) {
            if (halo) {
                drawWith(round(HALO), Ink.PAPER);
                sheet.write(words, letters.type(), letters.size(), place, Lettered.Part.EDGES);
            }
            on.setColor(letters.ink());
            sheet.write(words, letters.type(), letters.size(), place, Lettered.Part.WHOLE);
            return;
        }
        Path2D outline = Lettering.outline(words, letters.type(), letters.size());
        outline.transform(place);
        if (halo) {
            line(outline, HALO, Ink.PAPER);
        }
        fill(outline, letters.ink());
    }

    void within(Rectangle2D frame, Runnable drawing) {
        Shape before = on.getClip();
        on.clip(frame);
        try {
            drawing.run();
        } finally {
            on.setClip(before);
        }
    }

    @Override
    public void close() {
        on.dispose();
    }

    /** How words look. */
    record Letters(Typeface type, double size, Color ink) {
        double width(String words) {
            return Lettering.width(words, type, size);
        }
    }
}
