package livredebord.instrument;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Observation;
import livredebord.entry.Observation.ApparentWind;
import livredebord.entry.Observation.Barometer;
import livredebord.entry.Observation.CourseOverGround;
import livredebord.entry.Observation.PositionFix;
import livredebord.entry.Observation.Side;
import livredebord.entry.Observation.SpeedOverGround;
import livredebord.entry.Observation.SpeedRange;
import livredebord.entry.Observation.Wind;
import livredebord.entry.Observed;
import livredebord.entry.Origin;
import livredebord.nautical.Bearing;
import livredebord.nautical.CompassPoint;
import livredebord.nautical.North;
import livredebord.nautical.Pressure;
import livredebord.nautical.Speed;

/**
 * What the gauges showed over some minutes, as values of the log, no finer than a person would write them down. The course
 * of a boat that lies still is noise and left out.
 */
final class Figures {

    /** Below it a receiver's course means nothing. */
    private static final int UNDER_WAY = 100;

    /** Fast enough that the course over ground is about where the bow points. */
    private static final int STEERS = 200;

    /** A gust is said where it is so much stronger than the mean (WMO-No. 306, code METAR). */
    private static final int GUST = 1_000;

    private final Gauges gauges;
    private final Instant from;
    private final Instant until;
    private final List<Observed> all = new ArrayList<>();

    private Figures(Gauges gauges, Instant from, Instant until) {
        this.gauges = gauges;
        this.from = from;
        this.until = until;
    }

    /** Means of the minute before and after, and the nearest fix. */
    static List<Observed> at(Gauges gauges, Instant moment) {
        Duration minute = Duration.ofMinutes(1);
        return new Figures(gauges, moment.minus(minute), moment.plus(minute)).read(moment, false);
    }

    /** Means over an interval and what blew hardest in it, and the fix at its end. */
    static List<Observed> over(Gauges gauges, Instant from, Instant until) {
        return new Figures(gauges, from, until).read(until, true);
    }

    private List<Observed> read(Instant place, boolean gusts) {
        gauges.fixAt(place)
                .ifPresent(fix -> add(new PositionFix(fix.position(), Optional.empty()), fix.unauthenticated()));
        Optional<MinuteRing.Summed> speed = mean(Quantity.SPEED_OVER_GROUND);
        boolean underWay = speed.filter(each -> each.mean() >= UNDER_WAY).isPresent();
        if (underWay) {
            mean(Quantity.COURSE_OVER_GROUND)
                    .ifPresent(course -> add(new CourseOverGround(bearing(course.mean())), course.unauthenticated()));
        }
        speed.ifPresent(each -> add(new SpeedOverGround(new Speed(rounded(each.mean(), 10))), each.unauthenticated()));
        mean(Quantity.TRUE_WIND_SPEED)
                .ifPresentOrElse(wind -> add(wind(wind, gusts), wind.unauthenticated()), this::felt);
        mean(Quantity.PRESSURE).ifPresent(pressure -> add(barometer(pressure.mean()), pressure.unauthenticated()));
        return all;
    }

    private Optional<MinuteRing.Summed> mean(Quantity quantity) {
        return gauges.over(quantity, from, until);
    }

    private void add(Observation what, boolean unauthenticated) {
        all.add(new Observed(unauthenticated ? Origin.UNAUTHENTICATED : Origin.INSTRUMENT, what));
    }

    private static Bearing bearing(int degreesE2) {
        return new Bearing(rounded(degreesE2, 100) % 36_000, North.TRUE);
    }

    private static int rounded(int value, int to) {
        return Math.round((float) value / to) * to;
    }

    static Barometer barometer(int pascals) {
        return new Barometer(
                Optional.of(new Pressure(rounded(pascals, 10))), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Wind wind(MinuteRing.Summed wind, boolean gusts) {
        Optional<Bearing> measured = mean(Quantity.TRUE_WIND_FROM).map(each -> bearing(each.mean()));
        boolean gusty = gusts && wind.highest() - wind.mean() >= GUST;
        return new Wind(
                measured.isPresent() ? Optional.empty() : windFrom(),
                measured,
                false,
                Optional.empty(),
                Optional.of(range(wind.mean())),
                gusty ? Optional.of(new Speed(rounded(wind.highest(), 100))) : Optional.empty(),
                Optional.empty());
    }

    private static SpeedRange range(int knotsE2) {
        Speed speed = new Speed(rounded(knotsE2, 100));
        return new SpeedRange(speed, speed);
    }

    /** Worked out from the angle to the bow, and no finer than its name: leeway and current are in it. */
    private Optional<CompassPoint> windFrom() {
        Optional<Integer> bow =
                mean(Quantity.HEADING_TRUE).map(MinuteRing.Summed::mean).or(this::courseWhileSheSteers);
        return bow.flatMap(heading -> mean(Quantity.TRUE_WIND_ANGLE).map(angle -> point(heading + angle.mean())));
    }

    private Optional<Integer> courseWhileSheSteers() {
        return mean(Quantity.SPEED_OVER_GROUND)
                .filter(speed -> speed.mean() >= STEERS)
                .flatMap(speed -> mean(Quantity.COURSE_OVER_GROUND))
                .map(MinuteRing.Summed::mean);
    }

    /** Of the sixteen that people say. */
    private static CompassPoint point(int degreesE2) {
        return CompassPoint.nearestOf16(Math.floorMod(degreesE2, 36_000));
    }

    /** Where nothing works the true wind out, the wind on board. */
    private void felt() {
        Optional<MinuteRing.Summed> speed = mean(Quantity.APPARENT_WIND_SPEED);
        Optional<MinuteRing.Summed> angle = mean(Quantity.APPARENT_WIND_ANGLE);
        speed.ifPresent(each -> add(
                new ApparentWind(
                        angle.map(felt -> Math.round(Math.abs(felt.mean()) / 100f)),
                        angle.map(felt -> felt.mean() < 0 ? Side.PORT : Side.STARBOARD),
                        Optional.of(range(each.mean()))),
                each.unauthenticated()));
    }
}
