package livredebord.voyage;

import static livredebord.voyage.Sightings.event;
import static livredebord.voyage.Sightings.fix;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import livredebord.entry.Entry;
import livredebord.entry.Observation.Event;
import org.junit.jupiter.api.Test;

class GapTest {

    private static final Duration THREE_HOURS = Duration.ofHours(3);

    private final Scene scene = new Scene(1);

    @Test
    void onlySilenceUnderWayIsAGap() {
        List<Gap> gaps = gaps(
                false,
                "23:00",
                scene.line("01:00", fix(48, -5)),
                scene.line("08:00", event(Event.DEPARTURE)),
                scene.line("11:00", fix(48, -5)),
                scene.line("14:01", fix(48, -5)),
                scene.line("15:00", event(Event.ANCHOR)),
                scene.line("22:00", fix(48, -5)));

        assertThat(gaps).containsExactly(new Gap(Scene.at("11:00"), Scene.at("14:01")));
    }

    @Test
    void whoeverStillSailsIsSilentUntilNow() {
        assertThat(gaps(false, "12:00", scene.line("08:00", event(Event.WEIGH))))
                .containsExactly(new Gap(Scene.at("08:00"), Scene.at("12:00")));
        assertThat(gaps(false, "11:00", scene.line("08:00", event(Event.WEIGH))))
                .isEmpty();
    }

    @Test
    void aPassageThatBeganEarlierGoesOn() {
        assertThat(gaps(true, "09:00", scene.line("01:00", fix(48, -5)), scene.line("08:00", event(Event.ARRIVAL))))
                .containsExactly(new Gap(Scene.at("01:00"), Scene.at("08:00")));
    }

    private static List<Gap> gaps(boolean underWay, String now, Entry... entries) {
        List<Row> rows = Stream.of(entries).map(Row::of).toList();
        return Gap.of(rows, underWay, Scene.at(now), THREE_HOURS);
    }
}
