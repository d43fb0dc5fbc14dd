package livredebord.instrument;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** One quantity over the last day, a sum for each minute: its size is the same after a minute and after a year. */
final class MinuteRing {

    /** A day: what somebody writes down later than that, he does not take from an instrument. */
    static final int MINUTES = 1_440;

    private static final double CIRCLE = 36_000;

    private final Quantity quantity;
    private final long[] minute = new long[MINUTES];
    private final int[] count = new int[MINUTES];
    private final double[] east = new double[MINUTES];
    private final double[] north = new double[MINUTES];
    private final int[] highest = new int[MINUTES];
    private final boolean[] unauthenticated = new boolean[MINUTES];

    MinuteRing(Quantity quantity) {
        this.quantity = quantity;
        Arrays.fill(minute, Long.MIN_VALUE);
    }

    /**
     * What was measured over some minutes.
     *
     * @param mean of an angle that of the directions
     * @param highest the greatest single value
     * @param minutes how many of them had any value
     */
    record Summed(int mean, int highest, int minutes, boolean unauthenticated) {}

    /** Values may come late, from a server that kept them; what is older than the ring is let go. */
    void add(int value, boolean unauthenticated, Instant at) {
        long stamp = minuteOf(at);
        int slot = slot(stamp);
        if (minute[slot] > stamp) {
            return;
        }
        if (minute[slot] < stamp) {
            open(slot, stamp);
        }
        double angle = value / CIRCLE * 2 * Math.PI;
        east[slot] += quantity.isAngle() ? Math.sin(angle) : value;
        north[slot] += quantity.isAngle() ? Math.cos(angle) : 0;
        highest[slot] = count[slot] == 0 ? value : Math.max(highest[slot], value);
        count[slot]++;
        this.unauthenticated[slot] |= unauthenticated;
    }

    private void open(int slot, long stamp) {
        minute[slot] = stamp;
        count[slot] = 0;
        east[slot] = 0;
        north[slot] = 0;
        unauthenticated[slot] = false;
    }

    /** Each minute weighs the same, however often the instrument spoke in it. Empty where it never did. */
    Optional<Summed> over(Instant from, Instant untilExclusive) {
        double sumEast = 0;
        double sumNorth = 0;
        int most = Integer.MIN_VALUE;
        int minutes = 0;
        boolean doubtful = false;
        long last = minuteOf(untilExclusive.minusMillis(1));
        for (long stamp = Math.max(minuteOf(from), last - MINUTES + 1); stamp <= last; stamp++) {
            int slot = slot(stamp);
            if (minute[slot] == stamp) {
                sumEast += east[slot] / count[slot];
                sumNorth += north[slot] / count[slot];
                most = Math.max(most, highest[slot]);
                doubtful |= unauthenticated[slot];
                minutes++;
            }
        }
        return minutes == 0
                ? Optional.empty()
                : Optional.of(new Summed(mean(sumEast, sumNorth, minutes), most, minutes, doubtful));
    }

    private int mean(double sumEast, double sumNorth, int minutes) {
        return quantity.isAngle()
                ? quantity.wrapped(Math.round(Math.atan2(sumEast, sumNorth) / (2 * Math.PI) * CIRCLE))
                : (int) Math.round(sumEast / minutes);
    }

    private static long minuteOf(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), 60L);
    }

    private static int slot(long minute) {
        return (int) Math.floorMod(minute, (long) MINUTES);
    }
}
