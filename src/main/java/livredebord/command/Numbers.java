package livredebord.command;

/** Numbers as they are typed, and in the units in which we keep them. */
final class Numbers {

    private Numbers() {}

    /** Hundredths, half up. */
    static int e2(double value) {
        return (int) Math.round(value * 100);
    }

    /** {@code 240 non 250}, {@code 240? non, 250}: the last number counts. */
    static int corrected(Reading r, int i) {
        int at = i + 1;
        while (at - i < 3 && (r.sign(at, '?') || r.sign(at, ','))) {
            at++;
        }
        if (!r.number(i) || !r.is(at, Kind.SELF)) {
            return i;
        }
        int after = at + 1;
        while (after - at < 3 && (r.sign(after, ',') || r.is(after, Kind.SELF))) {
            after++;
        }
        return r.number(after) ? after : i;
    }

    /** Metres a second and kilometres an hour become knots to one decimal, as far as such words carry. */
    static int knotsE2(double value, String unit) {
        return switch (unit) {
            case "ms" -> (int) Math.round(value * 36_000 / 1_852) * 10;
            case "kmh" -> (int) Math.round(value * 10_000 / 1_852) * 10;
            default -> e2(value);
        };
    }
}
