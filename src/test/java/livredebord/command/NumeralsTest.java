package livredebord.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Barometer;
import livredebord.entry.Observation.BoatSpeed;
import livredebord.entry.Observation.Heading;
import livredebord.entry.Observation.PositionFix;
import livredebord.entry.Observation.Remark;
import livredebord.entry.Observed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cap zéro | 0",
                "cap deux cent dix | 210",
                "cap quarante-cinq | 45",
                "cap quatre-vingt-dix | 90",
                "cap soixante et onze | 71",
                "cap trois cent soixante | 0",
                "heading two hundred and seventy | 270",
                "heading one four five | 145",
                "cap deux quatre zéro | 240",
                "cap deux quarante | 240",
                "heading two forty | 240",
                "cap cent dix-huit | 118"
            })
    void a_course_is_read_in_words(String words, int degrees) {
        assertThat(Said.the(Heading.class, words).orElseThrow().bearing().degreesE2())
                .isEqualTo(degrees * 100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cap 210 six noeuds | 600",
                "cap 210 vitesse cinq noeuds et demi | 550",
                "cap 210 six virgule deux noeuds | 620",
                "heading 210 six point two knots | 620"
            })
    void a_speed_is_read_in_words(String words, int knotsE2) {
        assertThat(Said.the(BoatSpeed.class, words).orElseThrow().speed().knotsE2())
                .isEqualTo(knotsE2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "à quinze heures trente viré de bord | 15:30",
                "il est trois heures dix, mer belle | 03:10",
                "trois heures moins le quart, mer belle | 02:45",
                "oh three hundred wind SW 4 | 03:00",
                "zero five thirty engine on | 05:30",
                "fourteen thirty tacked | 14:30"
            })
    void a_time_is_read_in_words(String words, LocalTime time) {
        assertThat(Said.line(words).timeSaid().orElseThrow().time()).isEqualTo(time);
    }

    @Test
    void a_pressure_and_a_position_are_read_in_words() {
        assertThat(Said.the(Barometer.class, "baro mille treize")
                        .orElseThrow()
                        .pressure()
                        .orElseThrow()
                        .pascals())
                .isEqualTo(101_300);
        assertThat(Said.the(
                                PositionFix.class,
                                "quarante-trois degrés six minutes nord trois degrés vingt-quatre minutes est")
                        .orElseThrow()
                        .position()
                        .latitudeDegrees())
                .isEqualTo(43.1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deux heures de moteur",
                "trois milles du cap",
                "mille mercis à Léa",
                "dix douze personnes au bar",
                "une sieste de deux heures",
                "on a lu vingt pages"
            })
    void words_that_count_something_else_are_left_alone(String words) {
        assertThat(Said.line(words).observed().stream().map(Observed::what))
                .containsExactly((Observation) new Remark(words));
    }
}
