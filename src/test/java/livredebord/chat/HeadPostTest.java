package livredebord.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where there is no evening summary the head of the book is said alone. */
class HeadPostTest {

    private final SettableClock clock = new SettableClock("2026-07-14T18:59:59Z");
    private final SettingsOfArthur arthur = new SettingsOfArthur(URI.create("http://chat.lan"));
    private final InMemoryOutbox outbox = new InMemoryOutbox(clock);
    private String head = "128:9f3c1a7e55d0";

    @BeforeEach
    void noSummary() {
        arthur.evening = Optional.empty();
    }

    @Test
    void comesInTheEveningOnceADate() {
        started().postIfDue();
        assertThat(outbox.bodies()).isEmpty();

        clock.set("2026-07-14T19:00:00Z");
        started().postIfDue();
        head = "129:000000000000";
        started().postIfDue();

        assertThat(outbox.bodies())
                .containsExactly("Tête du livre : `128:9f3c1a7e55d0` (elle prouve tout ce qui précède)");
    }

    @Test
    void aDayWithoutEntriesHasNone() {
        clock.set("2026-07-14T19:00:00Z");
        started().postIfDue();
        clock.set("2026-07-15T19:00:00Z");
        started().postIfDue();
        assertThat(outbox.bodies()).hasSize(1);

        head = "129:000000000000";
        clock.set("2026-07-16T19:00:00Z");
        started().postIfDue();

        assertThat(outbox.bodies()).hasSize(2);
    }

    @Test
    void aClockSetBackSaysNoneAgain() {
        clock.set("2026-07-14T19:00:00Z");
        started().postIfDue();
        head = "129:000000000000";
        clock.set("2026-07-13T19:00:00Z");

        started().postIfDue();

        assertThat(outbox.bodies()).hasSize(1);
    }

    @Test
    void whereThereIsASummaryItStandsInThat() {
        arthur.evening = Optional.of(LocalTime.of(21, 0));
        clock.set("2026-07-14T19:00:00Z");

        started().postIfDue();

        assertThat(outbox.bodies()).isEmpty();
    }

    private HeadPost started() {
        return new HeadPost(arthur, () -> head, outbox, arthur, clock);
    }
}
