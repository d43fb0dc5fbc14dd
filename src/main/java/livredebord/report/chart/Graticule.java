package livredebord.report.chart;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import livredebord.wording.Decimals;

/** Meridians and parallels with their names in the margin, and the frame whose divisions are minutes to be counted. */
final class Graticule {

    /** Minutes of arc between two lines, round ones. */
    private static final int[] STEPS = {1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1_200, 1_800, 2_700};

    private static final double LEAST_APART = 62;
    private static final double FRAME = 3;

    private final Mercator chart;
    private final Pen.Letters letters;
    private final int acrossStep;
    private final int upStep;

    Graticule(Mercator chart, Pen.Letters letters) {
        this.chart = chart;
        this.letters = letters;
        Rectangle2D frame = chart.frame();
        this.acrossStep = step(frame.getWidth() / (chart.east() - chart.west()) / 60);
        this.upStep = step(frame.getHeight() / (chart.north() - chart.south()) / 60);
    }

    private static int step(double pointsPerMinute) {
        for (int step : STEPS) {
            if (step * pointsPerMinute >= LEAST_APART) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    /** The lines, under the land. */
    Shape lines() {
        Path2D lines = new Path2D.Double();
        Rectangle2D frame = chart.frame();
        for (int m = first(chart.west(), acrossStep); m <= chart.east() * 60; m += acrossStep) {
            lines.moveTo(chart.x(m / 60.0), frame.getMinY());
            lines.lineTo(chart.x(m / 60.0), frame.getMaxY());
        }
        for (int m = first(chart.south(), upStep); m <= chart.north() * 60; m += upStep) {
            lines.moveTo(frame.getMinX(), chart.y(m / 60.0));
            lines.lineTo(frame.getMaxX(), chart.y(m / 60.0));
        }
        return lines;
    }

    /** @param below whether there is a margin for words below the frame and left of it */
    void frame(Pen pen, boolean below, String west) {
        Rectangle2D frame = chart.frame();
        band(pen, frame);
        if (!below) {
            return;
        }
        for (int m = first(chart.west(), acrossStep); m <= chart.east() * 60; m += acrossStep) {
            across(pen, m, frame, west);
        }
        for (int m = first(chart.south(), upStep); m <= chart.north() * 60; m += upStep) {
            double half = letters.width(latitude(m)) / 2;
            double y = Math.max(frame.getMinY() + half, Math.min(frame.getMaxY() - half, chart.y(m / 60.0)));
            if (Math.abs(y - chart.y(m / 60.0)) < half) {
                pen.upwards(latitude(m), frame.getMinX() - FRAME - 3.2, y, letters);
            }
        }
    }

    private void across(Pen pen, int minutes, Rectangle2D frame, String west) {
        String words = longitude(minutes, west);
        double half = letters.width(words) / 2;
        double x = Math.max(frame.getMinX() + half, Math.min(frame.getMaxX() - half, chart.x(minutes / 60.0)));
        if (Math.abs(x - chart.x(minutes / 60.0)) < half) {
            pen.words(words, x - half, frame.getMaxY() + FRAME + 2.2 + letters.size() * 0.75, letters);
        }
    }

    /** White with every other division black, five or so between two lines. */
    private void band(Pen pen, Rectangle2D frame) {
        Rectangle2D outer = new Rectangle2D.Double(
                frame.getX() - FRAME,
                frame.getY() - FRAME,
                frame.getWidth() + 2 * FRAME,
                frame.getHeight() + 2 * FRAME);
        Path2D ring = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        ring.append(outer, false);
        ring.append(frame, false);
        pen.fill(ring, Ink.PAPER);
        double across = acrossStep / parts(acrossStep);
        double up = upStep / parts(upStep);
        for (double m = Math.floor(chart.west() * 60 / across / 2) * 2 * across;
                m < chart.east() * 60;
                m += 2 * across) {
            double from = Math.max(frame.getMinX(), chart.x(m / 60));
            double to = Math.min(frame.getMaxX(), chart.x((m + across) / 60));
            bar(pen, from, frame.getMinY() - FRAME, to - from, FRAME);
            bar(pen, from, frame.getMaxY(), to - from, FRAME);
        }
        for (double m = Math.floor(chart.south() * 60 / up / 2) * 2 * up; m < chart.north() * 60; m += 2 * up) {
            double lower = Math.min(frame.getMaxY(), chart.y(m / 60));
            double upper = Math.max(frame.getMinY(), chart.y((m + up) / 60));
            bar(pen, frame.getMinX() - FRAME, upper, FRAME, lower - upper);
            bar(pen, frame.getMaxX(), upper, FRAME, lower - upper);
        }
        pen.line(frame, 0.6, Ink.NAVY);
        pen.line(outer, 0.6, Ink.NAVY);
    }

    private static void bar(Pen pen, double x, double y, double width, double height) {
        if (width > 0 && height > 0) {
            pen.fill(new Rectangle2D.Double(x, y, width, height), Ink.NAVY);
        }
    }

    private static double parts(int step) {
        return step % 5 == 0 ? 5 : 2;
    }

    private static int first(double degrees, int step) {
        return (int) Math.ceil(degrees * 60 / step) * step;
    }

    private String latitude(int minutes) {
        return angle(Math.abs(minutes), 2) + (minutes < 0 ? "S" : minutes > 0 ? "N" : "");
    }

    private String longitude(int minutes, String west) {
        int turned = Math.floorMod(minutes + 180 * 60, 360 * 60) - 180 * 60;
        boolean either = turned == 0 || turned == -180 * 60;
        return angle(Math.abs(turned), 3) + (either ? "" : turned < 0 ? west : "E");
    }

    private String angle(int minutes, int digits) {
        String degrees = Decimals.padded(minutes / 60, digits) + "°";
        return minutes % 60 == 0 && acrossStep % 60 == 0 && upStep % 60 == 0
                ? degrees
                : degrees + Decimals.padded(minutes % 60, 2) + "'";
    }
}
