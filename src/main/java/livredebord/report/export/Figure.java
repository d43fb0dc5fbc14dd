package livredebord.report.export;

import livredebord.wording.Decimals;

/**
 * A number for machines.
 *
 * @param plain its digits, a point before those of its fraction: {@code 12.5}
 */
record Figure(String plain) {

    /** @param decimals digits of {@code scaled} behind the point; noughts at the end are not written */
    static Figure of(long scaled, int decimals) {
        return new Figure(Decimals.of(scaled, decimals, "."));
    }

    @Override
    public String toString() {
        return plain;
    }
}
