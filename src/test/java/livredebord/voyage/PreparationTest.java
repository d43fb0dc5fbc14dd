package livredebord.voyage;

import static livredebord.voyage.Sightings.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livredebord.entry.Entry;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Check;
import livredebord.entry.Observation.CheckType;
import livredebord.entry.Observation.Event;
import livredebord.voyage.Preparation.Item;
import org.junit.jupiter.api.Test;

class PreparationTest {

    private final Scene scene = new Scene(1);

    @Test
    void whatTheDayBeforeSaysCountsAndTheLastWordIsShown() {
        Preparation departure = only(
                scene.line("06:30", new Observation.Forecast("NW 4")),
                scene.line("06:50", new Observation.Forecast("NW 5")),
                scene.line("07:00", new Check(CheckType.BRIEFING, "briefing sécurité fait")),
                scene.line("07:10", new Observation.Maintenance("huile", Optional.empty(), Optional.empty())),
                scene.line("07:45", event(Event.DEPARTURE), event(Event.WATER)));

        assertThat(departure.noted().get(Item.FORECAST).entry().number()).isEqualTo(EntryNumber.of(2));
        assertThat(departure.noted().keySet())
                .containsExactlyInAnyOrder(Item.FORECAST, Item.BRIEFING, Item.CHECKS, Item.WATER);
        assertThat(departure.missing()).containsExactly(Item.FUEL);
    }

    @Test
    void whatCameAfterOrLongBeforeOrFromAnotherBoatIsNotOfThisDeparture() {
        Preparation departure = only(
                scene.line("13 07:44", event(Event.BUNKER)),
                scene.line("07:00", new Observation.OtherBoat("Takapa"), event(Event.WATER)),
                scene.line("07:45", event(Event.DEPARTURE)),
                scene.line("07:46", new Observation.Forecast("NW 4")));

        assertThat(departure.missing()).containsExactly(Item.values());
    }

    @Test
    void aDayWithoutADepartureHasNothingToPrepare() {
        assertThat(Preparation.of(rows(scene.line("07:00", event(Event.BUNKER))), Scene.at("00:00")))
                .isEmpty();
    }

    private static Preparation only(Entry... entries) {
        List<Preparation> departures = Preparation.of(rows(entries), Scene.at("00:00"));
        assertThat(departures).hasSize(1);
        return departures.get(0);
    }

    private static List<Row> rows(Entry... entries) {
        return Stream.of(entries).map(Row::of).toList();
    }
}
