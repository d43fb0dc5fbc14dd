package livredebord.nautical;

/**
 * The air pressure that the barometer shows, at sea level.
 *
 * @param pascals pascals (1 hPa = 100 Pa), 80 000 to 110 000; the lowest at sea level ever measured is 87 000
 */
public record Pressure(int pascals) implements Comparable<Pressure> {

    public Pressure {
        if (pascals < 80_000 || pascals > 110_000) {
            throw new IllegalArgumentException("Pressure not in 80_000 to 110_000: " + pascals);
        }
    }

    @Override
    public int compareTo(Pressure other) {
        return Integer.compare(pascals, other.pascals);
    }
}
