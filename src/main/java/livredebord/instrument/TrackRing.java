package livredebord.instrument;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import livredebord.nautical.Position;

/** Where she was in each minute of the last day: the last fix in it. */
final class TrackRing {

    private final long[] minute = new long[MinuteRing.MINUTES];
    private final long[] millis = new long[MinuteRing.MINUTES];
    private final int[] latitude = new int[MinuteRing.MINUTES];
    private final int[] longitude = new int[MinuteRing.MINUTES];
    private final boolean[] unauthenticated = new boolean[MinuteRing.MINUTES];

    TrackRing() {
        Arrays.fill(minute, Long.MIN_VALUE);
    }

    /** A fix and when it was got. */
    record Fix(Position position, Instant at, boolean unauthenticated) {}

    void add(Position position, boolean unauthenticated, Instant at) {
        long stamp = Math.floorDiv(at.getEpochSecond(), 60L);
        int slot = slot(stamp);
        if (minute[slot] < stamp || minute[slot] == stamp && millis[slot] <= at.toEpochMilli()) {
            minute[slot] = stamp;
            millis[slot] = at.toEpochMilli();
            latitude[slot] = position.latitudeMinutesE4();
            longitude[slot] = position.longitudeMinutesE4();
            this.unauthenticated[slot] = unauthenticated;
        }
    }

    /** The one in that minute. */
    Optional<Fix> at(Instant moment) {
        long stamp = Math.floorDiv(moment.getEpochSecond(), 60L);
        int slot = slot(stamp);
        return minute[slot] == stamp
                ? Optional.of(new Fix(
                        new Position(latitude[slot], longitude[slot]),
                        Instant.ofEpochMilli(millis[slot]),
                        unauthenticated[slot]))
                : Optional.empty();
    }

    private static int slot(long minute) {
        return (int) Math.floorMod(minute, (long) MinuteRing.MINUTES);
    }
}
