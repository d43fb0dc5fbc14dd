package livredebord.journal;

import static livredebord.journal.Drafts.ANNE;
import static livredebord.journal.Drafts.LEO;
import static livredebord.journal.Drafts.NOON;
import static livredebord.journal.Drafts.correction;
import static livredebord.journal.Drafts.remark;
import static livredebord.journal.Drafts.voiding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livredebord.entry.Author;
import livredebord.entry.ClockSource;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every book does, wherever it is kept. A storage adds a class that says how to open an empty one. */
public abstract class JournalContract {

    private final TestChronometer clock = new TestChronometer(NOON);
    private final Tally tally = new Tally();
    private Journal book;

    protected abstract Journal openEmpty(Chronometer chronometer, Projection projection);

    @BeforeEach
    void open() {
        book = openEmpty(clock, tally);
    }

    @Test
    void theFirstEntryIsTheGenesis() {
        Entry genesis = book.find(book.head().number()).orElseThrow();

        assertThat(genesis.kind()).contains(EntryKind.GENESIS);
        assertThat(genesis.number()).isEqualTo(EntryNumber.of(1));
        assertThat(genesis.content()).isEmpty();
    }

    @Test
    void allThatIsWrittenIsCounted() {
        append(remark(ANNE, "one"));
        append(remark(ANNE, "two"));

        assertThat(book.size()).as("with the one that opens the feed").isEqualTo(3);
    }

