package livredebord.instrument.net;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livredebord.instrument.Quantity;
import livredebord.instrument.Report;
import livredebord.instrument.Report.AlarmState;
import livredebord.instrument.Report.Fixed;
import livredebord.instrument.Report.Measured;

/** Signal K's paths, whose units are SI's: radians, metres a second, pascals, kelvins, hertz, seconds. */
final class SignalK {

    static final String POSITION = "navigation.position";

    private static final double DEGREES_E2 = 18_000 / Math.PI;
    private static final double KNOTS_E2 = 100 * 3_600 / 1_852.0;
    private static final double MILES_E2 = 100 / 1_852.0;
    private static final double FREEZING = 273.15;

    private static final String NOTIFICATIONS = "notifications.";

    /** States that somebody must look at. */
    private static final Set<String> ALARMS = Set.of("alarm", "emergency");

    private static final Pattern ENGINE = Pattern.compile("propulsion\\.[^.]+\\.(revolutions|runTime)");

    /** {@code value × factor + offset} is in our unit. */
    private record Scale(Quantity quantity, double factor, double offset) {}

    private static final Map<String, Scale> PATHS = Map.ofEntries(
            scale("navigation.courseOverGroundTrue", Quantity.COURSE_OVER_GROUND, DEGREES_E2),
            scale("navigation.speedOverGround", Quantity.SPEED_OVER_GROUND, KNOTS_E2),
            scale("navigation.headingTrue", Quantity.HEADING_TRUE, DEGREES_E2),
            scale("navigation.headingMagnetic", Quantity.HEADING_MAGNETIC, DEGREES_E2),
            scale("navigation.speedThroughWater", Quantity.SPEED_THROUGH_WATER, KNOTS_E2),
            scale("navigation.log", Quantity.DISTANCE_LOGGED, MILES_E2),
            scale("environment.wind.speedTrue", Quantity.TRUE_WIND_SPEED, KNOTS_E2),
            scale("environment.wind.angleTrueWater", Quantity.TRUE_WIND_ANGLE, DEGREES_E2),
            scale("environment.wind.directionTrue", Quantity.TRUE_WIND_FROM, DEGREES_E2),
            scale("environment.wind.speedApparent", Quantity.APPARENT_WIND_SPEED, KNOTS_E2),
            scale("environment.wind.angleApparent", Quantity.APPARENT_WIND_ANGLE, DEGREES_E2),
            scale("environment.outside.pressure", Quantity.PRESSURE, 1),
            Map.entry("environment.outside.temperature", new Scale(Quantity.AIR_TEMPERATURE, 10, -FREEZING * 10)),
            Map.entry("environment.water.temperature", new Scale(Quantity.SEA_TEMPERATURE, 10, -FREEZING * 10)),
            scale("environment.depth.belowTransducer", Quantity.DEPTH, 100));

    private static final Scale REVOLUTIONS = new Scale(Quantity.ENGINE_RPM, 60, 0);
    private static final Scale RUN_TIME = new Scale(Quantity.ENGINE_HOURS, 100 / 3_600.0, 0);

    private SignalK() {}

    private static Map.Entry<String, Scale> scale(String path, Quantity quantity, double factor) {
        return Map.entry(path, new Scale(quantity, factor, 0));
    }

    /** What we ask for; a star stands for one word. */
    static List<String> subscribed() {
        List<String> paths = new ArrayList<>(kept());
        paths.add("propulsion.*.revolutions");
        paths.add("propulsion.*.runTime");
        paths.add("notifications.*");
        return paths;
    }

    /** What a server may have kept, by paths without a star. */
    static List<String> kept() {
        List<String> paths = new ArrayList<>(PATHS.keySet());
        paths.add(POSITION);
        paths.sort(null);
        return paths;
    }

    /** What one value says; empty for one that is null, out of reason or not ours. */
    static Optional<Report> report(String path, JsonNode value) {
        if (path.equals(POSITION)) {
            return position(value);
        }
        return path.startsWith(NOTIFICATIONS) ? alarm(path, value) : measured(path, value);
    }

    private static Optional<Report> measured(String path, JsonNode value) {
        return value.isNumber()
                ? scaleOf(path)
                        .flatMap(scale ->
                                Measured.of(scale.quantity(), value.asDouble() * scale.factor() + scale.offset()))
                : Optional.empty();
    }

    private static Optional<Scale> scaleOf(String path) {
        Matcher engine = ENGINE.matcher(path);
        return engine.matches()
                ? Optional.of(engine.group(1).equals("revolutions") ? REVOLUTIONS : RUN_TIME)
                : Optional.ofNullable(PATHS.get(path));
    }

    /** An object in the stream; in what a server kept also longitude and latitude, in this order. */
    private static Optional<Report> position(JsonNode value) {
        JsonNode latitude = value.isArray() ? value.path(1) : value.path("latitude");
        JsonNode longitude = value.isArray() ? value.path(0) : value.path("longitude");
        return Fixed.of(latitude.asDouble(Double.NaN), longitude.asDouble(Double.NaN));
    }

    /** A notification that is gone is null. */
    private static Optional<Report> alarm(String path, JsonNode value) {
        String id = path.substring(NOTIFICATIONS.length());
        boolean raised = ALARMS.contains(value.path("state").asText());
        return Optional.of(new AlarmState(id, value.path("message").asText(""), raised));
    }
}
