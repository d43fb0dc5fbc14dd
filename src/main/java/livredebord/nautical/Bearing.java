package livredebord.nautical;

import java.util.Objects;

/**
 * A direction in the horizontal plane.
 *
 * @param degreesE2 hundredths of a degree, clockwise, 0 to 35 999; 360° is written 0 (a quarter point, 11.25°, fits)
 * @param north what the angle is counted from; bearings with different norths are never equal
 */
public record Bearing(int degreesE2, North north) {

    public Bearing {
        Objects.requireNonNull(north, "north");
        if (degreesE2 < 0 || degreesE2 > 35_999) {
            throw new IllegalArgumentException("bearing not in 000.00° to 359.99°: " + degreesE2 + " (1/100°)");
        }
    }

    /** Rounds, then wraps: 359.996° is 000.00°, never 360.00°. */
    public static Bearing ofDegrees(double degrees, North north) {
        if (!(degrees >= 0 && degrees <= 360)) { // written so that NaN fails too
            throw new IllegalArgumentException("not a bearing: " + degrees + "°");
        }
        return new Bearing((int) Math.round(degrees * 100) % 36_000, north);
    }

    /** In degrees, 0 to 359.99. */
    public double degrees() {
        return degreesE2 / 100.0;
    }
}
