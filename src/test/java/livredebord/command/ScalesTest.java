package livredebord.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livredebord.entry.Observation.Barometer;
import livredebord.entry.Observation.PresentWeather;
import livredebord.entry.Observation.Remark;
import livredebord.entry.Observation.Sea;
import livredebord.entry.Observation.SeaState;
import livredebord.entry.Observation.Sky;
import livredebord.entry.Observation.Swell;
import livredebord.entry.Observation.Tendency;
import livredebord.entry.Observation.UnclearPressure;
import livredebord.entry.Observation.Visibility;
import livredebord.entry.Observation.VisibilityBand;
import livredebord.entry.Observation.Wind;
import livredebord.nautical.CompassPoint;
import livredebord.nautical.Distance;
import livredebord.nautical.Length;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalesTest {

    private static final List<String> BEAUFORT_FRENCH = List.of(
            "calme",
            "très légère brise",
            "légère brise",
            "petite brise",
            "jolie brise",
            "bonne brise",
            "vent frais",
            "grand frais",
            "coup de vent",
            "fort coup de vent",
            "tempête",
            "violente tempête",
            "ouragan");

    private static final List<String> BEAUFORT_ENGLISH = List.of(
            "calm",
            "light air",
            "light breeze",
            "gentle breeze",
            "moderate breeze",
            "fresh breeze",
            "strong breeze",
            "near gale",
            "gale",
            "strong gale",
            "storm",
            "violent storm",
            "hurricane force");

    @Test
    void a_sea_may_be_told_by_its_number_and_a_pressure_in_inches() {
        assertThat(Said.the(Sea.class, "Douglas 4").map(Sea::state)).contains(SeaState.values()[4]);
        assertThat(Said.the(Barometer.class, "baro 29,92 pouces").flatMap(Barometer::pressure))
                .isEqualTo(Said.the(Barometer.class, "baro 29.92 inHg").flatMap(Barometer::pressure));
    }

    private static final List<String> SEA_FRENCH = List.of(
            "calme",
            "ridée",
            "belle",
            "peu agitée",
            "agitée",
            "forte",
            "très forte",
            "grosse",
            "très grosse",
            "énorme");

    private static final List<String> SEA_ENGLISH = List.of(
            "glassy",
            "rippled",
            "smooth",
            "slight",
            "moderate",
            "rough",
            "very rough",
            "high",
            "very high",
            "phenomenal");

    static Stream<Arguments> beaufort() {
        return Stream.concat(numbered(BEAUFORT_FRENCH), numbered(BEAUFORT_ENGLISH));
    }

    static Stream<Arguments> sea() {
        return Stream.concat(
                numbered(SEA_FRENCH.stream().map(s -> "mer " + s).toList()),
                numbered(SEA_ENGLISH.stream().map(s -> "sea " + s).toList()));
    }

    private static Stream<Arguments> numbered(List<String> names) {
        return names.stream().map(name -> Arguments.of(name, names.indexOf(name)));
    }

    @ParameterizedTest
    @MethodSource("beaufort")
    void each_beaufort_name_is_its_force(String name, int force) {
        assertThat(Said.the(Wind.class, name)
                        .orElseThrow()
                        .force()
                        .orElseThrow()
                        .lowest())
                .isEqualTo(force);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void a_bare_number_up_to_twelve_is_beaufort(int force) {
        Wind wind = Said.the(Wind.class, "vent SW " + force).orElseThrow();

        assertThat(wind.force().orElseThrow().highest()).isEqualTo(force);
        assertThat(wind.speed()).isEmpty();
    }

    @Test
    void above_twelve_a_bare_number_is_knots() {
        Wind wind = Said.the(Wind.class, "vent SW 13").orElseThrow();

        assertThat(wind.force()).isEmpty();
        assertThat(wind.speed().orElseThrow().lowest().knotsE2()).isEqualTo(1_300);
    }

    @ParameterizedTest
    @MethodSource("sea")
    void each_state_of_the_sea_is_its_number(String words, int douglas) {
        assertThat(Said.the(Sea.class, words).orElseThrow().state().ordinal()).isEqualTo(douglas);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void the_sea_by_number(int douglas) {
        assertThat(Said.the(Sea.class, "mer " + douglas).orElseThrow().state().ordinal())
                .isEqualTo(douglas);
    }

    @Test
    void there_is_no_sea_ten() {
        assertThat(Said.the(Sea.class, "mer 10")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CompassPoint.class)
    void each_of_the_32_points_names_the_wind(CompassPoint point) {
        assertThat(Said.the(Wind.class, "vent " + point + " 4").orElseThrow().from())
                .contains(point);
    }

    @ParameterizedTest
    @CsvSource({
        "O,W",
        "NO,NW",
        "SO,SW",
        "ONO,WNW",
        "OSO,WSW",
        "NNO,NNW",
        "SSO,SSW",
        "nord-ouest,NW",
        "sud-est,SE",
        "ouest-nord-ouest,WNW",
        "est,E",
        "northeast,NE",
        "southwesterly,SW",
        "north by east,NbE",
        "NO¼N,NWbN"
    })
    void a_point_by_its_french_or_long_name(String typed, CompassPoint point) {
        assertThat(Said.the(Wind.class, "vent " + typed + " 4").orElseThrow().from())
                .contains(point);
    }

    @ParameterizedTest
    @CsvSource({
        "visi bonne,GOOD",
        "visi médiocre,MODERATE",
        "visi mauvaise,POOR",
        "visi très mauvaise,VERY_POOR",
        "vis good,GOOD",
        "vis moderate,MODERATE",
        "vis poor,POOR",
        "vis very poor,VERY_POOR"
    })
    void each_band_of_visibility(String words, VisibilityBand band) {
        assertThat(Said.the(Visibility.class, words).orElseThrow().band()).contains(band);
    }

    @Test
    void a_word_that_nobody_knows_before_the_visibility_is_kept() {
        assertThat(Said.the(Visibility.class, "visi zwyxqu 2m").orElseThrow().range())
                .contains(new Distance(200));
        assertThat(Said.the(Remark.class, "visi zwyxqu 2m").orElseThrow().text())
                .isEqualTo("zwyxqu");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void each_eighth_of_the_sky(int oktas) {
        assertThat(Said.the(Sky.class, "ciel " + oktas + "/8").orElseThrow().oktas())
                .contains(oktas);
    }

    @Test
    void nine_eighths_are_not_the_sky() {
        assertThat(Said.the(Sky.class, "ciel 9/8")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pluie,RAIN",
        "bruine,DRIZZLE",
        "averse,SHOWER",
        "grain,SQUALL",
        "orage,THUNDERSTORM",
        "éclairs,LIGHTNING",
        "brume,MIST",
        "brouillard,FOG",
        "grêle,HAIL",
        "neige,SNOW",
        "brume sèche,HAZE",
        "rain,RAIN",
        "drizzle,DRIZZLE",
        "showers,SHOWER",
        "squalls,SQUALL",
        "thunderstorm,THUNDERSTORM",
        "lightning,LIGHTNING",
        "mist,MIST",
        "fog,FOG",
        "hail,HAIL",
        "snow,SNOW",
        "haze,HAZE"
    })
    void each_present_weather(String word, PresentWeather weather) {
        assertThat(Said.the(Sky.class, word).orElseThrow().weather()).containsExactly(weather);
    }

    @ParameterizedTest
    @CsvSource({
        "stable,STEADY", "en hausse,RISING", "en baisse,FALLING", "en chute libre,FALLING_FAST",
                "en forte hausse,RISING_FAST",
        "steady,STEADY", "rising,RISING", "falling,FALLING", "falling fast,FALLING_FAST", "rising fast,RISING_FAST",
        "↑,RISING", "↗,RISING", "→,STEADY", "↘,FALLING", "↓,FALLING"
    })
    void each_tendency(String words, Tendency tendency) {
        assertThat(Said.the(Barometer.class, "baro 1013 " + words).orElseThrow().tendency())
                .contains(tendency);
    }

    @ParameterizedTest
    @CsvSource({"08,100800", "15,101500", "00,100000", "29,102900", "95,99500", "1013,101300", "'1009,5',100950"})
    void a_pressure_may_leave_its_first_figures_away(String typed, int pascals) {
        assertThat(Said.the(Barometer.class, "baro " + typed)
                        .orElseThrow()
                        .pressure()
                        .orElseThrow()
                        .pascals())
                .isEqualTo(pascals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "31", "700", "1200"})
    void a_pressure_that_cannot_be_is_asked_about(String typed) {
        assertThat(Said.the(Barometer.class, "baro " + typed)).isEmpty();
        assertThat(Said.the(UnclearPressure.class, "baro " + typed)).isEqualTo(Optional.of(new UnclearPressure(typed)));
    }

    @ParameterizedTest
    @CsvSource({
        "GV haute,FULL",
        "full main,FULL",
        "1 ris,REEF1",
        "premier ris,REEF1",
        "1st reef,REEF1",
        "2 ris,REEF2",
        "2e ris,REEF2",
        "second reef,REEF2",
        "3 ris,REEF3",
        "R3,REEF3",
        "3rd reef,REEF3",
        "GV affalée,DOWN",
        "main down,DOWN",
        "triple reefed main,REEF3"
    })
    void each_step_of_the_mainsail(String words, livredebord.entry.Observation.MainSail state) {
        assertThat(Said.the(livredebord.entry.Observation.SailPlan.class, words)
                        .orElseThrow()
                        .main())
                .contains(state);
    }

    /** Metres and a point beside a swell are no minutes of a coordinate. */
    @ParameterizedTest
    @CsvSource({
        "houle 2m W,200,W",
        "mer agitée houle 2 m N,200,N",
        "swell 2m W,200,W",
        "houle W 2m,200,W",
        "'houle 1,5 m E',150,E"
    })
    void a_swell_has_its_height_and_where_it_comes_from(String words, int centimetres, CompassPoint from) {
        assertThat(Said.the(Swell.class, words))
                .contains(new Swell(Optional.of(new Length(centimetres)), Optional.of(from), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4 ris", "0 ris", "ris 4"})
    void there_is_no_fourth_reef(String words) {
        assertThat(Said.the(livredebord.entry.Observation.SailPlan.class, words)
                        .flatMap(livredebord.entry.Observation.SailPlan::main))
                .isEmpty();
    }

    @Test
    void not_said_is_not_noted() {
        assertThat(Said.the(Wind.class, "mer belle")).isEmpty();
        assertThat(Said.the(Sea.class, "vent SW 4")).isEmpty();
    }
}
