package livredebord.web.uplink;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a decoder made of a device's bytes. Decoders name things as they like; taken are names whose unit is the same in all
 * of them: degrees of a position, degrees Celsius, and a pressure, whose size tells its unit. Speeds without a unit are
 * left alone.
 */
final class Decoded {

    /** Cayenne adds its channel. */
    private static final Pattern CHANNEL = Pattern.compile("_\\d+$");

    private static final List<String> LATITUDE = List.of("latitude", "lat");
    private static final List<String> LONGITUDE = List.of("longitude", "lon", "lng", "long");
    private static final List<String> AIR =
            List.of("temperature", "airtemperature", "air_temperature", "tempc_sht", "outside_temperature");
    private static final List<String> WATER = List.of("water_temperature", "watertemperature", "sea_temperature");
    private static final List<String> PRESSURE = List.of(
            "pressure", "barometric_pressure", "barometer", "air_pressure", "airpressure", "atmospheric_pressure");
    private static final int DEEPEST = 4;
    private static final double KNOTS = 3_600 / 1_852.0; // in a metre a second

    private final Map<String, Object> values = new LinkedHashMap<>();

    private Decoded() {}

    static Map<String, Object> values(JsonNode payload) {
        Decoded decoded = new Decoded();
        decoded.take(payload, 0);
        return decoded.values;
    }

    /** The Things Stack's own names, whose units are fixed: air in °C and hPa, wind in m/s and degrees. */
    static Map<String, Object> normalized(JsonNode payload) {
        Decoded decoded = new Decoded();
        for (JsonNode measurement : payload) {
            decoded.put("air_c", measurement.at("/air/temperature"), 1);
            decoded.put("pressure_hpa", measurement.at("/air/pressure"), 1);
            decoded.put("wind_kn", measurement.at("/wind/speed"), KNOTS);
            decoded.put("wind_from_deg", measurement.at("/wind/direction"), 1);
            decoded.put("water_c", measurement.at("/water/temperature"), 1);
        }
        return decoded.values;
    }

    private void take(JsonNode node, int depth) {
        if (!node.isObject() || depth > DEEPEST) {
            return;
        }
        position(node);
        node.properties().forEach(field -> {
            String name =
                    CHANNEL.matcher(field.getKey().toLowerCase(Locale.ROOT)).replaceFirst("");
            JsonNode value = field.getValue();
            if (AIR.contains(name)) {
                put("air_c", value, 1);
            } else if (WATER.contains(name)) {
                put("water_c", value, 1);
            } else if (PRESSURE.contains(name)) {
                pressure(value);
            } else {
                take(value, depth + 1);
            }
        });
    }

    /** Without a fix many a tracker says 0, 0. */
    private void position(JsonNode node) {
        JsonNode latitude = first(node, LATITUDE);
        JsonNode longitude = first(node, LONGITUDE);
        boolean both = latitude.isNumber() && longitude.isNumber();
        boolean fixed = both && (latitude.doubleValue() != 0 || longitude.doubleValue() != 0);
        if (fixed && !values.containsKey("latitude")) {
            values.put("latitude", latitude.doubleValue());
            values.put("longitude", longitude.doubleValue());
        }
    }

    private static JsonNode first(JsonNode node, List<String> names) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (names.contains(field.getKey().toLowerCase(Locale.ROOT))) {
                return field.getValue();
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    /** Hectopascals and pascals cannot be taken for one another. */
    private void pressure(JsonNode value) {
        boolean pascals = value.isNumber() && value.doubleValue() >= 80_000 && value.doubleValue() <= 110_000;
        boolean hectopascals = value.isNumber() && value.doubleValue() >= 800 && value.doubleValue() <= 1_100;
        if (pascals || hectopascals) {
            put("pressure_hpa", value, pascals ? 0.01 : 1);
        }
    }

    private void put(String name, JsonNode value, double factor) {
        if (value.isNumber()) {
            values.putIfAbsent(name, value.doubleValue() * factor);
        }
    }
}
