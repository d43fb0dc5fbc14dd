package livredebord.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When the next backup is due. Where an hour of the day is wanted, it is the first such hour that comes at least twelve
 * hours before the interval is over; so one that came late, because the machine was off, does not put off the next.
 *
 * @param every at least a minute
 * @param at ship's time; not heeded where {@code every} is less than a day
 */
record BackupTimes(Duration every, Optional<LocalTime> at) {

    private static final Duration LEEWAY = Duration.ofHours(12);

    BackupTimes {
        if (every.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("a backup every " + every + " is too often: a minute at least");
        }
        at = at.filter(hour -> isDaysLong(every));
    }

    private static boolean isDaysLong(Duration every) {
        return every.compareTo(Duration.ofDays(1)) >= 0;
    }

    Instant after(Instant last, ZoneId zone) {
        return at.map(hour -> firstAt(hour, last.plus(every).minus(LEEWAY).atZone(zone)))
                .orElse(last.plus(every));
    }

    /** From then on the skipper is told: half an interval too late, and not for one missed hour. */
    Instant lateAfter(Instant last) {
        return last.plus(every).plus(every.dividedBy(2));
    }

    private static Instant firstAt(LocalTime hour, ZonedDateTime from) {
        ZonedDateTime sameDay = from.with(hour);
        return (sameDay.isBefore(from) ? sameDay.plusDays(1) : sameDay).toInstant();
    }
}
