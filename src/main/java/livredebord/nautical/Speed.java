package livredebord.nautical;

/**
 * How fast the boat, the wind or the water goes.
 *
 * @param knotsE2 hundredths of a knot (1 852 m an hour, SI Brochure), 0 to 50 000
 */
public record Speed(int knotsE2) implements Comparable<Speed> {

    public Speed {
        if (knotsE2 < 0 || knotsE2 > 50_000) {
            throw new IllegalArgumentException("Speed not in 0 to 50_000: " + knotsE2);
        }
    }

    @Override
    public int compareTo(Speed other) {
        return Integer.compare(knotsE2, other.knotsE2);
    }
}
