package livredebord.nautical;

/**
 * So much fuel or water.
 *
 * @param decilitres tenths of a litre, 0 to 10 000 000
 */
public record Volume(int decilitres) implements Comparable<Volume> {

    public Volume {
        if (decilitres < 0 || decilitres > 10_000_000) {
            throw new IllegalArgumentException("Volume not in 0 to 10_000_000: " + decilitres);
        }
    }

    @Override
    public int compareTo(Volume other) {
        return Integer.compare(decilitres, other.decilitres);
    }
}
