package livredebord.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import livredebord.entry.Language;
import livredebord.entry.Observation.PositionFix;
import livredebord.entry.Observation.Remark;
import livredebord.entry.Observation.UnclearPosition;
import livredebord.entry.Observed;
import livredebord.entry.Origin;
import livredebord.nautical.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionWordsTest {

    private static final Context OFF_BREST = Said.EVENING.lastSeenAt(Position.ofDegrees(48.2, -4.7));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "23,5N 29,3W | 48.39167 | -4.48833 | INFERRED",
                "23,5'N 29,3'W | 48.39167 | -4.48833 | INFERRED",
                "48.2N 4.6W | 48.2 | -4.6 | TYPED"
            })
    void minutes_with_their_hemispheres_are_minutes_beside_a_fresh_fix(
            String words, double latitude, double longitude, Origin origin) {
        Observed fix = Said.line(words, OFF_BREST).observed().stream()
                .filter(o -> o.what() instanceof PositionFix)
                .findFirst()
                .orElseThrow();

        Position position = ((PositionFix) fix.what()).position();
        assertThat(position.latitudeDegrees()).isCloseTo(latitude, org.assertj.core.data.Offset.offset(0.00001));
        assertThat(position.longitudeDegrees()).isCloseTo(longitude, org.assertj.core.data.Offset.offset(0.00001));
        assertThat(fix.origin()).isEqualTo(origin);
    }

    @Test
    void minutes_alone_say_nothing_without_a_fix() {
        assertThat(Said.the(PositionFix.class, "23,5'N 29,3'W")).isEmpty();
        assertThat(Said.the(UnclearPosition.class, "23,5'N 29,3'W")).isPresent();
    }

    @Test
    void an_impossible_latitude_is_asked_and_stands_once() {
        Understood.Line line = Said.line("95 00 N");

        assertThat(Said.the(UnclearPosition.class, line).orElseThrow().typed()).isEqualTo("95 00 N");
        assertThat(Said.the(Remark.class, line)).isEmpty();
        assertThat(Said.the(UnclearPosition.class, "95 00 N 4 30 W")).isPresent();
    }

    @Test
    void far_from_the_last_fix_only_the_likely_hemispheres_are_offered() {
        UnclearPosition unclear = Said.the(UnclearPosition.class, Said.line("44 20,5' 12 30,2'", OFF_BREST))
                .orElseThrow();

        assertThat(unclear.candidates()).allMatch(candidate -> candidate.latitudeDegrees() > 0);
    }

    private static final Position OFF_YEU = Position.ofDegrees(46.4, -1.8);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "48°23,5'N 004°29,3'W | 48.39167 | -4.48833",
                "48 23.5 N 4 29.3 W | 48.39167 | -4.48833",
                "N48 23.5 W004 29.3 | 48.39167 | -4.48833",
                "48 23,5N, 4 29,3O | 48.39167 | -4.48833",
                "48.3917, -4.4883 | 48.3917 | -4.4883",
                "48,3917 ; -4,4883 | 48.3917 | -4.4883",
                "43°17'32\"N 5°21'05\"E | 43.29222 | 5.35139",
                "43°17′32″N 5°21′05″E | 43.29222 | 5.35139",
                "L = 47°22,3'N  G = 02°52,6'W | 47.37167 | -2.87667",
                "4823.5N 00429.3W | 48.39167 | -4.48833",
                "48-23.5N 004-29.3W | 48.39167 | -4.48833",
                "45N 12W | 45 | -12",
                "90°N 0°E | 90 | 0",
                "0°N 180°E | 0 | 180",
                "0°S 180°W | 0 | 180",
                "geo:48.3917,-4.4883 | 48.3917 | -4.4883",
                "https://www.google.com/maps/@47.6421,-3.1452,12z | 47.6421 | -3.1452",
                "https://www.openstreetmap.org/?mlat=47.6421&mlon=-3.1452 | 47.6421 | -3.1452",
                "https://maps.google.com/?q=48.39,-4.48 | 48.39 | -4.48",
                "https://maps.google.com/maps?q=48.39%2C-4.48 | 48.39 | -4.48",
                "https://maps.apple.com/?ll=48.3917,-4.4883&q=Brest | 48.3917 | -4.4883",
                "om://map?v=1&ll=48.39,-4.48&n=Brest | 48.39 | -4.48",
                "1430 48 23.5N 4 29.3W | 48.39167 | -4.48833",
                "5°21E 43°17N | 43.28333 | 5.35"
            })
    void a_position_is_read_however_it_is_written(String words, double latitude, double longitude) {
        Position position = Said.the(PositionFix.class, words).orElseThrow().position();

        assertThat(position.latitudeDegrees()).isCloseTo(latitude, org.assertj.core.data.Offset.offset(0.00001));
        assertThat(position.longitudeDegrees()).isCloseTo(longitude, org.assertj.core.data.Offset.offset(0.00001));
    }

    @Test
    void two_numbers_that_may_be_degrees_or_minutes_are_asked_about() {
        Context offBrest = Said.EVENING.lastSeenAt(Position.ofDegrees(48.4, -4.5));

        Understood.Line line = Said.line("48.39 4.48", offBrest);

        assertThat(Said.the(PositionFix.class, line)).isEmpty();
        assertThat(Said.the(UnclearPosition.class, line).orElseThrow().candidates())
                .hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23,5 29,3", "12h 23,5 29,3 5 nds", "pos 23.5 29.3 cap 240"})
    void minutes_alone_are_inferred_beside_a_fresh_fix(String words) {
        Context offBrest = Said.EVENING.lastSeenAt(Position.ofDegrees(48.4, -4.5));

        Observed fix = Said.line(words, offBrest).observed().stream()
                .filter(observed -> observed.what() instanceof PositionFix)
                .findFirst()
                .orElseThrow();

        assertThat(fix.origin()).isEqualTo(Origin.INFERRED);
        assertThat(((PositionFix) fix.what()).position().latitudeDegrees())
                .isCloseTo(48.39167, org.assertj.core.data.Offset.offset(0.00001));
    }

    @Test
    void where_we_shall_be_is_not_where_we_are() {
        assertThat(Said.the(PositionFix.class, "RDV 48°12N 4°30W à 18h")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"95°10'N 4°30'W", "48°60'N 4°30'W", "48°23'N 181°W", "90°01'S 5°E"})
    void what_lies_nowhere_is_no_position_and_stands_as_typed_once(String words) {
        Understood.Line line = Said.line(words);

        assertThat(Said.the(PositionFix.class, line)).isEmpty();
        UnclearPosition unclear = Said.the(UnclearPosition.class, line).orElseThrow();
        assertThat(unclear.candidates()).isEmpty();
        assertThat(unclear.typed()).isEqualTo(words);
        assertThat(Said.the(Remark.class, line)).isEmpty();
        assertThat(line.unclear()).containsExactly("pos");
    }

    @Test
    void without_hemispheres_and_without_a_last_position_the_crew_is_asked() {
        Understood.Line line = Said.line("46 20 1 40 cap 130");

        assertThat(Said.the(PositionFix.class, line)).isEmpty();
        UnclearPosition unclear = Said.the(UnclearPosition.class, line).orElseThrow();
        assertThat(unclear.typed()).isEqualTo("46 20 1 40");
        assertThat(unclear.candidates()).hasSize(4);
    }

    @Test
    void a_last_position_that_leaves_one_answer_gives_the_hemisphere_and_says_so() {
        Understood.Line line = Said.line("46 20 1 40 cap 130", Said.EVENING.lastSeenAt(OFF_YEU));

        Observed fix = line.observed().stream()
                .filter(o -> o.what() instanceof PositionFix)
                .findFirst()
                .orElseThrow();
        assertThat(fix.origin()).isEqualTo(Origin.INFERRED);
        assertThat(((PositionFix) fix.what()).position().longitudeDegrees()).isNegative();
    }

    @Test
    void on_the_meridian_both_sides_are_possible_and_the_crew_is_asked() {
        Understood.Line line = Said.line("50 20N 0 05.0", Said.EVENING.lastSeenAt(Position.ofDegrees(50.3, 0.02)));

        assertThat(Said.the(PositionFix.class, line)).isEmpty();
        assertThat(Said.the(UnclearPosition.class, line).orElseThrow().candidates())
                .hasSize(2);
    }

    @Test
    void minutes_alone_count_beside_a_fresh_fix_only() {
        Understood.Line fresh = Said.line("23,5 29,3", Said.EVENING.lastSeenAt(Position.ofDegrees(48.4, -4.5)));
        Context stale = new Context(
                Said.EVENING.now(),
                ZoneId.of("Europe/Paris"),
                Language.FR,
                Optional.of(Position.ofDegrees(48.4, -4.5)),
                Optional.of(Said.EVENING.now().minus(Duration.ofHours(7))),
                Set.of(),
                Optional.empty());

        Observed fix = fresh.observed().stream()
                .filter(o -> o.what() instanceof PositionFix)
                .findFirst()
                .orElseThrow();
        assertThat(fix.origin()).isEqualTo(Origin.INFERRED);
        assertThat(((PositionFix) fix.what()).position()).isEqualTo(Position.ofDegrees(48 + 23.5 / 60, -4 - 29.3 / 60));
        assertThat(Said.the(PositionFix.class, Said.line("23,5 29,3", stale))).isEmpty();
        assertThat(Said.the(PositionFix.class, "23,5 29,3")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"vent N 4 baro 1013", "N 12 nds", "SW 5-6", "cap 240 6,1 nds", "7/8 2 M", "GV 2 ris 1 tour"})
    void other_numbers_are_no_position(String words) {
        Understood.Line line = Said.line(words, Said.EVENING.lastSeenAt(OFF_YEU));

        assertThat(Said.the(PositionFix.class, line)).isEmpty();
        assertThat(Said.the(UnclearPosition.class, line)).isEmpty();
    }

    @Test
    void now_is_only_the_clock_that_was_given() {
        assertThat(Said.line("45N 12W").at()).isEqualTo(Instant.parse("2026-07-14T18:45:00Z"));
    }
}
