package livredebord.benchmark;

import java.util.Arrays;
import java.util.Locale;

/** Sorted times of one run. */
final class Latencies {

    private final long[] nanos;

    Latencies(long[] nanos) {
        this.nanos = nanos.clone();
        Arrays.sort(this.nanos);
    }

    double millis(double percentile) {
        int index = (int) Math.ceil(percentile / 100 * nanos.length) - 1;
        return nanos[Math.max(0, index)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "p50 %.3f ms, p99 %.3f ms, max %.3f ms", millis(50), millis(99), millis(100));
    }
}
