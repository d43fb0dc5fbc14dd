package livredebord.voyage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import livredebord.nautical.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SunTest {

    /** As almanacs and observatories publish them, to the minute. */
    @ParameterizedTest
    @CsvSource({
        "London summer, 51.5074, -0.1278, Europe/London, 2024-06-20, 04:43, 21:21",
        "London winter, 51.5074, -0.1278, Europe/London, 2024-12-21, 08:04, 15:53",
        "Paris summer, 48.8566, 2.3522, Europe/Paris, 2024-06-20, 05:47, 21:58",
        "Sydney summer, -33.8688, 151.2093, Australia/Sydney, 2024-12-21, 05:41, 20:05",
        "New York equinox, 40.7128, -74.0060, America/New_York, 2024-03-20, 06:59, 19:09",
        "Honolulu, 21.3069, -157.8583, Pacific/Honolulu, 2024-06-20, 05:50, 19:16",
        "Auckland winter, -36.8485, 174.7633, Pacific/Auckland, 2024-06-21, 07:33, 17:11",
    })
    void risesAndSetsWhenTheAlmanacSays(
            String where, double latitude, double longitude, String zone, String date, String rises, String sets) {
        ZoneId shipsTime = ZoneId.of(zone);
        LocalDate day = LocalDate.parse(date);

        Sun sun = Sun.at(Position.ofDegrees(latitude, longitude), day, shipsTime);

        assertThat(sun.rises().orElseThrow().atZone(shipsTime).toLocalDate()).isEqualTo(day);
        assertThat(sun.rises().orElseThrow().atZone(shipsTime).toLocalTime())
                .isCloseTo(LocalTime.parse(rises), within(90, ChronoUnit.SECONDS));
        assertThat(sun.sets().orElseThrow().atZone(shipsTime).toLocalTime())
                .isCloseTo(LocalTime.parse(sets), within(90, ChronoUnit.SECONDS));
    }

    @Test
    void itDoesNotSetInTheNorthInJuneNorRiseInDecember() {
        Position tromsoe = Position.ofDegrees(69.65, 18.96);
        ZoneId oslo = ZoneId.of("Europe/Oslo");

        Sun june = Sun.at(tromsoe, LocalDate.of(2024, 6, 21), oslo);
        Sun december = Sun.at(tromsoe, LocalDate.of(2024, 12, 21), oslo);

        assertThat(june.rises()).isEmpty();
        assertThat(june.alwaysUp()).isTrue();
        assertThat(june.isNight(Instant.parse("2024-06-21T23:00:00Z"))).isFalse();
        assertThat(december.sets()).isEmpty();
        assertThat(december.alwaysUp()).isFalse();
        assertThat(december.isNight(Instant.parse("2024-12-21T11:00:00Z"))).isTrue();
    }

    @Test
    void eitherSideOfTheDateLineHasItsOwnDay() {
        ZoneId east = ZoneId.of("+12");
        ZoneId west = ZoneId.of("-12");
        Sun before = Sun.at(Position.ofDegrees(0, 179.9), LocalDate.of(2024, 3, 20), east);
        Sun after = Sun.at(Position.ofDegrees(0, -179.9), LocalDate.of(2024, 3, 20), west);

        Duration apart =
                Duration.between(before.rises().orElseThrow(), after.rises().orElseThrow());

        assertThat(apart)
                .isBetween(
                        Duration.ofHours(23).plusMinutes(57),
                        Duration.ofHours(24).plusMinutes(3));
    }

    @Test
    void thePolesAnswer() {
        for (double latitude : new double[] {90, -90}) {
            Sun sun = Sun.at(Position.ofDegrees(latitude, 0), LocalDate.of(2024, 6, 21), ZoneId.of("UTC"));
            assertThat(sun.alwaysUp()).isEqualTo(latitude > 0);
        }
    }
}
