package livredebord.journal.store;

import static livredebord.journal.Drafts.ANNE;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livredebord.entry.ClockSource;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Observed;
import livredebord.journal.Draft;
import livredebord.journal.Rebuild;
import livredebord.journal.TestChronometer;
import org.junit.jupiter.api.Test;

/** A machine without a clock of its own wakes up at three in the night; it is half past two in the afternoon. */
@QuarkusTest
class ToldClocksTest {

    private static final Instant WRONG = Instant.parse("2026-07-13T03:12:00.250Z");
    private static final Instant TOLD = Instant.parse("2026-07-14T14:32:00Z");

    @Inject
    EmptyBooks books;

    private final TestChronometer chronometer = new TestChronometer(WRONG);

    private DatabaseJournal unverified() {
        chronometer.loseSynchronisation();
        return books.open(chronometer);
    }

    private Draft line(Instant observed) {
        return new Draft(EntryKind.LINE, observed, content(new Observation.Remark("cast off")));
    }

    private Content content(Observation what) {
        return new Content(
                "words", Language.EN, ANNE, Optional.empty(), chronometer.now(), false, List.of(Observed.typed(what)));
    }

    private Draft told() {
        return new Draft(EntryKind.CLOCK, chronometer.now(), content(new Observation.ClockTold(TOLD)));
    }

    @Test
    void theEntriesOfThatBootMoveAndKeepWhatTheClockSaid() {
        DatabaseJournal book = unverified();
        Entry before = book.inTurn(turn -> turn.append(line(chronometer.now())));
        chronometer.goOn(Duration.ofMinutes(20));
        book.inTurn(turn -> turn.append(told()));
        chronometer.goOn(Duration.ofMinutes(5));
        Entry after = book.inTurn(turn -> turn.append(line(chronometer.now())));

        Entry moved = book.find(before.id()).orElseThrow();
        assertThat(moved.observed()).isEqualTo(TOLD.minus(Duration.ofMinutes(20)));
        assertThat(moved.received()).isEqualTo(TOLD.minus(Duration.ofMinutes(20)));
        assertThat(moved.clock()).isEqualTo(ClockSource.TOLD);
        assertThat(moved.stamped()).contains(WRONG);
        assertThat(after.observed()).isEqualTo(TOLD.plus(Duration.ofMinutes(5)));
        assertThat(book.observedBetween(TOLD.minus(Duration.ofHours(1)), TOLD.plus(Duration.ofHours(1))))
                .extracting(Entry::id)
                .contains(before.id(), after.id());
        assertThat(book.observedBetween(WRONG, WRONG.plus(Duration.ofHours(2)))).isEmpty();
    }

    @Test
    void aTimeReadOffAWatchWasRightAndOnlyItsDayIsFoundAnew() {
        DatabaseJournal book = unverified();
        Entry earlier = book.inTurn(
                turn -> turn.append(line(Instant.parse("2026-07-12T14:05:00Z")))); // said at 03:12: yesterday
        chronometer.goOn(Duration.ofMinutes(1));
        book.inTurn(turn -> turn.append(told()));

        assertThat(book.find(earlier.id()).orElseThrow().observed()).isEqualTo(Instant.parse("2026-07-14T14:05:00Z"));
    }

    @Test
    void strikingItOutTakesItBack() {
        DatabaseJournal book = unverified();
        Entry line = book.inTurn(turn -> turn.append(line(chronometer.now())));
        Entry told = book.inTurn(turn -> turn.append(told()));

        book.inTurn(turn -> turn.append(new Draft(
                EntryKind.VOIDING,
                chronometer.now(),
                content(new Observation.Voids(told.id(), told.number(), "wrong watch")))));

        assertThat(book.find(line.id()).orElseThrow().observed()).isEqualTo(WRONG);
        assertThat(book.observedBetween(WRONG, WRONG.plusMillis(1))).hasSize(4);
    }

    @Test
    void aVerifiedClockIsNotMovedAndARebuildMakesTheSameTables() {
        DatabaseJournal book = books.open(chronometer);
        Entry line = book.inTurn(turn -> turn.append(line(chronometer.now())));
        chronometer.loseSynchronisation();
        book.inTurn(turn -> turn.append(line(chronometer.now())));
        book.inTurn(turn -> turn.append(told()));

        assertThat(book.find(line.id()).orElseThrow().observed()).isEqualTo(WRONG);
        assertThat(book.rebuild()).isEqualTo(new Rebuild.Outcome(4, List.of()));
    }
}
