package livredebord.voyage;

import static livredebord.voyage.Sightings.event;
import static livredebord.voyage.Sightings.fix;
import static livredebord.voyage.Sightings.remark;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
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

        assertThat(legs).hasSize(3);
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

    @Test
    void aDepartureThatWasJoinedBeginsNoneAndACutDoes() {
        Entry left = scene.line("07:45", event(Event.DEPARTURE), fix(48.28, -4.6));
        Entry again = scene.line("12:00", event(Event.DEPARTURE), fix(48.04, -4.85));
        Entry later = scene.line("18:00", fix(48.0, -4.54));
        Entry joined = scene.order(EntryKind.VOYAGE, "19:00", new Observation.VoyageJoined(again.id(), again.number()));
        Entry cut = scene.order(EntryKind.VOYAGE, "19:05", new Observation.VoyageSplit(Scene.at("15:00")));
        Beginnings beginnings = Beginnings.of(Rows.of(List.of(joined, cut), List.of()));

        List<Leg> legs = Leg.of(Rows.of(List.of(left, again, later), List.of()), beginnings);

        assertThat(legs).extracting(leg -> leg.fixes().size()).containsExactly(2, 1);
    }

    @Test
    void aCutThatWasJoinedAgainOrStruckOutCutsNothing() {
        Entry left = scene.line("07:45", event(Event.DEPARTURE), fix(48.28, -4.6));
        Entry later = scene.line("18:00", fix(48.0, -4.54));
        Entry cut = scene.order(EntryKind.VOYAGE, "19:00", new Observation.VoyageSplit(Scene.at("15:00")));
        Entry other = scene.order(EntryKind.VOYAGE, "19:05", new Observation.VoyageSplit(Scene.at("16:00")));
        Entry joined = scene.order(EntryKind.VOYAGE, "19:10", new Observation.VoyageJoined(cut.id(), cut.number()));
        Entry struck = scene.voiding("19:15", Scene.LEA, other, "erreur");
        Beginnings beginnings = Beginnings.of(Rows.of(List.of(cut, other, joined), List.of(struck)));

        assertThat(Leg.of(Rows.of(List.of(left, later), List.of()), beginnings)).hasSize(1);
    }

    private static List<Leg> legs(Entry... entries) {
        return Leg.of(Rows.of(List.of(entries), List.of()), Beginnings.AT_DEPARTURES);
    }
}
