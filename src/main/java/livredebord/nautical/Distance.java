package livredebord.nautical;

/**
 * A way over the water, or what an instrument counted of it.
 *
 * @param milesE2 hundredths of a nautical mile (1 852 m exactly, SI Brochure), 0 to 200 000 000
 */
public record Distance(int milesE2) implements Comparable<Distance> {

    public Distance {
        if (milesE2 < 0 || milesE2 > 200_000_000) {
            throw new IllegalArgumentException("Distance not in 0 to 200_000_000: " + milesE2);
        }
    }

    @Override
    public int compareTo(Distance other) {
        return Integer.compare(milesE2, other.milesE2);
    }
}
