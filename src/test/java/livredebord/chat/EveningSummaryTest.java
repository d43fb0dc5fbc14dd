package livredebord.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Observation;
import livredebord.voyage.Row;
import livredebord.voyage.Scene;
import org.junit.jupiter.api.Test;

/** Arthur's evenings are at 21:00 in Paris, which in July is 19:00 UTC. */
class EveningSummaryTest {

    private final SettableClock clock = new SettableClock("2026-07-14T18:59:59Z");
    private final SettingsOfArthur arthur = new SettingsOfArthur(URI.create("http://chat.lan"));
    private final Outbox outbox = new InMemoryOutbox(clock);
    private final PaperLogbook logbook = new PaperLogbook(Path.of("."));
    private EveningSummary evening = started();

    @Test
    void comesInTheEveningAndNotBefore() {
        evening.postIfDue();
        assertThat(posted()).isEmpty();

        clock.set("2026-07-14T19:00:00Z");
        evening.postIfDue();

        assertThat(posted()).containsExactly("2026-07-14");
    }

    @Test
    void comesOnceThoughTheClockIsSetBackAndTheServiceStartedAgain() {
        clock.set("2026-07-14T19:00:00Z");
        evening.postIfDue();
        clock.set("2026-07-14T18:00:00Z");
        evening.postIfDue();
        evening = started();
        clock.set("2026-07-14T19:10:00Z");

        evening.postIfDue();

        assertThat(posted()).containsExactly("2026-07-14");
    }

    @Test
    void anEveningWithoutUsIsMadeUpForTheNextMorning() {
        clock.set("2026-07-13T19:00:00Z");
        evening.postIfDue();
        clock.set("2026-07-15T06:00:00Z");

        evening.postIfDue();
        evening.postIfDue();

        assertThat(posted()).containsExactly("2026-07-13", "2026-07-14");
    }

    @Test
    void theFirstEveningIsStillToComeAfterSetUp() {
        clock.set("2026-07-14T06:00:00Z");

        evening.postIfDue();
        evening.postIfDue();

        assertThat(posted()).isEmpty();
    }

    @Test
    void goesByTheShipsDate() {
        clock.set("2026-07-14T22:30:00Z"); // the 15th has begun in Paris, its evening has not

        evening.postIfDue();
        clock.set("2026-07-15T19:00:00Z");
        evening.postIfDue();

        assertThat(posted()).containsExactly("2026-07-15");
    }

    @Test
    void remindsOfWhatTheDaysBeforeLeftUnclear() {
        Scene scene = new Scene(131);
        Observation unclear = new Observation.UnclearPressure("30");
        logbook.doubts.add(Row.of(scene.line("13 09:00", unclear)));
        logbook.doubts.add(Row.of(scene.line("14 09:00", unclear)));
        clock.set("2026-07-14T19:00:00Z");

        evening.postIfDue();

        assertThat(outbox.next().orElseThrow().post().body())
                .contains("Une entrée des jours d’avant reste à préciser : #131 · `/log doutes`");
    }

    @Test
    void endsWithTheHeadByWhichTheBookCanBeVerifiedLater() {
        clock.set("2026-07-14T19:00:00Z");

        evening.postIfDue();

        assertThat(outbox.next().orElseThrow().post().body())
                .endsWith("\nTête du livre : `128:9f3c1a7e55d0` (elle prouve tout ce qui précède)");
    }

    @Test
    void neverComesWhereNobodyWantsItOrNothingIsSetUp() {
        clock.set("2026-07-14T19:00:00Z");
        arthur.evening = Optional.empty();
        evening.postIfDue();
        arthur.evening = Optional.of(java.time.LocalTime.of(21, 0));
        arthur.setUp = false;

        evening.postIfDue();

        assertThat(posted()).isEmpty();
    }

    private EveningSummary started() {
        HeadPost head = new HeadPost(arthur, () -> "128:9f3c1a7e55d0", outbox, arthur, clock);
        return new EveningSummary(arthur, logbook, head, outbox, arthur, clock);
    }

    private List<String> posted() {
        List<String> dates = new ArrayList<>();
        for (Optional<Outbox.Waiting> next = outbox.next(); next.isPresent(); next = outbox.next()) {
            dates.add(next.get().post().subject());
            outbox.done(next.get());
        }
        return dates;
    }
}
