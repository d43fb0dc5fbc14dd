package livredebord.logbook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import livredebord.nautical.Position;

/**
 * A recorder's track made into the fixes that a crew would have noted: its ends; where she turned, that is, where the track
 * leaves the straight line by more than a tenth of a mile; and otherwise one an hour. Never two within five minutes, save
 * the last.
 */
final class TrackThinning {

    static final double TURNED_MILES = 0.1;
    static final Duration AT_LEAST_EVERY = Duration.ofHours(1);
    static final Duration AT_MOST_EVERY = Duration.ofMinutes(5);

    /** A moment and a place. */
    record Point(Instant when, Position where) {}

    /** @param points of one unbroken stretch, in the order of time */
    static List<Point> of(List<Point> points) {
        if (points.size() < 3) {
            return List.copyOf(points);
        }
        boolean[] turns = new boolean[points.size()];
        turns[0] = true;
        mark(points, turns);
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < points.size() - 1; i++) {
            Point point = points.get(i);
            Duration since = kept.isEmpty()
                    ? AT_LEAST_EVERY
                    : Duration.between(kept.get(kept.size() - 1).when(), point.when());
            boolean due = since.compareTo(AT_LEAST_EVERY) >= 0;
            if (due || turns[i] && since.compareTo(AT_MOST_EVERY) >= 0) {
                kept.add(point);
            }
        }
        kept.add(points.get(points.size() - 1));
        return kept;
    }

    /** Douglas and Peucker, without recursion: a track has a hundred thousand points. */
    private static void mark(List<Point> points, boolean[] turns) {
        java.util.ArrayDeque<int[]> stretches = new java.util.ArrayDeque<>();
        stretches.push(new int[] {0, points.size() - 1});
        while (!stretches.isEmpty()) {
            int[] stretch = stretches.pop();
            int farthest = -1;
            double most = TURNED_MILES;
            for (int i = stretch[0] + 1; i < stretch[1]; i++) {
                double away = milesOff(points.get(i), points.get(stretch[0]), points.get(stretch[1]));
                if (away > most) {
                    most = away;
                    farthest = i;
                }
            }
            if (farthest > 0) {
                turns[farthest] = true;
                stretches.push(new int[] {stretch[0], farthest});
                stretches.push(new int[] {farthest, stretch[1]});
            }
        }
    }

    /** On a plane that touches the earth at the stretch's begin. */
    private static double milesOff(Point point, Point from, Point to) {
        double[] p = plane(point, from);
        double[] b = plane(to, from);
        double length = b[0] * b[0] + b[1] * b[1];
        double share = length == 0 ? 0 : Math.max(0, Math.min(1, (p[0] * b[0] + p[1] * b[1]) / length));
        return Math.hypot(p[0] - share * b[0], p[1] - share * b[1]);
    }

    private static double[] plane(Point point, Point origin) {
        double across = point.where().longitudeDegrees() - origin.where().longitudeDegrees();
        across -= Math.round(across / 360) * 360;
        double up = point.where().latitudeDegrees() - origin.where().latitudeDegrees();
        return new double[] {
            across * 60 * Math.cos(Math.toRadians(origin.where().latitudeDegrees())), up * 60
        };
    }

    private TrackThinning() {}
}
