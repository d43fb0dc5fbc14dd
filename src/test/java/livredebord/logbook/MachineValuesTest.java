package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livredebord.entry.Observation;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineValuesTest {

    @Test
    void signalKsUnitsBecomeTheSeamans() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("navigation.position", Map.of("latitude", 48.27, "longitude", -4.68));
        values.put("navigation.courseOverGroundTrue", Math.toRadians(205));
        values.put("navigation.headingMagnetic", Math.toRadians(207));
        values.put("navigation.speedOverGround", 3.138); // 6.1 kn
        values.put("navigation.log", 2_229_808); // 1 204 nm
        values.put("environment.wind.directionTrue", Math.toRadians(225));
        values.put("environment.wind.speedTrue", 7.202); // 14 kn
        values.put("environment.outside.pressure", 101_300);
        values.put("environment.water.temperature", 289.15);
        values.put("environment.depth.belowKeel", 4.2);
        values.put("propulsion.port.runTime", 4_687_200); // 1 302 h
        values.put("propulsion.port.state", "started");

        MachineValues.Read read = MachineValues.read(values);

        assertThat(read.unknown()).isEmpty();
        assertThat(read.wrong()).isEmpty();
        assertThat(read.what())
                .containsExactlyInAnyOrder(
                        new Observation.PositionFix(Position.ofDegrees(48.27, -4.68), Optional.empty()),
                        new Observation.CourseOverGround(new Bearing(20_500, North.TRUE)),
                        new Observation.Heading(new Bearing(20_700, North.MAGNETIC)),
                        new Observation.SpeedOverGround(new Speed(610)),
                        new Observation.DistanceLogged(new Distance(120_400)),
                        new Observation.Wind(
                                Optional.empty(),
                                Optional.of(new Bearing(22_500, North.TRUE)),
                                false,
                                Optional.empty(),
                                Optional.of(new SpeedRange(new Speed(1_400), new Speed(1_400))),
                                Optional.empty(),
                                Optional.empty()),
                        new Observation.Barometer(
                                Optional.of(new Pressure(101_300)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new Observation.SeaTemperature(new Temperature(160)),
                        new Observation.Sounding(new Length(420)),
                        new Observation.Engine(
                                Optional.of(EngineState.ON), Optional.empty(), Optional.of(new EngineHours(130_200))));
    }

    @Test
    void oursAreTheColumnsOfOurCsv() {
        MachineValues.Read read =
                MachineValues.read(Map.of("latitude", 48.27, "longitude", -4.68, "pressure_hpa", 1_013, "people", 4));

        assertThat(read.what())
                .containsExactly(
                        new Observation.PositionFix(Position.ofDegrees(48.27, -4.68), Optional.empty()),
                        new Observation.Barometer(
                                Optional.of(new Pressure(101_300)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new Observation.Headcount(4));
    }

    @Test
    void twoEnginesAreTwo() {
        MachineValues.Read read =
                MachineValues.read(Map.of("propulsion.port.revolutions", 30, "propulsion.starboard.revolutions", 31.5));

        assertThat(read.what())
                .containsExactly(
                        new Observation.Engine(Optional.empty(), Optional.of(1_800), Optional.empty()),
                        new Observation.Engine(Optional.empty(), Optional.of(1_890), Optional.empty()));
    }

    @Test
    void anApparentWindFromPortIsNegative() {
        MachineValues.Read read = MachineValues.read(
                Map.of("environment.wind.angleApparent", Math.toRadians(-42), "environment.wind.speedApparent", 10));

        assertThat(read.what())
                .containsExactly(new Observation.ApparentWind(
                        Optional.of(42),
                        Optional.of(Side.PORT),
                        Optional.of(new SpeedRange(new Speed(1_944), new Speed(1_944)))));
    }

    /** Both ends of what can be, and what is just beyond. */
    @ParameterizedTest
    @CsvSource({
        "latitude, -90.1",
        "latitude, 90.1",
        "cog_deg, -360.1",
        "cog_deg, 360.1",
        "sog_kn, -0.1",
        "sog_kn, 500.1",
        "pressure_hpa, 799.9",
        "pressure_hpa, 1100.1",
        "air_c, -90.1",
        "air_c, 70.1",
        "depth_m, -0.1",
        "depth_m, 12000.1",
        "wind_force_bft, 13",
        "people, 1000",
        "battery_percent, 100.1",
        "environment.outside.pressure, 1013",
        "environment.outside.temperature, 18",
        "sog_kn, NaN",
        "sog_kn, Infinity"
    })
    void whatCannotBeIsToldAndNotNoted(String name, double value) {
        MachineValues.Read read = MachineValues.read(Map.of(name, value));

        assertThat(read.what()).isEmpty();
        assertThat(read.wrong()).hasSize(1);
        assertThat(read.wrong().get(0)).startsWith(name + ": ");
    }

    @ParameterizedTest
    @CsvSource({
        "cog_deg, 0",
        "cog_deg, 360",
        "sog_kn, 0",
        "sog_kn, 500",
        "pressure_hpa, 800",
        "pressure_hpa, 1100",
        "air_c, -90",
        "air_c, 70",
        "depth_m, 0",
        "depth_m, 12000",
        "wind_force_bft, 12",
        "people, 999",
        "log_nm, 2000000",
        "engine_hours, 200000",
        "engine_rpm, 20000",
        "fuel_l, 1000000",
        "water_l, 1000000",
        "visibility_nm, 2000000",
        "battery_v, 1000",
        "battery_percent, 100",
        "gust_kn, 500",
        "current_kn, 500"
    })
    void theEndsOfARangeCanBe(String name, double value) {
        MachineValues.Read read = MachineValues.read(Map.of(name, value));

        assertThat(read.wrong()).isEmpty();
        assertThat(read.what()).hasSize(1);
    }

    @Test
    void whatNobodyKnowsIsNamedAndWordsAreNoNumbers() {
        MachineValues.Read read = MachineValues.read(
                Map.of("navigation.rateOfTurn", 0.1, "pressure_hpa", "1013", "latitude", 48, "propulsion.1.state", 3));

        assertThat(read.what()).isEmpty();
        assertThat(read.unknown()).containsExactly("navigation.rateOfTurn");
        assertThat(read.wrong())
                .containsExactlyInAnyOrder(
                        "pressure_hpa: a number is wanted, not 1013",
                        "latitude: a position has latitude and longitude",
                        "propulsion.1.state: not a state: 3");
        assertThat(List.copyOf(read.wrong())).hasSize(3);
    }
}
