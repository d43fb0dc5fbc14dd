package livredebord.logbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often somebody may: a handful at once, then one after the other. What it remembers is bounded; who was not seen for
 * longest is forgotten first, and forgetting is forgiving. Safe for use by several threads.
 */
public final class Pace {

    private static final int MOST_REMEMBERED = 10_000;

    private final int atOnce;
    private final long nanosEach;
    private final LongSupplier nanos;
    private final Map<String, Long> fullAgainAt = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /**
     * @param atOnce that may come together
     * @param secondsEach after how many seconds there is one more
     * @param nanos a clock that nobody sets
     */
    public Pace(int atOnce, double secondsEach, LongSupplier nanos) {
        this.atOnce = atOnce;
        this.nanosEach = Math.round(secondsEach * 1e9);
        this.nanos = nanos;
    }

    /** Counts one. @return false where it is one too many, which is then not counted */
    public synchronized boolean admits(String who) {
        long now = nanos.getAsLong();
        long full = fullAgainAt.getOrDefault(who, now);
        long from = full - now > 0 ? full : now;
        boolean admitted = from - now <= (atOnce - 1) * nanosEach;
        if (admitted) {
            fullAgainAt.put(who, from + nanosEach);
        }
        return admitted;
    }
}
