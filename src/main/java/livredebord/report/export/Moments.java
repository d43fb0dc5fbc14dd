package livredebord.report.export;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import livredebord.wording.Decimals;

/** Moments as machines read them (RFC 3339, ISO 8601): {@code 2026-07-14T09:05:00Z}. */
final class Moments {

    private static final int FIVE_DIGITS = 10_000;

    /** In UTC; parts of a second are left out. */
    static String toTheSecond(Instant moment) {
        return toTheSecond(moment, ZoneOffset.UTC);
    }

    /** With the offset of the zone. */
    static String toTheSecond(Instant moment, ZoneId zone) {
        OffsetDateTime there =
                moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime();
        int year = there.getYear();
        return year < 0 || year >= FIVE_DIGITS
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(there)
                : local(there.toLocalDateTime()) + there.getOffset().getId();
    }

    /** In UTC, with all that is known of its second. */
    static String exactly(Instant moment) {
        return moment.getNano() == 0 ? toTheSecond(moment) : moment.toString();
    }

    private static String local(LocalDateTime time) {
        return Decimals.padded(time.getYear(), 4) + "-" + Decimals.padded(time.getMonthValue(), 2) + "-"
                + Decimals.padded(time.getDayOfMonth(), 2) + "T" + Decimals.padded(time.getHour(), 2) + ":"
                + Decimals.padded(time.getMinute(), 2) + ":" + Decimals.padded(time.getSecond(), 2);
    }

    private Moments() {}
}