    @Test
    void numbersFollowWithoutAGap() {
        List<EntryNumber> numbers = IntStream.range(0, 5)
                .mapToObj(i -> append(remark(ANNE, "line " + i)).number())
                .toList();

        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.range(2, 7).mapToObj(EntryNumber::of).toList());
    }

    @Test
    void whatWasWrittenIsReadByNumberAndById() {
        Entry written = append(remark(ANNE, "cast off"));

        assertThat(book.find(written.number())).contains(written);
        assertThat(book.find(written.id())).contains(written);
        assertThat(written.content().orElseThrow().raw()).isEqualTo("cast off");
    }

    @Test
    void lettersThatADatabaseMayNotLikeAreKept() {
        Entry written = append(remark(ANNE, "cap\0 240 \u0001 é 🐬 \uDCFF"));

        assertThat(book.find(written.id()).orElseThrow().content().orElseThrow().raw())
                .isEqualTo("cap\0 240 \u0001 é 🐬 \uDCFF");
    }

    @Test
    void whatWasNotWrittenIsNotFound() {
        append(remark(ANNE, "cast off"));

        assertThat(book.find(EntryNumber.of(99))).isEmpty();
        assertThat(book.find(new EntryNumber("B", 1))).isEmpty();
        assertThat(book.find(EntryId.of(new byte[32]))).isEmpty();
    }

    @Test
    void theHeadIsTheLastEntry() {
        Entry last = append(remark(ANNE, "cast off"));

        assertThat(book.head()).isEqualTo(new Head(last.feed(), last.number(), last.id()));
    }

    @Test
    void theOrderForReadingIsByTheTimeObservedThenByNumber() {
        Entry late = append(remark(ANNE, "late", NOON.plusSeconds(60)));
        Entry early = append(remark(ANNE, "early", NOON.minusSeconds(60)));
        Entry alsoEarly = append(remark(LEO, "early as well", NOON.minusSeconds(60)));

        List<Entry> read = book.observedBetween(NOON.minusSeconds(60), NOON.plusSeconds(61));

        assertThat(read).contains(early, alsoEarly, late).containsSubsequence(early, alsoEarly, late);
    }

    @Test
    void theEndOfAReadingIsNotInIt() {
        Entry atTheStart = append(remark(ANNE, "start", NOON.plusSeconds(100)));
        append(remark(ANNE, "end", NOON.plusSeconds(200)));

        assertThat(book.observedBetween(NOON.plusSeconds(100), NOON.plusSeconds(200)))
                .containsExactly(atTheStart);
    }

    @Test
    void correctionsAndVoidingsAreFoundByWhatTheyPointAt() {
        Entry wrong = append(remark(ANNE, "baro 1031"));
        Entry other = append(remark(ANNE, "baro 1013"));
        Entry correction = append(correction(ANNE, wrong));
        Entry voiding = append(voiding(ANNE, wrong));
        append(voiding(LEO, other));

        assertThat(book.about(List.of(wrong.id()))).containsExactly(correction, voiding);
        assertThat(book.about(List.of())).isEmpty();
        assertThat(book.about(List.of(voiding.id()))).isEmpty();
    }

    @Test
    void moreEntriesThanADatabaseTakesAsParametersAreAskedAboutInOneQuestion() {
        Entry first = append(remark(ANNE, "baro 1031"));
        Entry last = append(remark(ANNE, "baro 1013"));
        Entry ofTheLast = append(voiding(ANNE, last));
        Entry ofTheFirst = append(correction(ANNE, first));
        Stream<EntryId> strangers = IntStream.range(0, 40_000)
                .mapToObj(number ->
                        EntryId.of(Digests.sha256(BigInteger.valueOf(number).toByteArray())));

        List<EntryId> targets = Stream.of(Stream.of(first.id()), strangers, Stream.of(last.id()))
                .flatMap(each -> each)
                .toList();

        assertThat(book.about(targets)).containsExactly(ofTheLast, ofTheFirst);
    }

    @Test
    void theLastLineOfAPersonIsNoCorrectionAndNobodyElses() {
        Entry line = append(remark(ANNE, "hers"));
        append(remark(LEO, "his"));
        append(correction(ANNE, line));

        assertThat(book.lastLineBy(new Author(ANNE.server(), ANNE.id(), "anne-renamed")))
                .contains(line);
        assertThat(book.lastLineBy(new Author("elsewhere", ANNE.id(), ANNE.name())))
                .isEmpty();
    }

    @Test
    void theLastLinesComeNewestFirst() {
        Entry first = append(remark(ANNE, "one", NOON.plusSeconds(9)));
        Entry second = append(remark(ANNE, "two", NOON));
        append(voiding(ANNE, first));

        assertThat(book.last(5)).containsExactly(second, first);
        assertThat(book.last(1)).containsExactly(second);
    }

    @Test
    void entriesOfAKindComeInTheOrderWritten() {
        Entry line = append(remark(ANNE, "one"));
        Entry voiding = append(voiding(ANNE, line));
        Entry correction = append(correction(ANNE, line));

        assertThat(book.ofKinds(List.of(EntryKind.CORRECTION, EntryKind.VOIDING)))
                .containsExactly(voiding, correction);
        assertThat(book.ofKinds(List.of())).isEmpty();
    }

    @Test
    void aTurnSeesWhatItWroteBefore() {
        book.inTurn(turn -> {
            Entry written = turn.append(remark(ANNE, "cast off"));
            assertThat(turn.book().find(written.id())).contains(written);
            assertThat(turn.book().lastLineBy(ANNE)).contains(written);
            assertThat(turn.book().head().id()).isEqualTo(written.id());
            return written;
        });
    }

    @Test
    void anActThatThrowsLeavesNoTrace() {
        append(remark(ANNE, "kept"));
        Head before = book.head();

        assertThatThrownBy(() -> book.inTurn(turn -> {
                    turn.append(remark(ANNE, "lost"));
                    throw new IllegalStateException("thought better of it");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("thought better of it");

        assertThat(book.head()).isEqualTo(before);
        assertThat(book.last(9)).hasSize(1);
        assertThat(append(remark(ANNE, "next")).number()).isEqualTo(EntryNumber.of(3));
    }

    @Test
    void aTurnInsideATurnIsRefused() {
        assertThatThrownBy(() -> book.inTurn(turn -> book.inTurn(inner -> 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nobodyWritesAGenesisByHand() {
        Draft remark = remark(ANNE, "x");

        assertThatThrownBy(() -> append(new Draft(EntryKind.GENESIS, NOON, remark.content())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sixteenWritersLoseNothingAndFailingActsHarmNoOther() throws Exception {
        ExecutorService crew = Executors.newFixedThreadPool(16);
        List<Entry> noted = Collections.synchronizedList(new ArrayList<>());
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());

        CompletableFuture.allOf(IntStream.range(0, 16)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> writeTwenty(i, noted, failures), crew))
                        .toArray(CompletableFuture[]::new))
                .join();
        crew.shutdown();

        assertThat(noted).hasSize(16 * 18).doesNotHaveDuplicates();
        assertThat(failures).hasSize(16 * 2).allMatch(IllegalStateException.class::isInstance);
        assertThat(book.head().number().seq()).isEqualTo(1 + 16 * 18);
        assertThat(noted)
                .allSatisfy(entry -> assertThat(book.find(entry.number())).contains(entry));
    }

    private void writeTwenty(int who, List<Entry> noted, List<Throwable> failures) {
        for (int i = 0; i < 20; i++) {
            String words = who + "/" + i;
            boolean fails = i % 10 == 9;
            try {
                noted.add(book.inTurn(turn -> {
                    Entry entry = turn.append(remark(ANNE, words));
                    if (fails) {
                        throw new IllegalStateException(words);
                    }
                    return entry;
                }));
            } catch (IllegalStateException failed) {
                assertThat(failed).hasMessage(words);
                failures.add(failed);
            }
        }
    }

    @Test
    void aProjectionIsToldOfEveryEntryOnce() {
        Entry line = append(remark(ANNE, "one"));
        Entry voiding = append(voiding(ANNE, line));

        assertThat(tally.entries).endsWith(line, voiding).hasSize(3);
        assertThat(tally.entries.get(0).kind()).contains(EntryKind.GENESIS);
    }

    @Test
    void timesAreKeptToTheMillisecond() {
        clock.set(NOON.plusNanos(1_999_999));

        Entry entry = append(remark(ANNE, "now", NOON.plusNanos(2_999_999)));

        assertThat(entry.received()).isEqualTo(NOON.plusMillis(1));
        assertThat(entry.observed()).isEqualTo(NOON.plusMillis(2));
        assertThat(book.find(entry.id())).contains(entry);
    }

    @Test
    void aClockBehindTheLastEntryIsNotVerified() {
        append(remark(ANNE, "before"));
        clock.goOn(Duration.ofMillis(-1));

        Entry behind = append(remark(ANNE, "after a power cut"));

        assertThat(behind.clock()).isEqualTo(ClockSource.UNVERIFIED);
        clock.goOn(Duration.ofHours(1));
        assertThat(append(remark(ANNE, "set right")).clock()).isEqualTo(ClockSource.SYNCHRONISED);
    }

    @Test
    void aClockThatWasNotSynchronisedIsNotVerified() {
        clock.loseSynchronisation();

        assertThat(append(remark(ANNE, "no network")).clock()).isEqualTo(ClockSource.UNVERIFIED);
    }

    @Test
    void aRestrictedNoteIsReadBackAsOne() {
        Entry note = append(Drafts.restricted(ANNE, "Léo · 39,2°"));

        assertThat(book.find(note.id()).flatMap(Entry::content))
                .hasValueSatisfying(content -> assertThat(content.restricted()).isTrue());
    }

    @Test
    void wordsThatAreNoTextComeBackAsTheyCame() {
        String words = "caf\uDCE9 \uD83D\uDE00 \u0000 \u202E <b>@channel|";

        Entry entry = append(remark(ANNE, words));

        assertThat(book.find(entry.id()).flatMap(Entry::content))
                .hasValueSatisfying(content -> assertThat(content.raw()).isEqualTo(words));
    }

    private Entry append(Draft draft) {
        return book.inTurn(turn -> turn.append(draft));
    }

    private static final class Tally implements Projection {

        private final List<Entry> entries = new ArrayList<>();

        @Override
        public void append(Entry entry) {
            entries.add(entry);
        }

        @Override
        public void clear() {
            entries.clear();
        }
    }
}
