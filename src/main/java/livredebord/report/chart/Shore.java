package livredebord.report.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import livredebord.report.chart.CoastBin.Ring;
import livredebord.report.chart.CoastBin.Run;
import livredebord.report.chart.CoastBin.Sort;

/**
 * The land in a chart's frame and its edge: projected, cut at the frame, and without the points that nobody can see. All
 * land is one path for the non-zero rule, so that neighbouring bins show no seam.
 */
final class Shore {

    /** Half the width of the finest line that prints (points). */
    private static final double UNSEEN = 0.22;

    /** Beyond the frame, so that a line along the cut lies outside. */
    private static final double BEYOND = 3;

    private final Path2D.Double land = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private final Path2D.Double coast = new Path2D.Double();
    private final Mercator chart;
    private final Rectangle2D cut;

    private Shore(Mercator chart) {
        this.chart = chart;
        Rectangle2D frame = chart.frame();
        this.cut = new Rectangle2D.Double(
                frame.getX() - BEYOND,
                frame.getY() - BEYOND,
                frame.getWidth() + 2 * BEYOND,
                frame.getHeight() + 2 * BEYOND);
    }

    static Shore of(Mercator chart) {
        Shore shore = new Shore(chart);
        Coastline coastline = Coastline.fit(1 / chart.pointsPerDegree());
        coastline
                .within(chart.west(), chart.south(), chart.east(), chart.north())
                .forEach(shore::add);
        return shore;
    }

    Path2D land() {
        return land;
    }

    Path2D coast() {
        return coast;
    }

    /** A window that is wider than the globe shows a bin more than once. */
    private void add(CoastBin bin) {
        double turn = Math.ceil((chart.west() - bin.west() - 1) / 360) * 360;
        for (double west = bin.west() + turn; west < chart.east(); west += 360) {
            Beyond beyond = beyond(west, bin);
            for (Ring ring : bin.rings()) {
                add(ring, west, bin, beyond);
            }
        }
    }

    /** What is to be drawn, in the bin's units; a degree of latitude has at least as many points as one of longitude. */
    private Beyond beyond(double west, CoastBin bin) {
        double air = 2 * BEYOND / chart.pointsPerDegree();
        return new Beyond(
                (chart.west() - air - west) * bin.grid(),
                (chart.south() - air - bin.south()) * bin.grid(),
                (chart.east() + air - west) * bin.grid(),
                (chart.north() + air - bin.south()) * bin.grid());
    }

    private void add(Ring ring, double west, CoastBin bin, Beyond beyond) {
        List<double[]> around = new ArrayList<>();
        for (Run run : ring.runs()) {
            double[] seen = inTenths(Thinned.of(projected(beyond.leftOut(run.units()), west, bin), UNSEEN));
            around.add(seen);
            if (run.sort() != Sort.BORDER) {
                drawn(seen);
            }
        }
        double[] inside = Cut.ring(joined(around), cut);
        if (inside.length >= 6) {
            append(inside);
        }
    }

    private double[] projected(short[] units, double west, CoastBin bin) {
        double[] points = new double[units.length];
        for (int i = 0; i < points.length; i += 2) {
            points[i] = chart.x(west + units[i] / (double) bin.grid());
            points[i + 1] = chart.y(bin.south() + units[i + 1] / (double) bin.grid());
        }
        return points;
    }

    /** Nobody sees a tenth of a point; a hundredth makes a file of a year by megabytes larger. */
    private static double[] inTenths(double[] points) {
        double[] tenths = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            tenths[i] = Math.rint(points[i] * 10) / 10;
        }
        return tenths;
    }

    /** Only the stretches that show. */
    private void drawn(double[] points) {
        boolean down = false;
        for (int i = 2; i < points.length; i += 2) {
            boolean shows = cut.intersectsLine(points[i - 2], points[i - 1], points[i], points[i + 1]);
            if (shows && !down) {
                coast.moveTo(points[i - 2], points[i - 1]);
            }
            if (shows) {
                coast.lineTo(points[i], points[i + 1]);
            }
            down = shows;
        }
    }

    private static double[] joined(List<double[]> parts) {
        double[] all = new double[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (double[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private void append(double[] points) {
        land.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            land.lineTo(points[i], points[i + 1]);
        }
        land.closePath();
    }
}
