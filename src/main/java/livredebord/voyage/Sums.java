package livredebord.voyage;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BinaryOperator;
import livredebord.nautical.Distance;
import livredebord.nautical.EngineHours;
import livredebord.nautical.Volume;

/**
 * What days come to together, as a paper log carries it forward. Empty where no day said anything.
 *
 * @param days on which something was written
 */
public record Sums(
        int days,
        Optional<Distance> logged,
        Optional<Distance> overGround,
        Optional<Duration> underWay,
        Optional<Duration> night,
        Optional<EngineHours> engine,
        Optional<Volume> fuelTaken,
        Optional<Volume> waterTaken) {

    public static final Sums NOTHING = new Sums(
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public Sums with(Day day, Reckoning reckoning) {
        Totals totals = day.totals();
        return new Sums(
                days + 1,
                sum(logged, totals.logged(), (a, b) -> new Distance(a.milesE2() + b.milesE2())),
                sum(overGround, totals.overGround(), (a, b) -> new Distance(a.milesE2() + b.milesE2())),
                sum(underWay, reckoning.underWay(), Duration::plus),
                sum(night, reckoning.night(), Duration::plus),
                sum(engine, engineHours(totals, reckoning), (a, b) -> new EngineHours(a.hoursE2() + b.hoursE2())),
                sum(fuelTaken, reckoning.fuel().taken(), (a, b) -> new Volume(a.decilitres() + b.decilitres())),
                sum(waterTaken, reckoning.water().taken(), (a, b) -> new Volume(a.decilitres() + b.decilitres())));
    }

    /** By the hour counter, else by the times between which the engine ran. */
    public static Optional<EngineHours> engineHours(Totals totals, Reckoning reckoning) {
        return totals.engineHours()
                .or(() -> reckoning.engine().map(ran -> new EngineHours((int) Math.round(ran.toMillis() / 36_000.0))));
    }

    private static <T> Optional<T> sum(Optional<T> one, Optional<T> other, BinaryOperator<T> plus) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(plus.apply(one.get(), other.get()))
                : one.or(() -> other);
    }
}
