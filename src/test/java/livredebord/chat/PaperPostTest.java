package livredebord.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livredebord.entry.EntryId;
import livredebord.logbook.Passages;
import livredebord.logbook.Rule;
import livredebord.voyage.Period;
import livredebord.voyage.Scene;
import org.junit.jupiter.api.Test;

/** Arthur left on the 12th; the PDF is ordered for 21:00 in Paris, which in July is 19:00 UTC. */
class PaperPostTest {

    private static final Instant LEFT = Instant.parse("2026-07-12T06:00:00Z");

    private final SettableClock clock = new SettableClock("2026-07-14T18:59:59Z");
    private final SettingsOfArthur arthur = new SettingsOfArthur(URI.create("http://chat.lan"));
    private final Outbox outbox = new InMemoryOutbox(clock);
    private boolean ordered = true;
    private Optional<Instant> arrived = Optional.empty();
    private final PaperPost paper = new PaperPost(
            new Daily(rule -> new Rule.Setting(ordered, rule.usual().value()), outbox, arthur, clock),
            new OneLeg(),
            outbox,
            arthur);

    @Test
    void theVoyageSoFarIsPrintedInTheEveningOnce() {
        paper.orderIfDue();
        assertThat(ordered()).isEmpty();

        clock.set("2026-07-14T19:00:00Z");
        paper.orderIfDue();
        paper.orderIfDue();

        assertThat(ordered())
                .containsExactly(Period.ofDates(LocalDate.of(2026, 7, 12), LocalDate.of(2026, 7, 14), Scene.PARIS));
    }

    @Test
    void notWhereItIsNotOrderedNorInTheMiddleOfTheNight() {
        clock.set("2026-07-14T21:00:00Z");
        paper.orderIfDue();
        ordered = false;
        clock.set("2026-07-14T19:30:00Z");
        paper.orderIfDue();

        assertThat(ordered()).isEmpty();
    }

    @Test
    void theEveningOfTheArrivalIsTheLast() {
        arrived = Optional.of(Instant.parse("2026-07-14T10:00:00Z"));
        clock.set("2026-07-14T19:00:00Z");
        paper.orderIfDue();
        clock.set("2026-07-15T19:00:00Z");
        paper.orderIfDue();

        assertThat(ordered()).hasSize(1);
    }

    private List<Period> ordered() {
        List<Period> periods = new ArrayList<>();
        for (Optional<Outbox.Waiting> next = outbox.nextOrder(); next.isPresent(); next = outbox.nextOrder()) {
            periods.add(PdfOrder.of(next.get().post().body()).period());
            outbox.done(next.get());
        }
        return periods;
    }

    private final class OneLeg implements Passages {
        @Override
        public Optional<Fix> lastFix() {
            return Optional.empty();
        }

        @Override
        public List<Fix> fixesAround(Instant moment) {
            return List.of();
        }

        @Override
        public Optional<Leg> leg(int number) {
            return Optional.empty();
        }

        @Override
        public List<Leg> lastLegs(int most) {
            return List.of();
        }

        @Override
        public Optional<Instant> underWaySince(Instant moment) {
            return Optional.empty();
        }

        @Override
        public Optional<Leg> legAt(Instant moment) {
            return Optional.of(
                    new Leg(1, LEFT, arrived, Optional.empty(), new EntryId("0".repeat(64)), Optional.empty()));
        }
    }
}
