package livredebord.voyage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import livredebord.entry.Observation;

/** What a counter showed, in the order for reading. */
final class Readings {

    private record Reading(Instant when, int value) {}

    private final Optional<Reading> start;
    private final List<Reading> readings;

    private Readings(Optional<Reading> start, List<Reading> readings) {
        this.start = start;
        this.readings = readings;
    }

    /** @param before the last reading of these is where the counter stood at first */
    static Readings of(List<Row> before, List<Row> rows, Function<Observation, Optional<Integer>> counter) {
        List<Reading> earlier = read(before, counter);
        return new Readings(
                earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.get(earlier.size() - 1)),
                read(rows, counter));
    }

    private static List<Reading> read(List<Row> rows, Function<Observation, Optional<Integer>> counter) {
        List<Reading> readings = new ArrayList<>();
        for (Row row : rows) {
            row.each(what -> counter.apply(what).ifPresent(value -> readings.add(new Reading(row.observed(), value))));
        }
        return readings;
    }

    int count() {
        return all().size();
    }

    private List<Reading> all() {
        List<Reading> all = new ArrayList<>(start.stream().toList());
        all.addAll(readings);
        return all;
    }

    boolean fell() {
        List<Reading> all = all();
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).value() < all.get(i - 1).value()) {
                return true;
            }
        }
        return false;
    }

    /** Nothing can be said of rows without a reading of their own. */
    Optional<Integer> gained() {
        List<Reading> all = all();
        return readings.isEmpty() || all.size() < 2 || fell()
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 1).value() - all.get(0).value());
    }

    /** How much an hour between the first and the last reading of the rows themselves. */
    Optional<Integer> perHour() {
        if (readings.size() < 2 || fell()) {
            return Optional.empty();
        }
        Reading first = readings.get(0);
        Reading last = readings.get(readings.size() - 1);
        return Pace.perHour(last.value() - first.value(), Duration.between(first.when(), last.when()));
    }
}
