package livredebord.voyage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A stretch of time that somebody wants to read.
 *
 * @param from the first moment
 * @param until the first moment after it
 * @param zone ship's time, by which days begin and end
 */
public record Period(Instant from, Instant until, ZoneId zone) {

    public Period {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a period cannot end before it begins: " + from + " to " + until);
        }
    }

    /** From the first midnight of one date to the last of another, 23 to 25 hours a day. */
    public static Period ofDates(LocalDate first, LocalDate last, ZoneId zone) {
        return new Period(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                zone);
    }

    public static Period ofHoursBefore(int hours, Instant end, ZoneId zone) {
        return new Period(end.minus(Duration.ofHours(hours)), end, zone);
    }

    /** Every date that the period touches, in order. */
    public List<LocalDate> dates() {
        LocalDate first = from.atZone(zone).toLocalDate();
        Instant lastMoment = until.equals(from) ? until : until.minusNanos(1);
        return first.datesUntil(lastMoment.atZone(zone).toLocalDate().plusDays(1))
                .toList();
    }
}
