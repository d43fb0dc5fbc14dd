package livredebord.logbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livredebord.entry.Observation;
import livredebord.entry.Observation.BeaufortRange;
import livredebord.entry.Observation.EngineState;
import livredebord.entry.Observation.Side;
import livredebord.entry.Observation.SpeedRange;
import livredebord.nautical.Bearing;
import livredebord.nautical.Distance;
import livredebord.nautical.EngineHours;
import livredebord.nautical.Length;
import livredebord.nautical.North;
import livredebord.nautical.Position;
import livredebord.nautical.Pressure;
import livredebord.nautical.Speed;
import livredebord.nautical.Temperature;
import livredebord.nautical.Volume;

/**
 * Values by name, as machines give them: by the paths of Signal K, in its SI units (radians, metres a second, pascals,
 * kelvins), or by the names of the columns of our own CSV, whose units stand in them ({@code wind_kn},
 * {@code pressure_hpa}). Nothing is guessed: a name that nobody knows and a value out of its range are told.
 */
public final class MachineValues {

    /**
     * @param what as observations, in the order of reading
     * @param unknown names that are neither Signal K's nor ours, or that the book has no place for
     * @param wrong what cannot be, each with the range that can
     */
    public record Read(List<Observation> what, List<String> unknown, List<String> wrong) {
        public Read {
            what = List.copyOf(what);
            unknown = List.copyOf(unknown);
            wrong = List.copyOf(wrong);
        }
    }

    private static final double KNOT = 1_852 / 3_600.0; // metres a second, SI Brochure
    private static final double MILE = 1_852; // metres, SI Brochure
    private static final double FREEZING = 273.15; // kelvins at 0 °C, SI Brochure

    /** Names of ours, each with its unit and both ends of its range. */
    private enum Ours {
        LATITUDE(-90, 90),
        LONGITUDE(-180, 180),
        HEADING_DEG(0, 360),
        HEADING_MAGNETIC_DEG(0, 360),
        COG_DEG(0, 360),
        COG_MAGNETIC_DEG(0, 360),
        SOG_KN(0, 500),
        STW_KN(0, 500),
        LOG_NM(0, 2_000_000),
        TRIP_NM(0, 2_000_000),
        WIND_FROM_DEG(0, 360),
        WIND_FROM_MAGNETIC_DEG(0, 360),
        WIND_KN(0, 500),
        GUST_KN(0, 500),
        WIND_FORCE_BFT(0, 12),
        /** From the bow, starboard positive. */
        APPARENT_WIND_DEG(-180, 180),
        APPARENT_WIND_KN(0, 500),
        PRESSURE_HPA(800, 1_100),
        AIR_C(-90, 70),
        WATER_C(-90, 70),
        DEPTH_M(0, 12_000),
        CURRENT_SETS_DEG(0, 360),
        CURRENT_KN(0, 500),
        VISIBILITY_NM(0, 2_000_000),
        ENGINE_HOURS(0, 200_000),
        ENGINE_RPM(0, 20_000),
        ENGINE_RUNS(0, 1),
        BATTERY_V(0, 1_000),
        BATTERY_PERCENT(0, 100),
        FUEL_L(0, 1_000_000),
        WATER_L(0, 1_000_000),
        AUTOPILOT(0, 1),
        PEOPLE(0, 999);

        private final double least;
        private final double most;

        Ours(double least, double most) {
            this.least = least;
            this.most = most;
        }

