package livredebord.report.chart;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** Points of which none lies too near to another: where many crowd, some speak for all. */
final class Spread {

    private final List<Point2D> taken = new ArrayList<>();

    /** Whether nothing that was taken lies nearer than that, in points. */
    boolean isRoomy(Point2D at, double apart) {
        return taken.stream().noneMatch(other -> other.distance(at) < apart);
    }

    void take(Point2D at) {
        taken.add(at);
    }
}
