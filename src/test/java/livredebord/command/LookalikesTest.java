package livredebord.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import livredebord.entry.Language;
import livredebord.entry.Observation.Barometer;
import livredebord.entry.Observation.BoatSpeed;
import livredebord.entry.Observation.CrewChange;
import livredebord.entry.Observation.Engine;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.Happening;
import livredebord.entry.Observation.Headcount;
import livredebord.entry.Observation.Remark;
import livredebord.entry.Observation.SailPlan;
import livredebord.entry.Observation.Wind;
import livredebord.entry.Observed;
import livredebord.nautical.Speed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that look like ours and mean something else: what they say is the remark and nothing besides. */
class LookalikesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // idioms
                "joint spi qui a trois ans",
                "virement bancaire au chantier",
                "bosse de ris à remplacer un de ces jours",
                "à mon avis on a le temps",
                "éclairs au chocolat pour tout le monde",
                "grain de folie à bord",
                "un quart de rouge et au lit",
                "un bar de 42 cm dans la poêle",
                "coupure de courant au ponton",
                "coup de foudre pour Houat",
                "on est mouillés jusqu'aux os",
                "ça tombe bien",
                "dawn broke grey and greasy",
                "Tom cracked open the rum",
                "slipped on the wet deck",
                "gybe preventer rigged",
                "rain jackets hung up everywhere",
                "a windy night on the island",
                "changed my mind twice",
                "what a waste of time",
                "hot showers at last",
                // said of something else
                "chaussettes mouillées",
                "cirés mouillés, moral mouillé",
                "le jour se lève",
                "la nuit tombe",
                "changed his shirt",
                "burnt toast again",
                "service at the pub was slow",
                "ponton E5",
                "annexe : moteur démarré",
                "on reste 3 jours",
                // moods
                "il soufflait 38 nds",
                "on prendrait bien un ris",
                "le vent tournera NW",
                "ce serait bien 15 nds de travers",
                "Surveillez le baro",
                "wouldn't it be nice to have 12 knots on the beam",
                "please switch the engine off",
                // for later, or for somebody else
                "podcast about the storm of 87, 100 knots at Shoreham",
                "coup de fil de Manon : 30 nds à Brest",
                "consigne de nuit : réveil si vent 25 nds",
                "liste de courses : 6 L d'eau, du gasoil pour l'annexe"
            })
    void nothing_is_noted_but_the_words(String words) {
        Understood.Line line = Said.line(words);

        assertThat(line.observed()).as(words).hasSize(1);
        assertThat(Said.the(Remark.class, line)).contains(new Remark(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "changed the alternator belt | MAINTENANCE",
                "filtre à gasoil changé | MAINTENANCE",
                "Tom burnt his hand on the stove | MEDICAL",
                "Léa : bosse à la tête, glace | MEDICAL",
                "amarré panne C | MOOR",
                "Ar Zenith nous écrit : amarrés à Perros | MOOR",
                "saw dolphins | SIGHTING",
                "route de collision avec un cargo | SIGHTING",
                "corps-mort Sauzon | MOOR",
                "visite douanes | FORMALITY",
                "lever le mouillage 8h10 | WEIGH",
                "Largué 6h55 | DEPARTURE"
            })
    void what_is_meant_is_noted(String words, Event event) {
        Set<Event> events = Said.line(words).observed().stream()
                .map(observed -> observed.what())
                .filter(Happening.class::isInstance)
                .map(happening -> ((Happening) happening).event())
                .collect(Collectors.toSet());

        assertThat(events).as(words).containsExactly(event);
    }

    @Test
    void a_reef_more_is_handled_without_a_guess_how_many_that_makes() {
        Understood.Line line = Said.line("un ris de plus, rafales 40 nds");

        assertThat(Said.the(SailPlan.class, line)).isEmpty();
        assertThat(Said.the(Wind.class, line).flatMap(Wind::gust)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pénalité pour mouillage interdit",
                "moteur 10 min pour sortir du mouillage",
                "sorti du bain tout mouillé",
                "largue tribord amures",
                "un peu largué",
                "0 spi, 0 gloire",
                "stage J3 : révisions"
            })
    void a_purpose_or_a_day_is_no_deed(String words) {
        assertThat(Said.line(words).observed().stream().map(Observed::what))
                .noneMatch(what -> what instanceof Happening || what instanceof SailPlan);
    }

    @ParameterizedTest
    @CsvSource({"'spi, vent 12',12", "'GV haute et génois, NW 10',10"})
    void a_bare_number_that_no_light_sail_would_stand_is_knots(String words, int knots) {
        Wind wind = Said.the(Wind.class, words).orElseThrow();

        assertThat(wind.force()).isEmpty();
        assertThat(wind.speed().orElseThrow().highest().knotsE2()).isEqualTo(knots * 100);
    }

    @Test
    void so_many_knots_among_words_of_every_day_may_be_anybodys() {
        assertThat(Said.the(BoatSpeed.class, "lovely 15 kn all the way")).isEmpty();
        assertThat(Said.the(BoatSpeed.class, "15 kn")).isPresent();
        assertThat(Said.the(BoatSpeed.class, "STW 5.9, 6 kn")).contains(new BoatSpeed(new Speed(600)));
        assertThat(Said.the(BoatSpeed.class, "STW 5.9, 12 kn")).isEmpty();
    }

    @Test
    void hours_at_which_work_is_due_are_not_what_the_counter_shows() {
        assertThat(Said.the(Engine.class, "la prochaine révision du moteur est notée à 2100 h"))
                .isEmpty();
    }

    @Test
    void what_was_set_and_taken_in_again_stands_no_longer() {
        assertThat(Said.the(SailPlan.class, "gybed 1610, kite up 1618, down again 1640"))
                .isEmpty();
    }

    @Test
    void two_figures_behind_the_barometer_are_a_pressure_unless_a_word_says_what_they_count() {
        assertThat(Said.the(Barometer.class, "bar 12 stable").flatMap(Barometer::pressure))
                .isPresent();
        assertThat(Said.the(Barometer.class, "bar 12 couverts")).isEmpty();
    }

    @Test
    void so_many_aboard_are_counted_where_the_clause_ends_with_them() {
        assertThat(Said.the(Headcount.class, "Clémence débarque à Calvi, on reste 3"))
                .contains(new Headcount(3));
        assertThat(Said.the(CrewChange.class, "Clémence débarque à Calvi, on reste 3"))
                .isPresent();
        assertThat(Said.the(Headcount.class, "three of us sleeping")).isEmpty();
        assertThat(Said.the(Headcount.class, "on est 3 bateaux au mouillage")).isEmpty();
        assertThat(Said.line("three of us aboard").language()).isEqualTo(Language.EN);
        assertThat(Said.the(Headcount.class, "three of us aboard")).isEqualTo(Optional.of(new Headcount(3)));
    }
}
