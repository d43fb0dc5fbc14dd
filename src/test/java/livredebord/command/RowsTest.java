package livredebord.command;

import static org.assertj.core.api.Assertions.assertThat;

import livredebord.entry.Observation.BoatSpeed;
import livredebord.entry.Observation.Heading;
import livredebord.entry.Observation.PositionFix;
import livredebord.nautical.Bearing;
import livredebord.nautical.North;
import livredebord.nautical.Speed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of a sheet without its heads: time, position, course, speed, wind, pressure. */
class RowsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0400 47 32,1N 5 12,4W 210 6,2 SW5 1012",
                "0400|47 32.1N|5 12.4W|210|6.2|SW5|1012",
                "0400 47 32,1N 5 12,4W 6,2 210 SW5 1012",
                "4h 47°32,1'N 5°12,4'O, 210, 6,2, SO5, 1012"
            })
    void course_and_speed_stand_behind_the_position(String row) {
        Understood.Line line = Said.line(row);

        assertThat(Said.the(PositionFix.class, line)).isPresent();
        assertThat(Said.the(Heading.class, line)).contains(new Heading(new Bearing(21_000, North.NOT_SAID)));
        assertThat(Said.the(BoatSpeed.class, line)).contains(new BoatSpeed(new Speed(620)));
    }

    @Test
    void behind_the_time_alone_the_wind_must_follow_them() {
        Understood.Line row = Said.line("0600 210 6,2 SW5 1012");
        Understood.Line anything = Said.line("0600 210 6,2");

        assertThat(Said.the(Heading.class, row)).contains(new Heading(new Bearing(21_000, North.NOT_SAID)));
        assertThat(Said.the(Heading.class, anything)).isEmpty();
        assertThat(Said.the(BoatSpeed.class, anything)).isEmpty();
    }

    @Test
    void a_log_a_depth_or_a_pressure_behind_the_position_is_no_course() {
        assertThat(Said.the(Heading.class, "47 32,1N 5 12,4W 210 milles")).isEmpty();
        assertThat(Said.the(Heading.class, "47 32,1N 5 12,4W 1012 6,2 nds")).isEmpty();
        assertThat(Said.the(Heading.class, "47 32,1N 5 12,4W 361 6,2")).isEmpty();
        assertThat(Said.the(Heading.class, "47 32,1N 5 12,4W 12 m de fond")).isEmpty();
    }
}
