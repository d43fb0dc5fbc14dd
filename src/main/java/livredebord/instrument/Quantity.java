package livredebord.instrument;

/** What an instrument measures, each as a whole number in one unit. Bounds are those of reason: beyond, it is a fault. */
public enum Quantity {
    /** Hundredths of a degree from true north. */
    COURSE_OVER_GROUND(0, 35_999, true),
    /** Hundredths of a knot. */
    SPEED_OVER_GROUND(0, 10_000, false),
    /** Hundredths of a degree from true north. */
    HEADING_TRUE(0, 35_999, true),
    /** Hundredths of a degree from magnetic north. */
    HEADING_MAGNETIC(0, 35_999, true),
    /** Hundredths of a knot. */
    SPEED_THROUGH_WATER(0, 10_000, false),
    /** Hundredths of a mile that the log has counted in all. */
    DISTANCE_LOGGED(0, 200_000_000, false),
    /** Hundredths of a knot. */
    TRUE_WIND_SPEED(0, 20_000, false),
    /** Hundredths of a degree from the bow, starboard positive, 0 from ahead. */
    TRUE_WIND_ANGLE(-18_000, 18_000, true),
    /** Hundredths of a degree from true north, where the wind comes from. */
    TRUE_WIND_FROM(0, 35_999, true),
    /** Hundredths of a knot. */
    APPARENT_WIND_SPEED(0, 20_000, false),
    /** Hundredths of a degree from the bow, starboard positive. */
    APPARENT_WIND_ANGLE(-18_000, 18_000, true),
    /** Pascals at sea level. */
    PRESSURE(85_000, 109_000, false),
    /** Tenths of a degree Celsius. */
    AIR_TEMPERATURE(-600, 600, false),
    /** Tenths of a degree Celsius. */
    SEA_TEMPERATURE(-30, 400, false),
    /** Centimetres below the transducer. */
    DEPTH(1, 1_100_000, false),
    /** Revolutions a minute. */
    ENGINE_RPM(0, 20_000, false),
    /** Hundredths of an hour. */
    ENGINE_HOURS(0, 20_000_000, false);

    private final int lowest;
    private final int highest;
    private final boolean angle;

    Quantity(int lowest, int highest, boolean angle) {
        this.lowest = lowest;
        this.highest = highest;
        this.angle = angle;
    }

    boolean holds(long value) {
        return value >= lowest && value <= highest;
    }

    /** Its mean is that of a direction: between 350° and 10° lies 0°, not 180°. */
    boolean isAngle() {
        return angle;
    }

    /** An angle of this many hundredths of a degree, as this quantity counts it. */
    int wrapped(long degreesE2) {
        int round = (int) Math.floorMod(degreesE2, 36_000L);
        return lowest < 0 && round > 18_000 ? round - 36_000 : round;
    }
}
