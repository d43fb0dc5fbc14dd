package livredebord.nautical;

/**
 * A depth, a height of waves, a length of chain.
 *
 * @param centimetres centimetres, 0 to 1 200 000 (12 km, deeper than any sea)
 */
public record Length(int centimetres) implements Comparable<Length> {

    public Length {
        if (centimetres < 0 || centimetres > 1_200_000) {
            throw new IllegalArgumentException("Length not in 0 to 1_200_000: " + centimetres);
        }
    }

    @Override
    public int compareTo(Length other) {
        return Integer.compare(centimetres, other.centimetres);
    }
}
