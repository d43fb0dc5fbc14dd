package livredebord.logbook;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import livredebord.voyage.Period;
import livredebord.voyage.Row;

/**
 * Reads a book date by date, several dates with one question while few entries lie on each: a question costs as much as a
 * day's rows. What was read and not asked for yet is all that it holds.
 */
final class DaysAhead {

    private static final int MOST_DAYS = 8;

    /** So many rows at once are enough. */
    private static final int ENOUGH = 120;

    private final Function<Period, List<Row>> reader;
    private final LocalDate last;
    private final ZoneId zone;
    private final Map<LocalDate, List<Row>> read = new HashMap<>();
    private int days = 1;

    /** @param period beyond its last date nothing is read ahead */
    DaysAhead(Period period, Function<Period, List<Row>> reader) {
        this.reader = reader;
        this.zone = period.zone();
        List<LocalDate> dates = period.dates();
        this.last = dates.get(dates.size() - 1);
    }

    /** What was observed on a date, in the order for reading. */
    List<Row> on(LocalDate date) {
        return Optional.ofNullable(read.remove(date)).orElseGet(() -> readFrom(date));
    }

    private List<Row> readFrom(LocalDate date) {
        read.clear();
        LocalDate until = date.plusDays(days - 1L);
        LocalDate end = until.isBefore(last) ? until : date.isBefore(last) ? last : date;
        List<Row> rows = between(date, end);
        if (rows.size() <= ENOUGH) {
            days = Math.min(MOST_DAYS, days * 2);
        } else if (rows.size() > 2 * ENOUGH) {
            days = Math.max(1, days / 2);
        }
        return date.equals(end) ? rows : sorted(date, end, rows);
    }

    private List<Row> sorted(LocalDate date, LocalDate end, List<Row> rows) {
        for (LocalDate each = date; !each.isAfter(end); each = each.plusDays(1)) {
            read.put(each, new ArrayList<>());
        }
        for (Row row : rows) {
            List<Row> its = read.get(row.observed().atZone(zone).toLocalDate());
            if (its == null) {
                read.clear(); // a correction that came later moved it to a date that was not asked for
                return between(date, date);
            }
            its.add(row);
        }
        return read.remove(date);
    }

    private List<Row> between(LocalDate first, LocalDate end) {
        return reader.apply(Period.ofDates(first, end, zone));
    }
}
