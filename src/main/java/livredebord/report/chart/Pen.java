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
        line(shape, new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND), ink);
    }

    void line(double x1, double y1, double x2, double y2, double width, Color ink) {
        line(new Line2D.Double(x1, y1, x2, y2), new BasicStroke((float) width), ink);
    }

    void dashed(Shape shape, double width, double dash, Color ink) {
        float[] dashes = {(float) dash, (float) dash};
        line(shape, new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0), ink);
    }

    private void line(Shape shape, BasicStroke stroke, Color ink) {
        on.setColor(ink);
        on.setStroke(stroke);
        on.draw(shape);
    }

    /** @param x where the words begin */
    void words(String words, double x, double baseline, Letters letters) {
        Path2D outline = Lettering.outline(words, letters.type(), letters.size());
        outline.transform(AffineTransform.getTranslateInstance(x, baseline));
        fill(outline, letters.ink());
    }

    /** Upwards along a vertical line, the words' middle at {@code y}. */
    void upwards(String words, double x, double y, Letters letters) {
        Path2D outline = Lettering.outline(words, letters.type(), letters.size());
        outline.transform(AffineTransform.getTranslateInstance(-letters.width(words) / 2, 0));
        outline.transform(AffineTransform.getQuadrantRotateInstance(-1));
        outline.transform(AffineTransform.getTranslateInstance(x, y));
        fill(outline, letters.ink());
    }

    /** With a pale edge, so that they can be read over whatever lies below. */
    void wordsWithHalo(String words, double x, double baseline, Letters letters) {
        Path2D outline = Lettering.outline(words, letters.type(), letters.size());
        outline.transform(AffineTransform.getTranslateInstance(x, baseline));
        line(outline, HALO, Ink.PAPER);
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
    record Letters(Lettering.Type type, double size, Color ink) {
        double width(String words) {
            return Lettering.width(words, type, size);
        }
    }
}
