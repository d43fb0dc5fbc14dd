package livredebord.journal.store;

import static livredebord.journal.Drafts.ANNE;
import static livredebord.journal.Drafts.NOON;
import static livredebord.journal.Drafts.remark;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;
import livredebord.entry.FeedId;
import livredebord.journal.Chronometer;
import livredebord.journal.Genesis;
import livredebord.journal.Head;
import livredebord.journal.PythonVerifier;
import livredebord.journal.TestChronometer;
import livredebord.journal.Verification;
import livredebord.storage.DataFolder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One number never means two things: where that is in doubt, a feed with a letter goes on. */
@QuarkusTest
class SuccessionTest {

    @Inject
    EmptyBooks books;

    @Inject
    DataFolder data;

    private final Chronometer clock = new TestChronometer(NOON);
    private final String name = UUID.randomUUID().toString();
    private Path folder;
    private Entry last;

    @BeforeEach
    void writeAndClose() {
        folder = books.folder(name);
        last = append(open("machine"));
    }

    @Test
    void aRestartGoesOnInTheSameFeed() {
        assertThat(append(open("machine")).number()).isEqualTo(EntryNumber.of(3));
    }

    @Test
    void aRestartBeforeTheFirstLineOfANewFeedGoesOnInIt() throws IOException {
        Files.delete(key(last));
        open("machine").head();

        assertThat(append(open("machine")).number()).isEqualTo(new EntryNumber("B", 2));
    }

