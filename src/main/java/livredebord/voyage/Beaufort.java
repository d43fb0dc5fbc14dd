package livredebord.voyage;

import livredebord.entry.Observation;

/** The Beaufort scale (WMO code 1100): the least speed of each force, in whole knots. */
final class Beaufort {

    private static final int[] LEAST_KNOTS = {0, 1, 4, 7, 11, 17, 22, 28, 34, 41, 48, 56, 64};

    /** The highest force of a wind, 0 to 12; −1 where its strength was not said. */
    static int highest(Observation.Wind wind) {
        int typed = wind.force().map(Observation.BeaufortRange::highest).orElse(-1);
        int measured =
                wind.speed().map(range -> ofKnotsE2(range.highest().knotsE2())).orElse(-1);
        return Math.max(typed, measured);
    }

    /** @param knotsE2 hundredths of a knot, rounded to whole knots before the scale is read */
    static int ofKnotsE2(int knotsE2) {
        int knots = Math.round(knotsE2 / 100f);
        int force = 12;
        while (LEAST_KNOTS[force] > knots) {
            force--;
        }
        return force;
    }

    private Beaufort() {}
}
