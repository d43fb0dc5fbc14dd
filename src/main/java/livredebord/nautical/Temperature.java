package livredebord.nautical;

/**
 * How warm the air or the water is.
 *
 * @param celsiusE1 tenths of a degree Celsius, −900 to 700
 */
public record Temperature(int celsiusE1) implements Comparable<Temperature> {

    public Temperature {
        if (celsiusE1 < -900 || celsiusE1 > 700) {
            throw new IllegalArgumentException("Temperature not in -900 to 700: " + celsiusE1);
        }
    }

    @Override
    public int compareTo(Temperature other) {
        return Integer.compare(celsiusE1, other.celsiusE1);
    }
}
