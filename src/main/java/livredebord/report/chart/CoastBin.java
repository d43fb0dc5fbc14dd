package livredebord.report.chart;

import java.util.List;

/**
 * The coast in one degree by one.
 *
 * @param west whole degrees, −180 to 179
 * @param south whole degrees, −90 to 89
 * @param grid units in a degree
 * @param rings land lies on their left; empty where all is water
 */
record CoastBin(int west, int south, int grid, List<Ring> rings) {

    /** A closed line, run by run. */
    record Ring(List<Run> runs) {}

    /** What a stretch of a ring is. */
    enum Sort {
        /** Along the bin's border: to be filled, not to be drawn. */
        BORDER,
        OPEN_COAST,
        CLOSED_COAST
    }

    /** @param units longitude and latitude in turn, from the south-west corner */
    record Run(Sort sort, short[] units) {
        int size() {
            return units.length / 2;
        }
    }

    static CoastBin allLand(int west, int south) {
        Run around = new Run(Sort.BORDER, new short[] {0, 0, 1, 0, 1, 1, 0, 1});
        return new CoastBin(west, south, 1, List.of(new Ring(List.of(around))));
    }

    int points() {
        return rings.stream()
                .flatMap(ring -> ring.runs().stream())
                .mapToInt(Run::size)
                .sum();
    }

    /** @param longitude degrees east, −180 to 180, in the bin @param latitude in the bin @return whether land is there */
    boolean isLand(double longitude, double latitude) {
        double x = (longitude - west) * grid;
        double y = (latitude - south) * grid;
        return rings.stream().mapToInt(ring -> winding(ring, x, y)).sum() > 0;
    }

    /** How often the ring goes around the place, counter-clockwise. */
    private static int winding(Ring ring, double x, double y) {
        short[] units = joined(ring);
        int winding = 0;
        for (int i = 0; i < units.length; i += 2) {
            int j = (i + 2) % units.length;
            double side = (units[j] - units[i]) * (y - units[i + 1]) - (x - units[i]) * (units[j + 1] - units[i + 1]);
            if (units[i + 1] <= y && units[j + 1] > y && side > 0) {
                winding++;
            } else if (units[i + 1] > y && units[j + 1] <= y && side < 0) {
                winding--;
            }
        }
        return winding;
    }

    private static short[] joined(Ring ring) {
        short[] all = new short
                [ring.runs().stream().mapToInt(run -> run.units().length).sum()];
        int at = 0;
        for (Run run : ring.runs()) {
            System.arraycopy(run.units(), 0, all, at, run.units().length);
            at += run.units().length;
        }
        return all;
    }
}