        static Optional<Ours> of(String name) {
            for (Ours each : values()) {
                if (each.name().equalsIgnoreCase(name)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    /** One value of Signal K is one of ours, in another unit. */
    private record FromSignalK(Ours ours, double factor, double offset) {
        double convert(double value) {
            return value * factor + offset;
        }
    }

    private static final double DEGREES = 180 / Math.PI;

    /** By path; an asterisk stands for the name of an engine, a battery, a tank. */
    private static final Map<String, FromSignalK> SIGNAL_K = Map.ofEntries(
            path("navigation.headingTrue", Ours.HEADING_DEG, DEGREES),
            path("navigation.headingMagnetic", Ours.HEADING_MAGNETIC_DEG, DEGREES),
            path("navigation.courseOverGroundTrue", Ours.COG_DEG, DEGREES),
            path("navigation.courseOverGroundMagnetic", Ours.COG_MAGNETIC_DEG, DEGREES),
            path("navigation.speedOverGround", Ours.SOG_KN, 1 / KNOT),
            path("navigation.speedThroughWater", Ours.STW_KN, 1 / KNOT),
            path("navigation.log", Ours.LOG_NM, 1 / MILE),
            path("navigation.trip.log", Ours.TRIP_NM, 1 / MILE),
            path("environment.wind.directionTrue", Ours.WIND_FROM_DEG, DEGREES),
            path("environment.wind.directionMagnetic", Ours.WIND_FROM_MAGNETIC_DEG, DEGREES),
            path("environment.wind.speedTrue", Ours.WIND_KN, 1 / KNOT),
            path("environment.wind.speedOverGround", Ours.WIND_KN, 1 / KNOT),
            path("environment.wind.gust", Ours.GUST_KN, 1 / KNOT),
            path("environment.wind.angleApparent", Ours.APPARENT_WIND_DEG, DEGREES),
            path("environment.wind.speedApparent", Ours.APPARENT_WIND_KN, 1 / KNOT),
            path("environment.outside.pressure", Ours.PRESSURE_HPA, 0.01),
            path("environment.outside.temperature", Ours.AIR_C, 1, -FREEZING),
            path("environment.water.temperature", Ours.WATER_C, 1, -FREEZING),
            path("environment.depth.belowTransducer", Ours.DEPTH_M, 1),
            path("environment.depth.belowKeel", Ours.DEPTH_M, 1),
            path("environment.depth.belowSurface", Ours.DEPTH_M, 1),
            path("environment.current.setTrue", Ours.CURRENT_SETS_DEG, DEGREES),
            path("environment.current.drift", Ours.CURRENT_KN, 1 / KNOT),
            path("environment.outside.horizontalVisibility", Ours.VISIBILITY_NM, 1 / MILE),
            path("propulsion.*.runTime", Ours.ENGINE_HOURS, 1 / 3_600.0),
            path("propulsion.*.revolutions", Ours.ENGINE_RPM, 60),
            path("electrical.batteries.*.voltage", Ours.BATTERY_V, 1),
            path("electrical.batteries.*.capacity.stateOfCharge", Ours.BATTERY_PERCENT, 100),
            path("tanks.fuel.*.currentVolume", Ours.FUEL_L, 1_000),
            path("tanks.freshWater.*.currentVolume", Ours.WATER_L, 1_000));

    private static final Pattern NAMED =
            Pattern.compile("(propulsion|electrical\\.batteries|tanks\\.\\w+)\\.([\\w-]+)\\.(.+)");

    private static final Map<String, Double> ENGINE_STATES = Map.of("started", 1.0, "stopped", 0.0);

    private final Map<String, Map<Ours, Double>> groups = new TreeMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    private MachineValues() {}

    private static Map.Entry<String, FromSignalK> path(String path, Ours ours, double factor) {
        return path(path, ours, factor, 0);
    }

    private static Map.Entry<String, FromSignalK> path(String path, Ours ours, double factor, double offset) {
        return Map.entry(path, new FromSignalK(ours, factor, offset));
    }

    /** @param values numbers, but for a position (an object) and a state (a word); never null */
    public static Read read(Map<String, ?> values) {
        MachineValues read = new MachineValues();
        new LinkedHashMap<String, Object>(values).forEach(read::take);
        return read.all();
    }

    // --- what is said

    private void take(String name, Object value) {
        if (name.equals("navigation.position")) {
            position(value);
        } else if (name.startsWith("propulsion.") && name.endsWith(".state")) {
            word(name, value, group(name), Ours.ENGINE_RUNS, ENGINE_STATES::get);
        } else if (name.equals("steering.autopilot.state")) {
            word(name, value, "", Ours.AUTOPILOT, state -> state.equals("standby") ? 0.0 : 1.0);
        } else if (SIGNAL_K.containsKey(general(name))) {
            FromSignalK from = SIGNAL_K.get(general(name));
            number(name, value, group(name), from.ours(), from::convert);
        } else {
            Ours.of(name).ifPresentOrElse(ours -> number(name, value, "", ours, said -> said), () -> unknown.add(name));
        }
    }

    private static String general(String name) {
        return NAMED.matcher(name).replaceFirst("$1.*.$3");
    }

    /** Which engine, battery or tank; "" where there is only one. */
    private static String group(String name) {
        Matcher named = NAMED.matcher(name);
        return named.matches() ? named.group(1) + "." + named.group(2) : "";
    }

    private void position(Object value) {
        if (value instanceof Map<?, ?> position
                && position.get("latitude") instanceof Number latitude
                && position.get("longitude") instanceof Number longitude) {
            number("latitude", latitude, "", Ours.LATITUDE, said -> said);
            number("longitude", longitude, "", Ours.LONGITUDE, said -> said);
        } else {
            wrong.add("navigation.position: an object with latitude and longitude in degrees is wanted");
        }
    }

    private void word(String name, Object value, String group, Ours ours, Function<String, Double> meaning) {
        Double means = value instanceof String state ? meaning.apply(state) : null;
        if (means == null) {
            wrong.add(name + ": not a state: " + shown(value));
        } else {
            put(group, ours, means);
        }
    }

    private void number(String name, Object value, String group, Ours ours, Function<Double, Double> convert) {
        if (!(value instanceof Number || value instanceof Boolean)) {
            wrong.add(name + ": a number is wanted, not " + shown(value));
            return;
        }
        double said = value instanceof Boolean yes ? (yes ? 1 : 0) : ((Number) value).doubleValue();
        double converted = wrapped(ours, convert.apply(said));
        if (converted >= ours.least && converted <= ours.most) { // written so that NaN fails too
            put(group, ours, converted);
        } else {
            wrong.add(name + ": " + shown(value) + " is not in " + plain(ours.least) + " to " + plain(ours.most) + " ("
                    + ours.name().toLowerCase(java.util.Locale.ROOT) + ")");
        }
    }

    /** Signal K's angles may be negative, and 2π may be a hair more than 360°. */
    private static double wrapped(Ours ours, double value) {
        boolean bearing = ours.least == 0 && ours.most == 360;
        boolean oneTurn = value >= -360 && value <= 360.005;
        return bearing && oneTurn ? (value + 360) % 360 : value;
    }

    private static String plain(double end) {
        return String.valueOf(Math.round(end));
    }

    /** Enough to find it again. */
    private static String shown(Object value) {
        String text = String.valueOf(value);
        return text.substring(0, Math.min(text.length(), 40));
    }

    private void put(String group, Ours ours, double value) {
        groups.computeIfAbsent(group, each -> new LinkedHashMap<>()).putIfAbsent(ours, value);
    }

    // --- what it is

    private Read all() {
        List<Observation> what = new ArrayList<>();
        groups.values().forEach(group -> what.addAll(observations(group)));
        return new Read(what, unknown, wrong);
    }

    private List<Observation> observations(Map<Ours, Double> said) {
        List<Observation> what = new ArrayList<>();
        positionFix(said).ifPresent(what::add);
        bearing(said, Ours.HEADING_DEG, North.TRUE)
                .map(Observation.Heading::new)
                .ifPresent(what::add);
        bearing(said, Ours.HEADING_MAGNETIC_DEG, North.MAGNETIC)
                .map(Observation.Heading::new)
                .ifPresent(what::add);
        bearing(said, Ours.COG_DEG, North.TRUE)
                .map(Observation.CourseOverGround::new)
                .ifPresent(what::add);
        bearing(said, Ours.COG_MAGNETIC_DEG, North.MAGNETIC)
                .map(Observation.CourseOverGround::new)
                .ifPresent(what::add);
        speed(said, Ours.SOG_KN).map(Observation.SpeedOverGround::new).ifPresent(what::add);
        speed(said, Ours.STW_KN).map(Observation.SpeedThroughWater::new).ifPresent(what::add);
        miles(said, Ours.LOG_NM).map(Observation.DistanceLogged::new).ifPresent(what::add);
        miles(said, Ours.TRIP_NM).map(Observation.TripDistance::new).ifPresent(what::add);
        wind(said).ifPresent(what::add);
        apparentWind(said).ifPresent(what::add);
        scaled(said, Ours.PRESSURE_HPA, 100)
                .map(Pressure::new)
                .map(pressure -> new Observation.Barometer(
                        Optional.of(pressure), Optional.empty(), Optional.empty(), Optional.empty()))
                .ifPresent(what::add);
        scaled(said, Ours.AIR_C, 10)
                .map(Temperature::new)
                .map(Observation.AirTemperature::new)
                .ifPresent(what::add);
        scaled(said, Ours.WATER_C, 10)
                .map(Temperature::new)
                .map(Observation.SeaTemperature::new)
                .ifPresent(what::add);
        scaled(said, Ours.DEPTH_M, 100)
                .map(Length::new)
                .map(Observation.Sounding::new)
                .ifPresent(what::add);
        current(said).ifPresent(what::add);
        miles(said, Ours.VISIBILITY_NM)
                .map(range -> new Observation.Visibility(Optional.empty(), Optional.of(range), Optional.empty()))
                .ifPresent(what::add);
        engine(said).ifPresent(what::add);
        battery(said).ifPresent(what::add);
        scaled(said, Ours.FUEL_L, 10)
                .map(left -> new Observation.Fuel(Optional.of(new Volume(left)), Optional.empty(), false, true))
                .ifPresent(what::add);
        scaled(said, Ours.WATER_L, 10)
                .map(left -> new Observation.FreshWater(Optional.of(new Volume(left)), false, true))
                .ifPresent(what::add);
        scaled(said, Ours.AUTOPILOT, 1)
                .map(engaged -> new Observation.Autopilot(engaged == 1))
                .ifPresent(what::add);
        scaled(said, Ours.PEOPLE, 1).map(Observation.Headcount::new).ifPresent(what::add);
        return what;
    }

    private Optional<Observation> positionFix(Map<Ours, Double> said) {
        Double latitude = said.get(Ours.LATITUDE);
        Double longitude = said.get(Ours.LONGITUDE);
        if (latitude != null && longitude != null) {
            return Optional.of(new Observation.PositionFix(Position.ofDegrees(latitude, longitude), Optional.empty()));
        }
        boolean half = latitude != null || longitude != null;
        if (half && wrong.stream().noneMatch(each -> each.startsWith("l"))) {
            wrong.add("latitude: a position has latitude and longitude");
        }
        return Optional.empty();
    }

    private static Optional<Observation> wind(Map<Ours, Double> said) {
        Optional<Bearing> from = bearing(said, Ours.WIND_FROM_DEG, North.TRUE)
                .or(() -> bearing(said, Ours.WIND_FROM_MAGNETIC_DEG, North.MAGNETIC));
        Optional<BeaufortRange> force = scaled(said, Ours.WIND_FORCE_BFT, 1).map(bft -> new BeaufortRange(bft, bft));
        Optional<Speed> speed = speed(said, Ours.WIND_KN);
        Optional<Speed> gust = speed(said, Ours.GUST_KN);
        boolean any = from.isPresent() || force.isPresent() || speed.isPresent() || gust.isPresent();
        return any
                ? Optional.of(new Observation.Wind(
                        Optional.empty(),
                        from,
                        false,
                        force,
                        speed.map(each -> new SpeedRange(each, each)),
                        gust,
                        Optional.empty()))
                : Optional.empty();
    }

    private static Optional<Observation> apparentWind(Map<Ours, Double> said) {
        Optional<Integer> angle = scaled(said, Ours.APPARENT_WIND_DEG, 1);
        Optional<Speed> speed = speed(said, Ours.APPARENT_WIND_KN);
        return angle.isPresent() || speed.isPresent()
                ? Optional.of(new Observation.ApparentWind(
                        angle.map(Math::abs),
                        angle.filter(degrees -> degrees != 0 && Math.abs(degrees) != 180)
                                .map(degrees -> degrees < 0 ? Side.PORT : Side.STARBOARD),
                        speed.map(each -> new SpeedRange(each, each))))
                : Optional.empty();
    }

    private static Optional<Observation> current(Map<Ours, Double> said) {
        Optional<Bearing> sets = bearing(said, Ours.CURRENT_SETS_DEG, North.TRUE);
        Optional<Speed> drift = speed(said, Ours.CURRENT_KN);
        return sets.isPresent() || drift.isPresent()
                ? Optional.of(new Observation.Current(sets, drift))
                : Optional.empty();
    }

    private static Optional<Observation> engine(Map<Ours, Double> said) {
        Optional<EngineState> state =
                scaled(said, Ours.ENGINE_RUNS, 1).map(runs -> runs == 1 ? EngineState.ON : EngineState.OFF);
        Optional<Integer> rpm = scaled(said, Ours.ENGINE_RPM, 1);
        Optional<EngineHours> hours = scaled(said, Ours.ENGINE_HOURS, 100).map(EngineHours::new);
        return state.isPresent() || rpm.isPresent() || hours.isPresent()
                ? Optional.of(new Observation.Engine(state, rpm, hours))
                : Optional.empty();
    }

    private static Optional<Observation> battery(Map<Ours, Double> said) {
        Optional<Integer> millivolts = scaled(said, Ours.BATTERY_V, 1_000);
        Optional<Integer> percent = scaled(said, Ours.BATTERY_PERCENT, 1);
        return millivolts.isPresent() || percent.isPresent()
                ? Optional.of(new Observation.Battery(millivolts, percent))
                : Optional.empty();
    }

    private static Optional<Integer> scaled(Map<Ours, Double> said, Ours ours, int factor) {
        return Optional.ofNullable(said.get(ours)).map(value -> (int) Math.round(value * factor));
    }

    private static Optional<Bearing> bearing(Map<Ours, Double> said, Ours ours, North north) {
        return Optional.ofNullable(said.get(ours)).map(degrees -> Bearing.ofDegrees(degrees, north));
    }

    private static Optional<Speed> speed(Map<Ours, Double> said, Ours ours) {
        return scaled(said, ours, 100).map(Speed::new);
    }

    private static Optional<Distance> miles(Map<Ours, Double> said, Ours ours) {
        return scaled(said, ours, 100).map(Distance::new);
    }
}
