package livredebord.report.chart;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** A line without the points that lie where the eye would put them anyway (Douglas and Peucker); its ends stay. */
final class Thinned {

    /** @param points x and y in turn */
    static double[] of(double[] points, double tolerance) {
        int last = points.length / 2 - 1;
        if (last < 2) {
            return points;
        }
        BitSet kept = new BitSet(last + 1);
        kept.set(0);
        kept.set(last);
        Deque<int[]> stretches = new ArrayDeque<>();
        stretches.push(new int[] {0, last});
        while (!stretches.isEmpty()) {
            int[] stretch = stretches.pop();
            int farthest = farthest(points, stretch[0], stretch[1], tolerance * tolerance);
            if (farthest > 0) {
                kept.set(farthest);
                stretches.push(new int[] {stretch[0], farthest});
                stretches.push(new int[] {farthest, stretch[1]});
            }
        }
        return only(kept, points);
    }

    /** @return 0 where none lies beyond the tolerance */
    private static int farthest(double[] points, int from, int to, double toleranceSquared) {
        double x = points[2 * from];
        double y = points[2 * from + 1];
        double dx = points[2 * to] - x;
        double dy = points[2 * to + 1] - y;
        double length = dx * dx + dy * dy;
        double most = toleranceSquared;
        int farthest = 0;
        for (int i = from + 1; i < to; i++) {
            double px = points[2 * i] - x;
            double py = points[2 * i + 1] - y;
            double along = length == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
            double away = (px - along * dx) * (px - along * dx) + (py - along * dy) * (py - along * dy);
            if (away > most) {
                most = away;
                farthest = i;
            }
        }
        return farthest;
    }

    private static double[] only(BitSet kept, double[] points) {
        double[] thin = new double[kept.cardinality() * 2];
        int at = 0;
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            thin[at++] = points[2 * i];
            thin[at++] = points[2 * i + 1];
        }
        return thin;
    }

    private Thinned() {}
}
