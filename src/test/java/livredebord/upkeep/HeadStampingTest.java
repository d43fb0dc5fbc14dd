package livredebord.upkeep;

import static livredebord.journal.PlayedAuthority.TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livredebord.entry.EntryId;
import livredebord.entry.EntryNumber;
import livredebord.entry.FeedId;
import livredebord.journal.Head;
import livredebord.journal.HeadStamps;
import livredebord.journal.PlayedAuthority;
import livredebord.journal.TimeStamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The head is stamped where it moved, once a day, and later where nobody answers. */
class HeadStampingTest {

    private final OnWatch boat = new OnWatch();
    private final PlayedAuthority authority = new PlayedAuthority();
    private final Kept kept = new Kept();
    private long number = 128;
    private final HeadStamping stamping =
            new HeadStamping(authority.address(), Duration.ofDays(1), this::head, kept, boat.clock(), boat.nanos());

    @AfterEach
    void end() {
        authority.close();
    }

    @Test
    void theHeadIsStampedOnceADayWhereItMoved() {
        stamping.look();
        number = 129;
        stamping.look();
        assertThat(kept.numbers).containsExactly(128L);
        assertThat(kept.stamps.get(0).time()).isEqualTo(TIME);
        assertThat(kept.stamps.get(0).digest()).isEqualTo(id(128).hex());

        boat.goOn(Duration.ofDays(1));
        stamping.look();
        boat.goOn(Duration.ofDays(1));
        stamping.look();

        assertThat(kept.numbers).containsExactly(128L, 129L);
        assertThat(authority.asked()).isEqualTo(2);
    }

    @Test
    void withoutALinkItIsTriedAgainAndNotEachMinute() {
        authority.goAway();
        for (int minute = 0; minute < 60; minute++) {
            stamping.look();
            boat.goOn(Duration.ofMinutes(1));
        }
        assertThat(kept.numbers).isEmpty();
        authority.comeBack();
        number = 140;
        boat.goOn(Duration.ofHours(1));

        stamping.look();

        assertThat(kept.numbers).containsExactly(140L);
    }

    @Test
    void anAnswerToAnotherQuestionIsNotKept() {
        stamping.look();
        number = 129;
        boat.goOn(Duration.ofDays(1));
        authority.repeatsItself();

        stamping.look();

        assertThat(kept.numbers).containsExactly(128L);
    }

    @Test
    void anAnswerWithoutEndIsNotReadToItsEnd() {
        authority.talksTooMuch();

        stamping.look();

        assertThat(kept.numbers).isEmpty();
    }

    @Test
    void anAddressThatCannotBeCalledIsSaidAtOnce() {
        for (String address : List.of("timestamp.example", "file:///etc/passwd", "https:///nowhere")) {
            assertThatThrownBy(() -> new HeadStamping(
                            URI.create(address), Duration.ofDays(1), this::head, kept, boat.clock(), boat.nanos()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("livredebord.stamp.url");
        }
    }

    private Head head() {
        return new Head(new FeedId("0".repeat(32)), EntryNumber.of(number), id(number));
    }

    private static EntryId id(long number) {
        return new EntryId("%064x".formatted(number));
    }

    private static final class Kept implements HeadStamps {
        private final List<Long> numbers = new ArrayList<>();
        private final List<TimeStamp> stamps = new ArrayList<>();
        private Instant when = Instant.EPOCH;

        @Override
        public void keep(Head head, TimeStamp stamp, Instant now) {
            numbers.add(head.number().seq());
            stamps.add(stamp);
            when = now;
        }

        @Override
        public Optional<HeadStamps.Kept> newest() {
            return numbers.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new HeadStamps.Kept(EntryNumber.of(numbers.get(numbers.size() - 1)), when));
        }
    }
}
