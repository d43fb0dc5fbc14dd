package livredebord.voyage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import livredebord.entry.Observation;
import livredebord.nautical.Volume;

/**
 * How long what is left in the tanks lasts, at the pace at which it fell since it was first read after the last filling.
 * What nobody measured twice is empty, and so is fuel without readings of the engine's hour counter.
 *
 * @param fuel by hours of the engine
 * @param water by days
 */
public record Autonomy(Optional<Lasting> fuel, Optional<Lasting> water) {

    /** Of less nobody knows what a day takes. */
    private static final Duration LEAST_OF_WATER = Duration.ofHours(6);

    private static final double MINUTES_A_DAY = Duration.ofDays(1).toMinutes();

    /**
     * @param span whole hours or days, rounded down
     * @param paceDecilitres tenths of a litre an hour or a day
     */
    public record Lasting(long span, int paceDecilitres) {

        private static Optional<Lasting> of(Used used, double spent) {
            return spent > 0
                    ? Optional.of(new Lasting((long) (used.left() * spent / used.decilitres()), (int)
                            Math.round(used.decilitres() / spent)))
                    : Optional.empty();
        }
    }

    /** Of rows in the order for reading; restricted ones and lines about another boat count nothing. */
    public static Autonomy of(List<Row> rows) {
        List<Row> ours = Totals.ours(rows);
        return new Autonomy(
                Used.of(ours, Autonomy::fuelLeft, Autonomy::isFuelTaken).flatMap(used -> fuel(used, ours)),
                Used.of(ours, Autonomy::waterLeft, Autonomy::isWaterTaken).flatMap(used -> water(used, ours)));
    }

    private static Optional<Lasting> fuel(Used used, List<Row> rows) {
        List<Row> before = rows.subList(0, used.first() + 1);
        List<Row> since = rows.subList(used.first() + 1, used.last() + 1);
        return Totals.of(before, since).engineHours().flatMap(ran -> Lasting.of(used, ran.hoursE2() / 100.0));
    }

    private static Optional<Lasting> water(Used used, List<Row> rows) {
        Duration took = Duration.between(
                rows.get(used.first()).observed(), rows.get(used.last()).observed());
        return took.compareTo(LEAST_OF_WATER) < 0
                ? Optional.empty()
                : Lasting.of(used, took.toMinutes() / MINUTES_A_DAY);
    }

    private static Optional<Volume> fuelLeft(Observation what) {
        return what instanceof Observation.Fuel fuel && fuel.left() ? fuel.volume() : Optional.empty();
    }

    private static boolean isFuelTaken(Observation what) {
        return what instanceof Observation.Fuel fuel && !fuel.left();
    }

    private static Optional<Volume> waterLeft(Observation what) {
        return what instanceof Observation.FreshWater water && water.left() ? water.volume() : Optional.empty();
    }

    private static boolean isWaterTaken(Observation what) {
        return what instanceof Observation.FreshWater water && !water.left();
    }

    /**
     * What went between two readings, nothing having come in between.
     *
     * @param first index of the row of the first reading
     * @param decilitres more than 0
     * @param left decilitres by the last reading
     */
    private record Used(int first, int last, int decilitres, int left) {

        static Optional<Used> of(
                List<Row> rows, Function<Observation, Optional<Volume>> reading, Predicate<Observation> taken) {
            int first = -1;
            int last = -1;
            int full = 0;
            int left = 0;
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                if (row.standing().anyMatch(taken)) {
                    first = -1;
                }
                Optional<Volume> read = row.standing()
                        .flatMap(what -> reading.apply(what).stream())
                        .findFirst();
                if (read.isPresent()) {
                    int now = read.get().decilitres();
                    if (first < 0 || now > left) {
                        first = i;
                        full = now;
                    }
                    last = i;
                    left = now;
                }
            }
            return first >= 0 && full > left ? Optional.of(new Used(first, last, full - left, left)) : Optional.empty();
        }
    }
}
