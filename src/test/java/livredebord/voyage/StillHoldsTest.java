package livredebord.voyage;

import static livredebord.voyage.Sightings.heading;
import static livredebord.voyage.Sightings.remark;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livredebord.entry.Entry;
import livredebord.entry.Observation;
import livredebord.entry.Observation.EngineState;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.HeadSail;
import livredebord.entry.Observation.MainSail;
import livredebord.entry.Observed;
import livredebord.entry.Origin;
import org.junit.jupiter.api.Test;

class StillHoldsTest {

    private final Scene scene = new Scene(1);

    @Test
    void theLastOfEachIsWhatHoldsAndAReefGoesIntoTheWholePlan() {
        StillHolds holds = at(
                "15:00",
                scene.line("09:00", sails(Optional.of(MainSail.FULL), HeadSail.GENOA), heading(205)),
                scene.line("11:00", sails(Optional.of(MainSail.REEF1)), new Observation.Headcount(4)),
                scene.line("12:00", heading(190), engine(EngineState.ON)),
                scene.line("13:00", remark("dauphins")));

        assertThat(holds)
                .isEqualTo(new StillHolds(
                        Optional.of(sails(Optional.of(MainSail.REEF1), HeadSail.GENOA)),
                        Optional.of(heading(190)),
                        Optional.of(new Observation.Headcount(4)),
                        Optional.of(EngineState.ON)));
    }

    @Test
    void aBoatMadeFastSailsNoCourse() {
        StillHolds holds = at(
                "15:00",
                scene.line("09:00", sails(Optional.of(MainSail.FULL)), heading(205), new Observation.Headcount(4)),
                scene.line("11:00", new Observation.Happening(Event.ANCHOR)));

        assertThat(holds.all()).containsExactly(new Observation.Headcount(4));
    }

    @Test
    void whoComesAboardMakesTheCountOld() {
        StillHolds holds = at(
                "15:00",
                scene.line("09:00", new Observation.Headcount(4)),
                scene.line("11:00", new Observation.CrewChange(List.of("Mamie"), List.of())));

        assertThat(holds.crew()).isEmpty();
    }

    @Test
    void whatIsOlderThanADayOrStruckOutOrYetToComeHoldsNothing() {
        Entry yesterday = scene.line("13 14:00", heading(100));
        Entry struck = scene.line("09:00", heading(205));
        Entry later = scene.line("16:00", heading(300));
        Row voided = Row.of(struck, List.of(scene.voiding("09:05", Scene.LEA, struck, "doublon")));

        assertThat(StillHolds.of(List.of(Row.of(yesterday), voided, Row.of(later)), Scene.at("15:00")))
                .isEqualTo(StillHolds.NOTHING);
    }

    @Test
    void nothingIsCarriedOverThatTheLineSaysItself() {
        StillHolds holds = at(
                "15:00",
                scene.line("09:00", sails(Optional.of(MainSail.FULL)), heading(205), new Observation.Headcount(4)));

        List<Observed> carried = holds.carriedInto(List.of(
                Observed.typed(new Observation.CourseOverGround(((Observation.Heading) heading(210)).bearing())),
                Observed.typed(new Observation.CrewChange(List.of("Hugo"), List.of()))));

        assertThat(carried).containsExactly(new Observed(Origin.CARRIED_OVER, sails(Optional.of(MainSail.FULL))));
    }

    private static StillHolds at(String now, Entry... lines) {
        return StillHolds.of(Stream.of(lines).map(Row::of).toList(), Scene.at(now));
    }

    private static Observation sails(Optional<MainSail> main, HeadSail... head) {
        return new Observation.SailPlan(main, List.of(head), Optional.empty(), false);
    }

    private static Observation engine(EngineState state) {
        return new Observation.Engine(Optional.of(state), Optional.empty(), Optional.empty());
    }
}
