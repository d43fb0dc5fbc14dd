package livredebord.report.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import livredebord.report.Typeface;

/** North is up, and this is how much a bearing turns: a ring of degrees around a star. */
final class CompassRose {

    private static final int TICK = 10;

    /** @param radius in points, letters included */
    static void draw(Pen pen, double x, double y, double radius, String north) {
        double ring = radius * 0.78;
        pen.fill(circle(x, y, radius * 0.86), new java.awt.Color(255, 255, 255, 205));
        pen.line(circle(x, y, ring), 0.6, Ink.NAVY);
        Path2D ticks = new Path2D.Double();
        for (int degrees = 0; degrees < 360; degrees += TICK) {
            double length = degrees % 90 == 0 ? 0.16 : degrees % 30 == 0 ? 0.12 : 0.07;
            double sine = Math.sin(Math.toRadians(degrees));
            double cosine = -Math.cos(Math.toRadians(degrees));
            double inner = ring - radius * length;
            ticks.moveTo(x + inner * sine, y + inner * cosine);
            ticks.lineTo(x + ring * sine, y + ring * cosine);
        }
        pen.line(ticks, 0.45, Ink.NAVY);
        for (int point = 0; point < 4; point++) {
            star(pen, x, y, radius * 0.34, 45 + 90 * point);
        }
        for (int point = 0; point < 4; point++) {
            star(pen, x, y, radius * 0.58, 90 * point);
        }
        Pen.Letters letters = new Pen.Letters(Typeface.BOLD, radius * 0.3, Ink.NAVY);
        pen.wordsWithHalo(north, x - letters.width(north) / 2, y - ring - radius * 0.01, letters);
    }

    /** One ray, its right half dark. */
    private static void star(Pen pen, double x, double y, double length, int degrees) {
        for (int side : new int[] {-1, 1}) {
            Path2D half = new Path2D.Double();
            half.moveTo(0, 0);
            half.lineTo(side * length * 0.2, -length * 0.2);
            half.lineTo(0, -length);
            half.closePath();
            half.transform(AffineTransform.getRotateInstance(Math.toRadians(degrees)));
            Path2D there = new Path2D.Double(half, AffineTransform.getTranslateInstance(x, y));
            pen.fill(there, side > 0 ? Ink.NAVY : Ink.PAPER);
            pen.line(there, 0.4, Ink.NAVY);
        }
    }

    private static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private CompassRose() {}
}
