package livredebord.instrument.net;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livredebord.instrument.Quantity;
import livredebord.instrument.Report;
import livredebord.instrument.Report.Fixed;
import livredebord.instrument.Report.Measured;
import livredebord.instrument.Report.Told;

/**
 * The JSON of gpsd, whose units are its own: degrees, metres a second, metres, °C. Its true wind angle means two things,
 * by the sentence that it came from, so only the true wind's speed is taken.
 */
final class Gpsd implements Dialect {

    private static final double KNOT = 1_852 / 3_600.0;
    private static final int FIX_IN_TWO_DIMENSIONS = 2;

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public String greeting() {
        return "?WATCH={\"enable\":true,\"json\":true};\n";
    }

    /** A list of satellites is long. */
    @Override
    public int longestLine() {
        return 16_384;
    }

    @Override
    public List<Report> read(String line) {
        try {
            JsonNode said = json.readTree(line);
            boolean fix = said.path("class").asText().equals("TPV")
                    && said.path("mode").asInt() >= FIX_IN_TWO_DIMENSIONS;
            return fix ? fix(said) : List.of();
        } catch (JsonProcessingException notJson) {
            return List.of();
        }
    }

    private static List<Report> fix(JsonNode tpv) {
        List<Report> reports = new ArrayList<>();
        time(tpv.path("time").asText()).ifPresent(reports::add);
        position(tpv).ifPresent(reports::add);
        measure(tpv.path("speed"), Quantity.SPEED_OVER_GROUND, 100 / KNOT, reports);
        measure(tpv.path("track"), Quantity.COURSE_OVER_GROUND, 100, reports);
        measure(tpv.path("depth"), Quantity.DEPTH, 100, reports);
        measure(tpv.path("wtemp"), Quantity.SEA_TEMPERATURE, 10, reports);
        measure(tpv.path("wspeedr"), Quantity.APPARENT_WIND_SPEED, 100 / KNOT, reports);
        measure(tpv.path("wangler"), Quantity.APPARENT_WIND_ANGLE, 100, reports);
        measure(tpv.path("wspeedt"), Quantity.TRUE_WIND_SPEED, 100 / KNOT, reports);
        return reports;
    }

    private static void measure(JsonNode value, Quantity quantity, double factor, List<Report> reports) {
        if (value.isNumber()) {
            Measured.of(quantity, value.asDouble() * factor).ifPresent(reports::add);
        }
    }

    private static Optional<Report> position(JsonNode tpv) {
        JsonNode latitude = tpv.path("lat");
        JsonNode longitude = tpv.path("lon");
        return Fixed.of(latitude.asDouble(Double.NaN), longitude.asDouble(Double.NaN));
    }

    private static Optional<Report> time(String said) {
        try {
            LocalDateTime utc = LocalDateTime.ofInstant(Instant.parse(said), ZoneOffset.UTC);
            return Optional.of(new Told(utc.toLocalTime(), Optional.of(utc.toLocalDate())));
        } catch (DateTimeException unset) {
            return Optional.empty();
        }
    }
}
