package livredebord.report.export;

import java.util.ArrayList;
import java.util.List;
import livredebord.nautical.Position;

/** Cuts lines where they cross 180° (RFC 7946, 3.1.9): else they would go the long way round the earth. */
final class Antimeridian {

    /** @return parts of longitude and latitude in degrees; at a cut one ends and the next begins on the line */
    static List<List<double[]>> cut(List<Position> line) {
        List<List<double[]>> parts = new ArrayList<>();
        List<double[]> part = new ArrayList<>();
        double[] before = null;
        for (Position position : line) {
            double[] here = {position.longitudeDegrees(), position.latitudeDegrees()};
            if (before != null && Math.abs(here[0] - before[0]) > 180) {
                double side = Math.copySign(180, before[0]);
                double across = 360 - Math.abs(here[0] - before[0]);
                double share = across == 0 ? 0 : Math.abs(side - before[0]) / across;
                double latitude = before[1] + share * (here[1] - before[1]);
                part.add(new double[] {side, latitude});
                parts.add(part);
                part = new ArrayList<>();
                part.add(new double[] {-side, latitude});
            }
            part.add(here);
            before = here;
        }
        parts.add(part);
        return parts;
    }

    private Antimeridian() {}
}
