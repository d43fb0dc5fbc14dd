package livredebord.voyage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One date of ship's time.
 *
 * @param rows in the order for reading, at least one
 * @param totals counters taken up where the rows of the days before left them
 */
public record Day(LocalDate date, List<Row> rows, Totals totals) {

    public Day {
        rows = List.copyOf(rows);
    }

    /** The dates on which something was observed, in order. */
    public static List<Day> of(List<Row> rows, ZoneId zone) {
        Map<LocalDate, List<Row>> byDate = new TreeMap<>();
        rows.forEach(row -> byDate.computeIfAbsent(row.observed().atZone(zone).toLocalDate(), date -> new ArrayList<>())
                .add(row));
        Reckoner reckoner = new Reckoner(zone);
        List<Day> days = new ArrayList<>();
        byDate.forEach((date, its) -> days.add(reckoner.day(date, its)));
        return days;
    }
}
