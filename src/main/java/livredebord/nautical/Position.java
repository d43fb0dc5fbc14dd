package livredebord.nautical;

/**
 * A place on the water, WGS 84.
 *
 * @param latitudeMinutesE4 ten-thousandths of a minute of arc, north positive, −54 000 000 (90° S) to 54 000 000 (90° N)
 * @param longitudeMinutesE4 ten-thousandths of a minute of arc, east positive, −107 999 999 to 108 000 000 (180°);
 *     180° W is written 180° E
 */
public record Position(int latitudeMinutesE4, int longitudeMinutesE4) {

    /** Ten-thousandths of a minute in a degree. */
    public static final int DEGREE = 600_000;

    public Position {
        if (Math.abs((long) latitudeMinutesE4) > 90L * DEGREE) {
            throw new IllegalArgumentException("latitude not in 90° S to 90° N: " + latitudeMinutesE4 + " (1/10 000')");
        }
        if (longitudeMinutesE4 <= -180 * DEGREE || longitudeMinutesE4 > 180 * DEGREE) {
            throw new IllegalArgumentException(
                    "longitude not over 180° W to 180° E: " + longitudeMinutesE4 + " (1/10 000')");
        }
    }

    /** Rounds to a ten-thousandth of a minute (0.19 m); longitudes −180 and 180 are the same place. */
    public static Position ofDegrees(double latitude, double longitude) {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("not a position: " + latitude + "°, " + longitude + "°");
        }
        int minutes = (int) Math.round(longitude * DEGREE);
        return new Position((int) Math.round(latitude * DEGREE), minutes == -180 * DEGREE ? 180 * DEGREE : minutes);
    }

    /** North positive, −90 to 90. */
    public double latitudeDegrees() {
        return latitudeMinutesE4 / (double) DEGREE;
    }

    /** East positive, over −180 to 180. */
    public double longitudeDegrees() {
        return longitudeMinutesE4 / (double) DEGREE;
    }

    /**
     * Nautical miles along the great circle, a minute of arc being a mile (haversine, exact enough for two fixes a boat's
     * length apart).
     */
    public double milesTo(Position other) {
        double south = Math.toRadians(latitudeDegrees());
        double north = Math.toRadians(other.latitudeDegrees());
        double across = Math.toRadians(other.longitudeDegrees() - longitudeDegrees());
        double half = StrictMath.pow(StrictMath.sin((north - south) / 2), 2)
                + StrictMath.cos(south) * StrictMath.cos(north) * StrictMath.pow(StrictMath.sin(across / 2), 2);
        return Math.toDegrees(2 * StrictMath.asin(Math.min(1, StrictMath.sqrt(half)))) * 60;
    }
}
