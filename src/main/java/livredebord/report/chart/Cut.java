package livredebord.report.chart;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/** Cuts a ring at the four sides of a rectangle, one after the other (Sutherland and Hodgman); its sense is kept. */
final class Cut {

    /** @param ring x and y in turn @return the same way; empty where nothing lies inside */
    static double[] ring(double[] ring, Rectangle2D at) {
        if (liesWithin(ring, at)) {
            return ring;
        }
        double[] left = side(ring, 0, 1, at.getMinX());
        double[] right = side(left, 0, -1, -at.getMaxX());
        double[] upper = side(right, 1, 1, at.getMinY());
        return side(upper, 1, -1, -at.getMaxY());
    }

    private static boolean liesWithin(double[] ring, Rectangle2D at) {
        for (int i = 0; i < ring.length; i += 2) {
            if (!at.contains(ring[i], ring[i + 1])) {
                return false;
            }
        }
        return true;
    }

    /** Keeps what has {@code sign × coordinate ≥ least}. */
    private static double[] side(double[] ring, int axis, int sign, double least) {
        double[] kept = new double[ring.length * 2 + 4];
        int size = 0;
        for (int i = 0; i < ring.length; i += 2) {
            int j = (i + ring.length - 2) % ring.length;
            double before = sign * ring[j + axis] - least;
            double here = sign * ring[i + axis] - least;
            if (before < 0 != here < 0) {
                double share = before / (before - here);
                kept[size++] = ring[j] + share * (ring[i] - ring[j]);
                kept[size++] = ring[j + 1] + share * (ring[i + 1] - ring[j + 1]);
            }
            if (here >= 0) {
                kept[size++] = ring[i];
                kept[size++] = ring[i + 1];
            }
        }
        return Arrays.copyOf(kept, size);
    }

    private Cut() {}
}
