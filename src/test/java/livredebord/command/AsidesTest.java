package livredebord.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.Forecast;
import livredebord.entry.Observation.Happening;
import livredebord.entry.Observation.OtherBoat;
import livredebord.entry.Observation.Plan;
import livredebord.entry.Observation.PositionFix;
import livredebord.entry.Observation.Remark;
import livredebord.entry.Observation.Wind;
import livredebord.entry.Observed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsidesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // asked
                "on prend un ris ?",
                "should we reef?",
                "qui a noté le baro à 14h ?",
                // wished
                "j'aimerais bien 15 nds de NE",
                "would give my hat for a westerly 4",
                "dreaming of trade winds 20 kn",
                // remembered and told
                "hier on avait 30 nds",
                "l'an dernier on était ici avec 40 nds",
                "hier soir on a revu « En pleine tempête »",
                "Papa raconte sa tempête de 98",
                // denied
                "on n'a pas viré",
                "pas encore arrivés",
                "not anchored yet",
                "pas de pluie",
                "sans spi",
                // if and when
                "si ça monte à 30 on réduit",
                "à partir de 28 nds on affale tout",
                "we tack if it heads us",
                // to come
                "on virera à 14h",
                // said by others, and theirs
                "Dave reckons he once did 14 knots",
                "Papa a parié qu'on ferait 8 noeuds avant Sein",
                "les copains ont 3 ris et tourmentin",
                "my cousin's catamaran does 15 knots upwind",
                "on the phone with my sister: 38 knots in Falmouth",
                "le voisin raconte son coup de vent, 60 nds et 8 m de creux",
                "old Harry in 2015 had a full gale, 45 knots",
                "le ponton demande 96 € la nuit",
                "20 ans de mer et toujours le mal de mer",
                // advice, and what is told by the clock of others
                "reminder to all: reef at 18 knots",
                "le manuel dit : tourmentin au-dessus de 45 noeuds",
                "le ferry part à 7h25",
                "le règlement dit 300 m de la plage et 5 nds",
                "the club rules say 2 reefs over 20 kn",
                "vol pour Nantes, départ 14h10",
                "train to Paddington dep 1712",
                "cap 240 d'après les voisins",
                "course fee £40 a head",
                "notre voisin de ponton a mis 3 ris",
                "the boat ahead has had her kite up since noon",
                "la brochure promet 9 nds",
                // needed, and in theory
                "faut pas dépasser 1800 tours",
                "we must tack before 1800",
                "en théorie, à 45° du vent et 12 nds on fait 6",
                "avec 10 nds de plus on serait arrivés",
                "she'll do 8 knots if you ask nicely",
                // named, drawn, wondered about
                "le chat du port s'appelle Spi",
                "she's a Westerly 33",
                "mot du jour : empannage",
                "the kids drew a whale on page 9",
                "what does 1024 and rising mean",
                "200 boats and not a soul",
                "ferry timetable says 1040",
                "un jour je raconterai comment on a démâté",
                // supposed, and aimed at
                "imaginez : brouillard, 100 m de visi",
                "exam: a yacht steers 090T at 6 kn",
                "vitesse cible 8,5 nds",
                "target speed 7.5 kn",
                "brume ou alors fumée",
                "maybe 20 kn of wind",
                "lu tout Simenon pendant la pétole",
                // of every day
                "postcode SW14 7AB",
                "3 ris de veau",
                "12 sardines",
                "crêpes au port 48 euros pour 6",
                "no wind no plan no worries",
                "raccordé au 220",
                "wifi code 1325",
                "la leçon du jour : par force 6 on réduit avant",
                "Léa a fait 12 noeuds de chaise",
                "tempête dans un verre d'eau",
                "Papa ronfle force 8",
                "la bière à 7 € le demi",
                "Code 1234 wifi",
                "moteur 1h pour charger",
                "drisse de spi sur le pont"
            })
    void what_is_not_observed_here_and_now_stays_in_the_remark(String words) {
        List<Observation> observed =
                Said.line(words).observed().stream().map(Observed::what).toList();

        assertThat(observed).containsExactly(new Remark(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SW 6 comme l'an dernier",
                "SW 6, on renvoie le ris ?",
                "SW 6, j'aimerais moins",
                "pas de houle, SW 6",
                "SW 6, Papa dit que c'est trop",
                "les copains ont 3 ris, ici SW 6",
                "mouillé à côté des copains, SW 6",
                "13h20 si ça monte on réduit, SW 6",
                "on a failli se baigner mais SW 6",
                "un ris avant que ça monte, SW 6",
                "peut-être un phoque, SW 6",
                "SW 6, if it eases we shake out"
            })
    void what_stands_beside_an_aside_is_still_read(String words) {
        Wind wind = Said.the(Wind.class, words).orElseThrow();

        assertThat(wind.force().orElseThrow().highest()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "météo du CROSS : NO 6 à 7 cette nuit, mer forte",
                "coup de vent annoncé",
                "GFS has NW 25 to 30 on Thursday",
                "arpège voit 35 nds jeudi",
                "le modèle donne 30 nds vendredi",
                "shipping forecast: Plymouth SW 6 to gale 8 later"
            })
    void a_forecast_is_no_observation(String words) {
        Understood.Line line = Said.line(words);

        assertThat(Said.the(Forecast.class, line)).isPresent();
        assertThat(Said.the(Wind.class, line)).isEmpty();
        assertThat(events(line)).containsExactly(Event.FORECAST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Marguerite est au 48°05,2N 4°58,4W, cap 170 à 5 nds | Marguerite",
                "le voilier Aventurine 3 est au 47°38,4N 3°20,1W | Aventurine 3",
                "Morgane: 48°10N 4°40W SOG 6 | Morgane",
                "yacht Corisande reports 40 kn and a torn main | Corisande",
                "le 17 Marie Tudor annonce une voie d'eau au 48°10N 4°40W | Marie Tudor",
                "the ferry Bretagne came through at 18 knots | Bretagne",
                "@all Takapa II: départ 8h, SW 5 | Takapa II"
            })
    void what_another_boat_does_is_hers(String words, String name) {
        assertThat(Said.the(OtherBoat.class, words)).contains(new OtherBoat(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "le Marie-Galante était au 48°10N 4°40W en 1998",
                "yacht Corisande reports 40 kn at 48°10N 4°40W",
                "le chalutier Ar Mor en pêche, cap 090, 4 nds",
                "Banque Pop a démâté, ils sont au 41 N 15 W",
                "they are at 48°10N 4°40W",
                "the old log of 1938 reads NW 9"
            })
    void what_is_told_of_her_puts_us_nowhere(String words) {
        assertThat(Said.line(words).observed().stream()
                        .map(Observed::what)
                        .filter(what -> !(what instanceof OtherBoat || what instanceof Remark)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "l'an dernier au 48°10N 4°40W on avait 30 nds",
                "RDV demain au 48°10N 4°40W",
                "grib : dépression 985 au 48°10N 12°40W",
                "on est bien au 48°10N 4°40W ?",
                "si on arrive au 48°10N 4°40W on empanne"
            })
    void a_position_remembered_planned_foretold_or_asked_is_not_ours(String words) {
        Understood.Line line = Said.line(words);

        assertThat(Said.the(PositionFix.class, line)).isEmpty();
        assertThat(events(line)).doesNotContain(Event.POSITION, Event.NAVIGATION);
    }

    @Test
    void a_position_beside_a_tale_is_ours() {
        assertThat(Said.the(PositionFix.class, "the Lizard was abeam 0610, 49 56N 005 12W"))
                .isPresent();
        assertThat(Said.the(OtherBoat.class, "the Lizard was abeam 0610, 49 56N 005 12W"))
                .isEmpty();
        assertThat(Said.the(PositionFix.class, "48°10N 4°40W, Papa dit que c'est beau"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MOB récupéré", "MOB fin", "homme à la mer : récupéré, conscient", "MOB recovered", "MOB is over"
            })
    void whoever_is_back_aboard_is_told_and_nobody_is_called_again(String words) {
        assertThat(events(Said.line(words))).contains(Event.INCIDENT).doesNotContain(Event.MAN_OVERBOARD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MOB pas récupéré", "MOB", "MOB not recovered yet", "MOB à récupérer", "MOB fin de traîne"})
    void who_is_not_back_yet_is_overboard(String words) {
        assertThat(events(Said.line(words))).contains(Event.MAN_OVERBOARD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe man overboard", "peut-être un homme à la mer", "MOB maybe 0312"})
    void no_doubt_hides_that_somebody_may_be_overboard(String words) {
        assertThat(events(Said.line(words))).contains(Event.MAN_OVERBOARD);
    }

    @Test
    void she_who_does_something_to_us_is_no_tale() {
        assertThat(events(Said.line("la vedette Penn Sardin nous a remorqués, panne moteur")))
                .contains(Event.INCIDENT);
    }

    @Test
    void tomorrow_and_a_colon_plan_the_whole_sentence() {
        Understood.Line line = Said.line("tomorrow: night sail, slip 2030, back by 0200");

        assertThat(events(line)).containsExactly(Event.PLAN);
        assertThat(Said.the(Plan.class, line).flatMap(Plan::at)).contains(LocalTime.of(20, 30));
    }

    @Test
    void what_happened_before_a_question_mark_is_not_what_is_asked() {
        Understood.Line line = Said.line("OFNI heurté 14h33 quille ou safran ?, cale sèche");

        assertThat(events(line)).containsExactly(Event.INCIDENT);
        assertThat(line.timeSaid().map(Understood.TimeSaid::time)).contains(LocalTime.of(14, 33));
    }

    @Test
    void words_about_another_line_observe_nothing() {
        Understood.Line line = Said.line("correction 14h : baro 1012 au lieu de 1021");

        assertThat(line.amends())
                .contains(
                        new Understood.Amends(Optional.of(LocalTime.of(14, 0)), "baro 1012", Optional.of("baro 1021")));
        assertThat(line.timeSaid()).isEmpty();
        assertThat(events(line)).containsExactly(Event.CORRECTION);
    }

    private static List<Event> events(Understood.Line line) {
        return line.observed().stream()
                .map(Observed::what)
                .filter(Happening.class::isInstance)
                .map(what -> ((Happening) what).event())
                .toList();
    }
}
