package livredebord.report.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for words: whoever comes first gets it, nobody lies on another, and what fits nowhere is left out. */
final class Labels {

    private static final double AIR = 1.5;

    /** Where words may stand about a point: right, left, above, below and between, the best first. */
    private static final double[][] AROUND = {
        {1, 0}, {-1, 0}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}, {0, -1}, {0, 1},
    };

    private final Rectangle2D within;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Line2D> avoided = new ArrayList<>();

    Labels(Rectangle2D within) {
        this.within = within;
    }

    void take(Rectangle2D room) {
        taken.add(room);
    }

    /** Words may lie on these lines only where there is no other room. */
    void avoid(Line2D line) {
        avoided.add(line);
    }

    /**
     * Takes room beside a point.
     *
     * @param away how far from the point the words begin
     */
    Optional<Rectangle2D> beside(double x, double y, double width, double height, double away, boolean evenOnLines) {
        List<Rectangle2D> free = new ArrayList<>();
        for (double distance : new double[] {away, away * 2.2}) {
            for (double[] side : AROUND) {
                Rectangle2D room = room(x, y, width, height, distance, side);
                if (isFree(room)) {
                    free.add(room);
                }
            }
        }
        Optional<Rectangle2D> best = free.stream()
                .filter(room -> avoided.stream().noneMatch(line -> line.intersects(room)))
                .findFirst()
                .or(() -> evenOnLines ? free.stream().findFirst() : Optional.empty());
        best.ifPresent(this::take);
        return best;
    }

    private static Rectangle2D room(double x, double y, double width, double height, double away, double[] side) {
        double slant = side[0] != 0 && side[1] != 0 ? 0.75 : 1;
        double middleX = x + side[0] * (away * slant + width / 2);
        double middleY = y + side[1] * (away * slant + height / 2);
        return new Rectangle2D.Double(middleX - width / 2, middleY - height / 2, width, height);
    }

    boolean isFree(Rectangle2D room) {
        Rectangle2D airy = new Rectangle2D.Double(
                room.getX() - AIR, room.getY() - AIR, room.getWidth() + 2 * AIR, room.getHeight() + 2 * AIR);
        return within.contains(room) && !isTaken(airy);
    }

    private boolean isTaken(Rectangle2D room) {
        for (int i = 0; i < taken.size(); i++) {
            if (room.intersects(taken.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** How much of the lines to be avoided a room would cover, and whether it is taken. */
    int crowd(Rectangle2D room) {
        int lines = (int) avoided.stream().filter(line -> line.intersects(room)).count();
        int rooms = (int) taken.stream().filter(room::intersects).count();
        return lines + 100 * rooms;
    }
}
