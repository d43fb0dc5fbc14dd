package livredebord.report.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Mercator's projection into a frame: angles are true, and a minute of latitude is a mile beside it. Longitudes go on
 * beyond 180° where a track crosses the antimeridian.
 *
 * @param west degrees of longitude at the frame's left edge
 * @param top the latitude of the frame's upper edge, in projected degrees
 * @param pointsPerDegree points in a degree of longitude
 */
record Mercator(Rectangle2D frame, double west, double top, double pointsPerDegree) {

    /** Beyond, a degree is hundreds of times as high as it is wide. */
    private static final double NEAREST_TO_POLE = 89.5;

    /** So that a night at anchor is not shown under a microscope. */
    private static final double LEAST_MILES = 6;

    private static final double MARGIN = 0.11;

    /** @param points longitude and latitude, at least one; longitudes unwrapped */
    static Mercator over(List<Point2D> points, Rectangle2D frame) {
        double west = points.stream().mapToDouble(Point2D::getX).min().orElseThrow();
        double east = points.stream().mapToDouble(Point2D::getX).max().orElseThrow();
        double south =
                points.stream().mapToDouble(p -> projected(p.getY())).min().orElseThrow();
        double north =
                points.stream().mapToDouble(p -> projected(p.getY())).max().orElseThrow();
        double middle = latitude((south + north) / 2);
        double least = LEAST_MILES / 60 / Math.cos(Math.toRadians(middle));
        double wide = Math.max(east - west, least * Math.min(1, frame.getWidth() / frame.getHeight()));
        double high = Math.max(north - south, least * Math.min(1, frame.getHeight() / frame.getWidth()));
        double room = 1 - 2 * MARGIN;
        double scale = Math.min(frame.getWidth() * room / wide, frame.getHeight() * room / high);
        return new Mercator(
                frame,
                (west + east) / 2 - frame.getWidth() / scale / 2,
                (south + north) / 2 + frame.getHeight() / scale / 2,
                scale);
    }

    double x(double longitude) {
        return frame.getX() + (longitude - west) * pointsPerDegree;
    }

    double y(double latitude) {
        return frame.getY() + (top - projected(latitude)) * pointsPerDegree;
    }

    Point2D at(Point2D place) {
        return new Point2D.Double(x(place.getX()), y(place.getY()));
    }

    double east() {
        return west + frame.getWidth() / pointsPerDegree;
    }

    double north() {
        return latitude(top);
    }

    double south() {
        return latitude(top - frame.getHeight() / pointsPerDegree);
    }

    /** Points in a mile, halfway up the frame. */
    double pointsPerMile() {
        double middle = latitude(top - frame.getHeight() / pointsPerDegree / 2);
        return pointsPerDegree / 60 / Math.cos(Math.toRadians(middle));
    }

    private static double projected(double latitude) {
        double kept = Math.max(-NEAREST_TO_POLE, Math.min(NEAREST_TO_POLE, latitude));
        double tangent = StrictMath.tan(Math.toRadians(kept));
        return Math.toDegrees(StrictMath.log(tangent + StrictMath.sqrt(tangent * tangent + 1)));
    }

    private static double latitude(double projected) {
        return Math.toDegrees(StrictMath.atan(StrictMath.sinh(Math.toRadians(projected))));
    }
}
