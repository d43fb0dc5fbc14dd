package livredebord.nautical;

/**
 * What the engine's hour counter shows.
 *
 * @param hoursE2 hundredths of an hour, 0 to 20 000 000
 */
public record EngineHours(int hoursE2) implements Comparable<EngineHours> {

    public EngineHours {
        if (hoursE2 < 0 || hoursE2 > 20_000_000) {
            throw new IllegalArgumentException("EngineHours not in 0 to 20_000_000: " + hoursE2);
        }
    }

    @Override
    public int compareTo(EngineHours other) {
        return Integer.compare(hoursE2, other.hoursE2);
    }
}