    @Test
    void keyAndMarkAreForTheServicesUserAlone() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList())
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void aLostKeyOpensFeedB() throws IOException {
        Files.delete(key(last));

        Entry next = append(open("machine"));

        assertThat(next.number()).isEqualTo(new EntryNumber("B", 2));
        assertThat(succession(next).reason()).isEqualTo("key_lost");
        assertThat(succession(next).last()).isEqualTo(new Head(last.feed(), last.number(), last.id()));
        assertThat(succession(next).known()).isEmpty();
    }

    @Test
    void aBrokenKeyOpensFeedB() throws IOException {
        Files.writeString(key(last), "x");

        assertThat(append(open("machine")).number()).isEqualTo(new EntryNumber("B", 2));
    }

    @Test
    void aMarkAheadOfTheBookOpensFeedBAndNamesWhatIsMissing() {
        Head ahead = new Head(last.feed(), EntryNumber.of(9), EntryId.of(new byte[32]));
        mark().write(HeadMark.Mark.of(ahead, "machine"));

        Entry next = append(open("machine"));

        assertThat(next.number()).isEqualTo(new EntryNumber("B", 2));
        assertThat(succession(next).reason()).isEqualTo("mark_ahead");
        assertThat(succession(next).known()).contains(ahead);
    }

    /** Rolled back as a whole: what was written since is known to the mark outside alone, which the old one lags behind. */
    @Test
    void aDataFolderThatWasRolledBackGivesNoNumberTwice(@TempDir Path outside) throws IOException {
        HeadMark.Mark old = mark().read().orElseThrow();
        Head given = new Head(last.feed(), EntryNumber.of(52), EntryId.of(new byte[32]));
        new MarkElsewhere(outside, name).note(HeadMark.Mark.of(given, "machine"));
        Awaitility.await().until(() -> new MarkElsewhere(outside, name).read().isPresent());

        Entry next = append(books.open(name, folder, outside, clock));

        assertThat(old.seq()).isEqualTo(2);
        assertThat(next.number()).isEqualTo(new EntryNumber("B", 2));
        assertThat(succession(next).reason()).isEqualTo("mark_ahead");
        assertThat(succession(next).known()).contains(given);
        Awaitility.await()
                .until(() -> new MarkElsewhere(outside, name)
                        .read()
                        .filter(mark -> mark.letter().equals("B") && mark.seq() == 2)
                        .isPresent());
    }

    @Test
    void aMarkOutsideThatIsBehindOrCannotBeWrittenIsNoDoubt(@TempDir Path outside) {
        new MarkElsewhere(outside, name).note(mark().read().orElseThrow());
        assertThat(append(books.open(name, folder, outside, clock)).number()).isEqualTo(EntryNumber.of(3));

        Path unplugged = outside.resolve("unplugged");
        assertThat(append(books.open(name, folder, unplugged, clock)).number()).isEqualTo(EntryNumber.of(4));
    }

    @Test
    void anotherEntryUnderTheMarksNumberOpensFeedB() {
        mark().write(HeadMark.Mark.of(new Head(last.feed(), last.number(), EntryId.of(new byte[32])), "machine"));

        assertThat(append(open("machine")).number().letter()).isEqualTo("B");
    }

    @Test
    void aMarkBehindTheBookIsNoDoubt() {
        EntryId genesis = open("machine").find(EntryNumber.of(1)).orElseThrow().id();
        mark().write(HeadMark.Mark.of(new Head(last.feed(), EntryNumber.of(1), genesis), "machine"));

        assertThat(append(open("machine")).number()).isEqualTo(EntryNumber.of(3));
    }

    @Test
    void aLostOrDamagedMarkOpensFeedB() throws IOException {
        Files.writeString(folder.resolve("head.mark"), "torn");

        assertThat(append(open("machine")).number().letter()).isEqualTo("B");
    }

    @Test
    void anotherMachineOpensFeedB() {
        Entry next = append(open("another"));

        assertThat(next.number().letter()).isEqualTo("B");
        assertThat(succession(next).reason()).isEqualTo("other_machine");
    }

    @Test
    void aLetterThatTheBookForgotIsNotGivenAgain() {
        FeedId forgotten = new FeedId("0".repeat(32));
        mark().write(HeadMark.Mark.of(new Head(forgotten, new EntryNumber("C", 4), last.id()), "machine"));

        assertThat(append(open("machine")).number().letter()).isEqualTo("D");
    }

    @Test
    void aFeedThatWasAboutToBeOpenedWhenThePowerWentIsOpenedAgain() {
        mark().write(new HeadMark.Mark(new FeedId("0".repeat(32)), "B", 0, Optional.empty(), "machine"));

        assertThat(append(open("machine")).number().letter()).isEqualTo("C");
    }

    @Test
    void successorsFollowEachOtherAndTheBookStaysOne() throws IOException {
        Files.delete(key(last));
        Entry inB = append(open("machine"));
        Files.delete(key(inB));
        DatabaseJournal book = open("machine");
        Entry inC = append(book);

        assertThat(inC.number()).isEqualTo(new EntryNumber("C", 2));
        assertThat(book.last(3)).containsExactly(inC, inB, last);
        assertThat(book.lastLineBy(ANNE)).contains(inC);
        assertThat(book.find(inB.number())).contains(inB);
        assertThat(book.ofKinds(List.of(EntryKind.GENESIS)))
                .extracting(entry -> entry.number().toString())
                .containsExactly("#1", "#B1", "#C1");
        Path file = data.path().resolve("book.db");
        Verification.Known head =
                new Verification.Known(book.head().number(), book.head().id().hex());
        assertThat(Verification.of(file, Optional.of(head)).isClean()).isTrue();
        assertThat(PythonVerifier.verify(file, "C2", inC.id().hex()).exit()).isZero();
        assertThat(PythonVerifier.verify(file, "C3", inC.id().hex()).exit()).isEqualTo(1);
    }

    @Test
    void afterAnotherInstallationsFeedsWereJoinedOneOfOursGoesOnThatKnowsThem() {
        String elsewhere = UUID.randomUUID().toString();
        Entry theirs = append(books.open(name, books.folder(elsewhere), "another", false, clock));

        Entry next = append(open("machine"));
        Entry further = append(open("machine"));

        assertThat(theirs.number()).isEqualTo(new EntryNumber("B", 2));
        assertThat(next.number()).isEqualTo(new EntryNumber("C", 2));
        assertThat(further.number()).isEqualTo(new EntryNumber("C", 3));
        assertThat(succession(next).reason()).isEqualTo("joined");
        assertThat(succession(next).last()).isEqualTo(new Head(last.feed(), last.number(), last.id()));
    }

    @Test
    void aTrialServiceRefusesARealBookAndTheOtherWayRound() {
        DatabaseJournal asTrial = books.open(name, folder, "machine", true, clock);
        String other = UUID.randomUUID().toString();
        append(books.open(other, books.folder(other), "machine", true, clock));
        DatabaseJournal asReal = books.open(other, books.folder(other), "machine", false, clock);

        assertThatThrownBy(() -> append(asTrial)).hasMessageContaining("this is a real book");
        assertThatThrownBy(asReal::head).hasMessageContaining("this is a trial book");
    }

    @Test
    void lettersGoFromBToZz() {
        assertThat(Feeds.after("")).isEqualTo("B");
        assertThat(Feeds.after("B")).isEqualTo("C");
        assertThat(Feeds.after("Z")).isEqualTo("BA");
        assertThat(Feeds.after("BZ")).isEqualTo("CA");
        assertThat(Feeds.after("ZY")).isEqualTo("ZZ");
        assertThatThrownBy(() -> Feeds.after("ZZ")).isInstanceOf(RuntimeException.class);
    }

    private DatabaseJournal open(String machine) {
        return books.open(name, folder, machine, false, clock);
    }

    private HeadMark mark() {
        return new HeadMark(folder.resolve("head.mark"));
    }

    private Path key(Entry entry) {
        return folder.resolve(entry.feed().hex() + ".key");
    }

    private static Entry append(DatabaseJournal book) {
        return book.inTurn(turn -> turn.append(remark(ANNE, "cast off")));
    }

    private static Genesis.Succession succession(Entry entry) {
        byte[] content = QuarkusTransaction.requiringNew()
                .call(() -> ContentRow.<ContentRow>find(
                                "feed = ?1 and seq = 1", entry.feed().hex())
                        .firstResult()
                        .content);
        return Genesis.of(content).succession().orElseThrow();
    }
}
