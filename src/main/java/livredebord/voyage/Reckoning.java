package livredebord.voyage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import livredebord.nautical.Distance;
import livredebord.nautical.Position;
import livredebord.nautical.Volume;

/**
 * What one day comes to beside its {@link Totals}. What nobody said is empty, never 0.
 *
 * @param dayOfVoyage from 1, the day of the last departure; empty before the first one
 * @param place the first fix of the day, or the last one before it: where the sun is worked out for
 * @param sun at that place
 * @param underWay from departures and weighing to arrivals, anchorages and berths
 * @param night so much of that as lies between sunset and sunrise
 * @param engine as long as the engine is said to run, by its being started and stopped
 * @param departures what was seen to before each of the day
 * @param daysRun miles along the fixes from noon to noon, ship's time; empty without a fix within six hours of both
 */
public record Reckoning(
        Optional<Integer> dayOfVoyage,
        Optional<Position> place,
        Optional<Sun> sun,
        Optional<Duration> underWay,
        Optional<Duration> night,
        Optional<Duration> engine,
        Supply fuel,
        Supply water,
        List<Preparation> departures,
        Optional<Distance> daysRun) {

    /**
     * @param taken in all
     * @param left as it was said last
     */
    public record Supply(Optional<Volume> taken, Optional<Volume> left) {}
}
