package livredebord.journal.store;

import static livredebord.journal.Drafts.ANNE;
import static livredebord.journal.Drafts.NOON;
import static livredebord.journal.Drafts.remark;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import livredebord.entry.EntryNumber;
import livredebord.journal.Head;
import livredebord.journal.HeadStamps;
import livredebord.journal.PlayedAuthority;
import livredebord.journal.TestChronometer;
import livredebord.journal.TimeStamp;
import livredebord.journal.Verification;
import livredebord.storage.Turns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stamps go where the book goes, and a book that is not the one that was stamped is found. */
@QuarkusTest
class StampsTest {

    @Inject
    EmptyBooks books;

    @Inject
    HeadStamps stamps;

    @Inject
    Turns turns;

    @Inject
    AgroalDataSource database;

    @TempDir
    Path folder;

    private final PlayedAuthority authority = new PlayedAuthority();
    private Head head;
    private TimeStamp stamp;

    @BeforeEach
    void stampABook() throws TimeStamp.Refused {
        DatabaseJournal book = books.open(new TestChronometer(NOON));
        book.inTurn(turn -> turn.append(remark(ANNE, "cast off")));
        head = book.head();
        TimeStamp.Question question = TimeStamp.Question.about(head);
        stamp = question.answered(authority.stamp(question.bytes()));
        stamps.keep(head, stamp, NOON);
        book.inTurn(turn -> turn.append(remark(ANNE, "first reef")));
    }

    @AfterEach
    void end() throws SQLException {
        authority.close();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from head_stamp");
        }
    }

    @Test
    void aCopyHoldsThemAndVerifyingChecksThemUnasked() throws SQLException {
        Verification verified = Verification.of(copy(), Optional.empty());

        assertThat(verified.isClean()).isTrue();
        assertThat(verified.stamps()).hasSize(1);
        assertThat(verified.stamps().get(0).number()).isEqualTo(EntryNumber.of(2));
        assertThat(verified.stamps().get(0))
                .asString()
                .startsWith("#2 stood at 2026-07-14T20:30:00Z, says CN=Horodatage du port");
    }

    @Test
    void theNewestIsKnownAndTheFirstOfAnEntryStays() {
        stamps.keep(head, stamp, NOON.plusSeconds(60));

        HeadStamps ofTheBook = new StampTable(bookOf(head), turns);
        assertThat(ofTheBook.newest()).contains(new HeadStamps.Kept(EntryNumber.of(2), NOON));
        assertThat(new StampTable("another boat", turns).newest()).isEmpty();
    }

    private static String bookOf(Head head) {
        return QuarkusTransaction.requiringNew()
                .call(() -> FeedRow.<FeedRow>findById(head.feed().hex()).book);
    }

    @Test
    void aBookThatWasCutBeforeTheStampedEntryIsFound() throws SQLException {
        Path cut = copy();
        on(
                cut,
                "pragma foreign_keys = off",
                "drop trigger entries_stay",
                "drop trigger contents_stay",
                "delete from contents where feed = '" + head.feed().hex() + "' and seq > 1",
                "delete from entries where feed = '" + head.feed().hex() + "' and seq > 1");

        assertThat(findings(cut)).contains("#2: was stamped at 2026-07-14T20:30:00Z and is another entry now, or none");
    }

    @Test
    void aStampOfAnotherEntryAndOneThatIsDamagedAreNamed() throws SQLException {
        Path exchanged = copy();
        on(exchanged, "update head_stamp set entry_id = '" + "0".repeat(64) + "'");
        Path damaged = copy();
        on(damaged, "update head_stamp set token = x'3000'");

        assertThat(findings(exchanged)).contains("#2: the time stamp is of another digest");
        assertThat(findings(damaged)).anyMatch(finding -> finding.startsWith("#2: the time stamp: "));
    }

    @Test
    void aStampKeptElsewhereFindsATailThatWasCutOffTogetherWithTheStamps() throws SQLException {
        Path cut = copy();
        on(
                cut,
                "pragma foreign_keys = off",
                "drop trigger entries_stay",
                "drop trigger contents_stay",
                "delete from head_stamp",
                "delete from contents where feed = '" + head.feed().hex() + "' and seq > 1",
                "delete from entries where feed = '" + head.feed().hex() + "' and seq > 1");

        Verification whole = Verification.of(copy(), Optional.empty(), Optional.of(stamp));
        Verification lacking = Verification.of(cut, Optional.empty(), Optional.of(stamp));

        assertThat(whole.isClean()).isTrue();
        assertThat(whole.stamps()).hasSize(2).allMatch(it -> it.number().equals(EntryNumber.of(2)));
        assertThat(lacking.findings())
                .extracting(Verification.Finding::toString)
                .contains("what was stamped at 2026-07-14T20:30:00Z is not in this book: its end was cut off, or it is"
                        + " another book");
    }

    @Test
    void aBookOfBeforeTheseTablesIsVerifiedAsEver() throws SQLException {
        Path older = copy();
        on(older, "drop table head_stamp");

        assertThat(Verification.of(older, Optional.empty()).isClean()).isTrue();
    }

    private static List<String> findings(Path book) {
        return Verification.of(book, Optional.empty()).findings().stream()
                .map(Verification.Finding::toString)
                .toList();
    }

    private Path copy() throws SQLException {
        Path file = folder.resolve("copy-" + System.nanoTime() + ".db");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("vacuum into '" + file + "'");
        }
        return file;
    }

    private static void on(Path file, String... changes) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String change : changes) {
                statement.executeUpdate(change);
            }
        }
    }
}
