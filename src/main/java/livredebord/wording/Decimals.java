package livredebord.wording;

/** Numbers digit by digit: a year's files and pages hold a million of them. */
public final class Decimals {

    /**
     * As short as can be: noughts at the end of the fraction are not written.
     *
     * @param decimals digits of {@code scaled} that stand behind the sign, 0 to 18
     * @param sign between the whole and the fraction
     */
    public static String of(long scaled, int decimals, String sign) {
        long unit = 1;
        for (int i = 0; i < decimals; i++) {
            unit *= 10;
        }
        String whole = (scaled < 0 ? "-" : "") + Math.abs(scaled / unit);
        long part = Math.abs(scaled % unit);
        if (part == 0) {
            return whole;
        }
        int digits = decimals;
        while (part % 10 == 0) {
            part /= 10;
            digits--;
        }
        return whole + sign + padded(part, digits);
    }

    /** @param number not negative, of so many digits at most; noughts are put before it */
    public static String padded(long number, int width) {
        String digits = Long.toString(number);
        return digits.length() == width ? digits : "0".repeat(width - digits.length()) + digits;
    }

    private Decimals() {}
}
