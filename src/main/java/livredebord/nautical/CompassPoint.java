package livredebord.nautical;

/** The 32 points of the compass rose, 11.25° apart, by their English names; wind and swell are named by where they come from. */
public enum CompassPoint {
    N,
    NbE,
    NNE,
    NEbN,
    NE,
    NEbE,
    ENE,
    EbN,
    E,
    EbS,
    ESE,
    SEbE,
    SE,
    SEbS,
    SSE,
    SbE,
    S,
    SbW,
    SSW,
    SWbS,
    SW,
    SWbW,
    WSW,
    WbS,
    W,
    WbN,
    WNW,
    NWbW,
    NW,
    NWbN,
    NNW,
    NbW;

    /** Hundredths of a degree from north, 0 to 34 875. */
    public int degreesE2() {
        return ordinal() * 1_125;
    }

    /** The point nearest to an angle in hundredths of a degree; among the 16 principal ones. */
    public static CompassPoint nearestOf16(int degreesE2) {
        return values()[(int) Math.round(degreesE2 / 2_250.0) % 16 * 2];
    }
}
