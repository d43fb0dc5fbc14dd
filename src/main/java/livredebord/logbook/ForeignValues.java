package livredebord.logbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import livredebord.entry.Observation;
import livredebord.entry.Observation.SpeedRange;
import livredebord.nautical.Bearing;
import livredebord.nautical.Distance;
import livredebord.nautical.EngineHours;
import livredebord.nautical.Length;
import livredebord.nautical.North;
import livredebord.nautical.Position;
import livredebord.nautical.Pressure;
import livredebord.nautical.Speed;

/** Numbers of another log as observations of ours. What is out of all reason there is left out here. */
final class ForeignValues {

    private final List<Observation> what = new ArrayList<>();

    List<Observation> all() {
        return what;
    }

    ForeignValues position(OptionalDouble latitude, OptionalDouble longitude) {
        if (latitude.isPresent() && longitude.isPresent()) {
            what.add(new Observation.PositionFix(
                    Position.ofDegrees(latitude.getAsDouble(), longitude.getAsDouble()), Optional.empty()));
        }
        return this;
    }

    ForeignValues heading(OptionalDouble degrees, North north) {
        bearing(degrees, north).ifPresent(bearing -> what.add(new Observation.Heading(bearing)));
        return this;
    }

    ForeignValues courseOverGround(OptionalDouble degrees) {
        bearing(degrees, North.TRUE).ifPresent(bearing -> what.add(new Observation.CourseOverGround(bearing)));
        return this;
    }

    ForeignValues speedOverGround(OptionalDouble knots) {
        speed(knots).ifPresent(speed -> what.add(new Observation.SpeedOverGround(speed)));
        return this;
    }

    ForeignValues speedThroughWater(OptionalDouble knots) {
        speed(knots).ifPresent(speed -> what.add(new Observation.SpeedThroughWater(speed)));
        return this;
    }

    ForeignValues logged(OptionalDouble miles) {
        if (miles.isPresent() && miles.getAsDouble() >= 0) {
            what.add(new Observation.DistanceLogged(new Distance((int) Math.round(miles.getAsDouble() * 100))));
        }
        return this;
    }

    ForeignValues wind(OptionalDouble fromDegrees, OptionalDouble knots, OptionalDouble gust) {
        Optional<Speed> speed = speed(knots);
        Optional<Bearing> from = bearing(fromDegrees, North.NOT_SAID);
        if (speed.isPresent() || from.isPresent()) {
            what.add(new Observation.Wind(
                    Optional.empty(),
                    from,
                    false,
                    Optional.empty(),
                    speed.map(each -> new SpeedRange(each, each)),
                    speed(gust),
                    Optional.empty()));
        }
        return this;
    }

    ForeignValues pressure(OptionalDouble hectopascals) {
        if (hectopascals.isPresent() && hectopascals.getAsDouble() >= 800 && hectopascals.getAsDouble() <= 1_100) {
            Pressure pressure = new Pressure((int) Math.round(hectopascals.getAsDouble() * 100));
            what.add(new Observation.Barometer(
                    Optional.of(pressure), Optional.empty(), Optional.empty(), Optional.empty()));
        }
        return this;
    }

    ForeignValues depth(OptionalDouble metres) {
        if (metres.isPresent() && metres.getAsDouble() > 0) {
            what.add(new Observation.Sounding(new Length((int) Math.round(metres.getAsDouble() * 100))));
        }
        return this;
    }

    ForeignValues engineHours(OptionalDouble hours) {
        if (hours.isPresent() && hours.getAsDouble() > 0) {
            what.add(new Observation.Engine(Optional.empty(), Optional.empty(), Optional.of(new EngineHours((int)
                    Math.round(hours.getAsDouble() * 100)))));
        }
        return this;
    }

    ForeignValues place(String name) {
        if (!name.isBlank()) {
            what.add(new Observation.Place(name.strip()));
        }
        return this;
    }

    ForeignValues remark(String words) {
        if (!words.isBlank()) {
            what.add(new Observation.Remark(words.strip()));
        }
        return this;
    }

    private static Optional<Bearing> bearing(OptionalDouble degrees, North north) {
        return degrees.isPresent() && degrees.getAsDouble() >= 0 && degrees.getAsDouble() <= 360
                ? Optional.of(Bearing.ofDegrees(degrees.getAsDouble(), north))
                : Optional.empty();
    }

    private static Optional<Speed> speed(OptionalDouble knots) {
        return knots.isPresent() && knots.getAsDouble() >= 0 && knots.getAsDouble() <= 500
                ? Optional.of(new Speed((int) Math.round(knots.getAsDouble() * 100)))
                : Optional.empty();
    }
}
