package livredebord.logbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import livredebord.logbook.Passages.Fix;
import livredebord.nautical.Position;
import org.junit.jupiter.api.Test;

class NewestTest {

    private static final Fix AT_NINE = fix("09:00");
    private static final Fix AT_TEN = fix("10:00");

    private final Newest<Fix> last = new Newest<>(Fix::observed);

    @Test
    void isReadOnceAndThenFollowsWhatIsCommitted() {
        last.readBy(Optional::empty);
        assertThat(last.known()).contains(Optional.empty());

        last.take(AT_NINE);
        assertThat(last.known()).contains(Optional.of(AT_NINE));

        last.take(AT_TEN);
        assertThat(last.known()).contains(Optional.of(AT_TEN));
    }

    @Test
    void aFixTypedLateDoesNotTakeThePlaceOfALaterOne() {
        last.readBy(() -> Optional.of(AT_TEN));

        last.take(AT_NINE);

        assertThat(last.known()).contains(Optional.of(AT_TEN));
    }

    @Test
    void isReadAgainWhenSomethingWasStruckOut() {
        last.readBy(() -> Optional.of(AT_TEN));

        last.forget();

        assertThat(last.known()).isEmpty();
    }

    @Test
    void whatWasReadIsNotKeptWhenSomethingWasCommittedMeanwhile() {
        Optional<Fix> read = last.readBy(() -> {
            last.take(AT_TEN);
            return Optional.of(AT_NINE);
        });

        assertThat(read).contains(AT_NINE);
        assertThat(last.known()).isEmpty();
    }

    private static Fix fix(String time) {
        return new Fix(Position.ofDegrees(48.27, -4.68), Instant.parse("2026-07-14T" + time + ":00Z"));
    }
}
