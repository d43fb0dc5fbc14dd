package livredebord.report.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * A wind as weather charts draw it (WMO No. 485): the shaft points to where it comes from, half a feather is 5 knots, a
 * feather 10, a pennant 50; a circle is calm. Feathers stand on the side of the low pressure: clockwise of the shaft
 * north of the equator, on its other side south of it.
 */
final class WindBarb {

    private static final double LENGTH = 17;
    private static final double FEATHER = 6.5;
    private static final double STEP = 2.6;
    private static final double LEAN = 2.4;

    private final Path2D.Double lines = new Path2D.Double();
    private final Path2D.Double pennants = new Path2D.Double();
    private final boolean calm;
    private int strokes;

    private WindBarb(boolean calm) {
        this.calm = calm;
    }

    /** At a place, from a direction that is known. */
    static WindBarb at(double x, double y, Breeze breeze, boolean southern) {
        int fives = (int) Math.round(breeze.knots() / 5);
        double from = breeze.fromDegrees().orElseThrow();
        WindBarb barb = new WindBarb(breeze.knots() < 1);
        if (barb.calm) {
            barb.lines.append(new Ellipse2D.Double(x - 3.5, y - 3.5, 7, 7), false);
            return barb;
        }
        barb.draw(fives, southern ? -1 : 1);
        AffineTransform turned = AffineTransform.getTranslateInstance(x, y);
        turned.rotate(Math.toRadians(from));
        barb.lines.transform(turned);
        barb.pennants.transform(turned);
        return barb;
    }

    /** As if the wind came from north: the shaft goes up from (0, 0). */
    private void draw(int fives, int side) {
        lines.moveTo(0, 0);
        lines.lineTo(0, -LENGTH);
        double at = -LENGTH;
        for (int i = 0; i < fives / 10; i++, at += STEP + 1.6) {
            strokes++;
            pennants.moveTo(0, at);
            pennants.lineTo(side * FEATHER, at);
            pennants.lineTo(0, at + STEP + 1);
            pennants.closePath();
        }
        for (int i = 0; i < fives % 10 / 2; i++, at += STEP) {
            feather(at, side * FEATHER, LEAN);
        }
        if (fives % 2 == 1) {
            double inset = fives == 1 ? STEP : 0; // alone, it must not look like a whole one
            feather(at + inset, side * FEATHER / 2, LEAN / 2);
        }
    }

    private void feather(double at, double out, double lean) {
        strokes++;
        lines.moveTo(0, at);
        lines.lineTo(out, at - lean);
    }

    /** Pennants, feathers and half ones. */
    int strokes() {
        return strokes;
    }

    WindBarb moved(double right, double down) {
        AffineTransform there = AffineTransform.getTranslateInstance(right, down);
        lines.transform(there);
        pennants.transform(there);
        return this;
    }

    Rectangle2D bounds() {
        Rectangle2D bounds = lines.getBounds2D();
        return pennants.getCurrentPoint() == null ? bounds : bounds.createUnion(pennants.getBounds2D());
    }

    void draw(Pen pen, boolean halo) {
        if (halo) {
            pen.line(lines, 2.8, Ink.PAPER);
            pen.line(pennants, 2.8, Ink.PAPER);
        }
        pen.line(lines, 0.9, Ink.WIND);
        pen.line(pennants, 0.5, Ink.WIND);
        pen.fill(pennants, Ink.WIND);
    }
}
