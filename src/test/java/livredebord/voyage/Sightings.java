package livredebord.voyage;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Observation;
import livredebord.entry.Observation.BeaufortRange;
import livredebord.entry.Observation.SpeedRange;
import livredebord.nautical.Bearing;
import livredebord.nautical.CompassPoint;
import livredebord.nautical.Distance;
import livredebord.nautical.EngineHours;
import livredebord.nautical.North;
import livredebord.nautical.Position;
import livredebord.nautical.Pressure;
import livredebord.nautical.Speed;

/** Observations said briefly, for tests. */
public final class Sightings {

    public static Observation.PositionFix fix(double latitude, double longitude) {
        return new Observation.PositionFix(Position.ofDegrees(latitude, longitude), Optional.empty());
    }

    public static Bearing degrees(double degrees) {
        return Bearing.ofDegrees(degrees, North.NOT_SAID);
    }

    public static Observation.CourseOverGround cog(double degrees) {
        return new Observation.CourseOverGround(degrees(degrees));
    }

    public static Observation.Heading heading(double degrees) {
        return new Observation.Heading(degrees(degrees));
    }

    public static Observation.SpeedOverGround sog(double knots) {
        return new Observation.SpeedOverGround(knots(knots));
    }

    public static Speed knots(double knots) {
        return new Speed((int) Math.round(knots * 100));
    }

    public static Observation.DistanceLogged log(double miles) {
        return new Observation.DistanceLogged(new Distance((int) Math.round(miles * 100)));
    }

    public static Observation.Wind wind(CompassPoint from, int force) {
        return new Observation.Wind(
                Optional.of(from),
                Optional.empty(),
                false,
                Optional.of(new BeaufortRange(force, force)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static Observation.Wind gust(double knots) {
        return new Observation.Wind(
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of(knots(knots)),
                Optional.empty());
    }

    public static Observation.Wind windSpeed(double knots) {
        return new Observation.Wind(
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.of(new SpeedRange(knots(knots), knots(knots))),
                Optional.empty(),
                Optional.empty());
    }

    public static Observation.Barometer baro(double hectopascals) {
        return new Observation.Barometer(
                Optional.of(pressure(hectopascals)), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Observation.Barometer baro(double hectopascals, Observation.Tendency tendency) {
        return new Observation.Barometer(
                Optional.of(pressure(hectopascals)), Optional.of(tendency), Optional.empty(), Optional.empty());
    }

    public static Pressure pressure(double hectopascals) {
        return new Pressure((int) Math.round(hectopascals * 100));
    }

    public static Observation.Engine engine(Observation.EngineState state) {
        return new Observation.Engine(Optional.of(state), Optional.empty(), Optional.empty());
    }

    public static Observation.Engine engineHours(double hours) {
        return new Observation.Engine(Optional.empty(), Optional.empty(), Optional.of(hours(hours)));
    }

    public static EngineHours hours(double hours) {
        return new EngineHours((int) Math.round(hours * 100));
    }

    public static Observation.Happening event(Observation.Event event) {
        return new Observation.Happening(event);
    }

    public static Observation.Remark remark(String text) {
        return new Observation.Remark(text);
    }

    public static Observation.WatchChange watch(List<String> on, String from, String to, List<String> next) {
        return new Observation.WatchChange(
                on, List.of(), Optional.of(LocalTime.parse(from)), Optional.of(LocalTime.parse(to)), next);
    }

    private Sightings() {}
}
