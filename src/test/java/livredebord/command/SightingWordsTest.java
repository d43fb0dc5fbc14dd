package livredebord.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import livredebord.entry.Observation.BoatSpeed;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.Happening;
import livredebord.entry.Observation.Heading;
import livredebord.entry.Observation.Sighting;
import livredebord.entry.Observation.Wind;
import livredebord.entry.Observed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SightingWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "moteur en route dauphins | ENGINE_ON | dauphins",
                "virement dauphins à l'étrave | TACK | dauphins à l'étrave",
                "engine off whales ahead | ENGINE_OFF | whales ahead",
                "cargo à tribord on vire | TACK | cargo à tribord"
            })
    void a_deed_beside_what_was_seen_is_still_a_deed(String words, Event deed, String seen) {
        Understood.Line line = Said.line(words);

        assertThat(events(line)).containsExactlyInAnyOrder(deed, Event.SIGHTING);
        assertThat(Said.the(Sighting.class, line)).contains(new Sighting(seen));
    }

    @Test
    void readings_behind_an_animal_are_ours() {
        Understood.Line line = Said.line("dauphins à l'étrave cap 240 5 nds");

        assertThat(Said.the(Heading.class, line).orElseThrow().bearing().degreesE2())
                .isEqualTo(24_000);
        assertThat(Said.the(BoatSpeed.class, line)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pêcheur route 180 8 nds",
                "vu un cargo au 030 à 3 milles",
                "croisé un cargo à 1,5 M sur tribord, il filait 17 nds au 085",
                "a ferry crossing ahead, doing 22 knots",
                "11 cargos, le plus gros file 21 nds"
            })
    void readings_of_another_ship_are_hers(String words) {
        Understood.Line line = Said.line(words);

        assertThat(Said.the(Heading.class, line)).isEmpty();
        assertThat(Said.the(BoatSpeed.class, line)).isEmpty();
        assertThat(Said.the(Wind.class, line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "le ferry de Groix part à 7h25",
                "flying fish on deck: 7",
                "pas de dauphins",
                "le gars du port dit qu'il a vu un requin"
            })
    void what_nobody_here_saw_is_no_sighting(String words) {
        assertThat(events(Said.line(words))).doesNotContain(Event.SIGHTING);
    }

    private static List<Event> events(Understood.Line line) {
        return line.observed().stream()
                .map(Observed::what)
                .filter(Happening.class::isInstance)
                .map(what -> ((Happening) what).event())
                .toList();
    }
}
