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
        int arrow = r.sign(i + 1, '-') && r.sign(i + 2, '>') ? i + 3 : isArrow(r, i + 1) ? i + 2 : -1;
        if (arrow > 0 && r.number(i) && r.number(arrow) && r.pieces[arrow].digits() == r.pieces[i].digits()) {
            return arrow; // cap 245 → 260
        }
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

    private static boolean isArrow(Reading r, int i) {
        return r.sign(i, '\u2192') || r.is(i, Kind.ARROW);
    }

    /** {@code 2 411,8 h}: the thousands stand apart, before three figures. */
    static boolean isThousands(Reading r, int i) {
        return r.whole(i)
                && r.pieces[i].digits() <= 3
                && r.at(i) > 0
                && r.at(i) < 200
                && r.number(i + 1)
                && r.pieces[i + 1].digits() == 3
                && !r.glued(i + 1);
    }

    /** {@code 1,014 miles}, {@code 8,412.6}: nobody counts thousandths of a mile or an hour. */
    static double thousands(Reading r, int i) {
        boolean apart = r.pieces[i].decimals() == 3
                && r.pieces[i].digits() <= 3
                && r.raw.charAt(r.pieces[i].start() + r.pieces[i].digits()) == ',';
        return apart ? Math.round(r.at(i) * 1_000) : r.at(i);
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
