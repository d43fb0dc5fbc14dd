package livredebord.voyage;

import static livredebord.voyage.Sightings.event;
import static livredebord.voyage.Sightings.fix;
import static livredebord.voyage.Sightings.remark;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import livredebord.entry.Entry;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Event;
import org.junit.jupiter.api.Test;

class LegTest {

    private final Scene scene = new Scene(2);

    @Test
    void aLegBeginsWithEachDepartureAndWhatCameBeforeIsOneToo() {
        List<Leg> legs = legs(
                scene.line("06:00", remark("café")),
                scene.line("07:45", event(Event.DEPARTURE), new Observation.Place("Camaret"), fix(48.28, -4.6)),
                scene.line("12:00", event(Event.ANCHOR), new Observation.Place("Sein"), fix(48.04, -4.85)),
                scene.line("14:00", event(Event.WEIGH), fix(48.04, -4.85)),
                scene.line("18:00", event(Event.MOOR), new Observation.Place("Audierne"), fix(48.0, -4.54)));

        assertThat(legs).extracting(leg -> leg.rows().size()).containsExactly(1, 2, 2);
        assertThat(legs.get(0).fixes()).isEmpty();
        assertThat(legs.get(1).ends()).isEqualTo(new Ends(Optional.of("Camaret"), Optional.of("Sein")));
        assertThat(legs.get(2).fixes()).extracting(Fix::when).containsExactly(Scene.at("14:00"), Scene.at("18:00"));
    }

    @Test
    void neitherRestrictedLinesNorOtherBoatsAreOnTheWay() {
        List<Leg> legs = legs(
                scene.restricted("08:00", fix(48, -5)),
                scene.line("09:00", fix(47, -5), new Observation.OtherBoat("Pen Duick")),
                scene.line("10:00", fix(48.1, -5)));

        assertThat(legs).hasSize(1);
        assertThat(legs.get(0).fixes()).hasSize(1);
    }

    private static List<Leg> legs(Entry... entries) {
        return Leg.of(Rows.of(List.of(entries), List.of()));
    }
}
