package livredebord.report.chart;

import java.util.Arrays;

/**
 * A line without what it does where nobody looks: of a stretch that lies wholly on one side of a window its two ends stay,
 * whatever it does between them. Neither what shows of the line in the window nor how often a ring goes around a place in
 * it is changed by that.
 */
final class Beyond {

    private final double west;
    private final double south;
    private final double east;
    private final double north;

    /** A window in the measure of the lines. */
    Beyond(double west, double south, double east, double north) {
        this.west = west;
        this.south = south;
        this.east = east;
        this.north = north;
    }

    /** @param units x and y in turn @return the same way */
    short[] leftOut(short[] units) {
        short[] kept = new short[units.length];
        int size = 0;
        for (int i = 0; i < units.length; ) {
            int last = lastOfStretch(units, i);
            size = keep(units, i, kept, size);
            if (last > i) {
                size = keep(units, last, kept, size);
            }
            i = last + 2;
        }
        return size == units.length ? units : Arrays.copyOf(kept, size);
    }

    private static int keep(short[] units, int from, short[] kept, int size) {
        kept[size] = units[from];
        kept[size + 1] = units[from + 1];
        return size + 2;
    }

    /** The last of those that share a side with the first; itself where it lies in the window. */
    private int lastOfStretch(short[] units, int first) {
        int common = sides(units[first], units[first + 1]);
        int last = first;
        for (int i = first + 2; i < units.length; i += 2) {
            common &= sides(units[i], units[i + 1]);
            if (common == 0) {
                break;
            }
            last = i;
        }
        return last;
    }

    private int sides(short x, short y) {
        return (x < west ? 1 : 0) | (x > east ? 2 : 0) | (y < south ? 4 : 0) | (y > north ? 8 : 0);
    }
}
