package livredebord.journal.store;

import static livredebord.journal.Drafts.ANNE;
import static livredebord.journal.Drafts.NOON;
import static livredebord.journal.Drafts.correction;
import static livredebord.journal.Drafts.redaction;
import static livredebord.journal.Drafts.remark;
import static livredebord.journal.Drafts.restricted;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.entry.EntryNumber;
import livredebord.journal.AuditTrail;
import livredebord.journal.Head;
import livredebord.journal.TestChronometer;
import livredebord.journal.Verification;
import livredebord.storage.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way to tamper with a copy of a book is found and named. */
@QuarkusTest
class VerificationTest {

    /** Few, because the book beside all other tests' is large; a thousand when asked: {@code -Dverification.flips=1000}. */
    private static final int FLIPS = Integer.getInteger("verification.flips", 20);

    @Inject
    EmptyBooks books;

    @Inject
    AgroalDataSource database;

    @Inject
    DataFolder data;

    @Inject
    AuditTrail audit;

    @TempDir
    Path folder;

    private DatabaseJournal book;
    private Path copy;
    private String feed;
    private Entry line;
    private Head head;

    @BeforeEach
    void copyABook() throws SQLException {
        book = books.open(new TestChronometer(NOON));
        line = book.inTurn(turn -> turn.append(remark(ANNE, "cast off")));
        book.inTurn(turn -> turn.append(correction(ANNE, line)));
        book.inTurn(turn -> turn.append(restricted(ANNE, "39,2°")));
        head = book.head();
        feed = head.feed().hex();
        copy = copyOfTheBook();
    }

    @Test
    void aSoundBookIsCompleteAsFarAsItsHeadIsTheLast() {
        Verification verified = Verification.of(copy, Optional.empty());

        assertThat(verified.findings()).isEmpty();
        assertThat(verified.isClean()).isTrue();
        assertThat(verified.heads()).contains(head);
        assertThat(verified.entries()).isGreaterThanOrEqualTo(4);
        assertThat(verified.statement(Optional.empty())).contains("#4", "if this head is the last");
        assertThat(verified.statement(Optional.of(known(head)))).contains("#4").doesNotContain(" if ");
    }

    /** Both begin at 1; of two numbers alike nobody knew which was the book's. */
    @Test
    void theAuditLinesAreToldApartFromTheBook() throws SQLException {
        audit.note(AuditTrail.Act.REFUSED, ANNE, Instant.EPOCH, "one");

        Verification verified = Verification.of(copyOfTheBook(), Optional.empty());

        assertThat(verified.statement(Optional.empty()))
                .contains(head.number() + " (" + head.id().hex() + ")")
                .containsPattern("audit line #[0-9]+ \\(\\p{XDigit}{64}\\)");
    }

    @Test
    void theBookThatTheServiceWritesInIsVerifiedBesideIt() {
        Verification verified = Verification.of(data.path().resolve("book.db"), Optional.of(known(head)));

        assertThat(verified.isClean()).isTrue();
    }

    /** Row, column, what is said; every fifth byte of the four strings is flipped once. */
    @ParameterizedTest
    @CsvSource({
        "entries, header, 3",
        "entries, signature, 3",
        "contents, content, 3",
        "contents, salt, 3",
        "entries, header, 1",
        "contents, content, 1",
        "contents, salt, 1",
    })
    void oneFlippedBitIsFoundAndItsEntryNamed(String table, String column, long seq) throws SQLException {
        byte[] sound = bytes("select %s from %s where feed = '%s' and seq = %d".formatted(column, table, feed, seq));
        for (int at = 0; at < sound.length; at += 5) {
            byte[] flipped = sound.clone();
            flipped[at] ^= 1;
            tamper("update %s set %s = x'%s' where feed = '%s' and seq = %d"
                    .formatted(table, column, hex(flipped), feed, seq));

            List<Verification.Finding> found = entryFindings();

            assertThat(found).as("byte %d of %s", at, column).hasSize(1);
            assertThat(found.get(0).where()).contains(EntryNumber.of(seq));
        }
    }

    @Test
    void aBookThatWasCutShortIsSoundButTheHeadIsMissing() throws SQLException {
        tamper(
                "delete from contents where feed = '%1$s' and seq = 4",
                "delete from entries where feed = '%1$s' and seq = 4");

        assertThat(entryFindings()).isEmpty();
        assertThat(Verification.of(copy, Optional.of(known(head))).missing()).contains(known(head));
        assertThat(Verification.of(copy, Optional.of(known(head))).isClean()).isFalse();
        Head before = new Head(line.feed(), line.number(), line.id());
        assertThat(Verification.of(copy, Optional.of(known(before))).missing()).isEmpty();
    }

    private static Verification.Known known(Head head) {
        return new Verification.Known(head.number(), head.id().hex());
    }

    @Test
    void aHeadIsKnownByItsNumberAndItsFirstDigitsAsPeopleCopyThem() {
        assertThat(Verification.Known.of("#B128:9f3c 1a7e 55d0"))
                .contains(new Verification.Known(new EntryNumber("B", 128), "9f3c1a7e55d0"));
        assertThat(Verification.Known.of("128:9f3c")).isEmpty();
        assertThat(Verification.Known.of("9f3c1a7e55d0")).isEmpty();
    }

    @Test
    void anotherEntryUnderTheSameNumberIsNotTheHead() {
        Head other = new Head(head.feed(), head.number(), EntryId.of(new byte[32]));

        assertThat(Verification.of(copy, Optional.of(known(other))).missing()).contains(known(other));
    }

    @Test
    void anEntryTakenOutOfTheMiddleIsNamed() throws SQLException {
        tamper(
                "delete from contents where feed = '%1$s' and seq = 3",
                "delete from entries where feed = '%1$s' and seq = 3");

        assertThat(entryFindings()).singleElement().hasToString("#4: the number does not follow 2");
    }

    @Test
    void entriesThatChangedPlacesAreNamed() throws SQLException {
        tamper(
                "update contents set seq = 93 where feed = '%1$s' and seq = 3",
                "update entries set seq = 93 where feed = '%1$s' and seq = 3",
                "update entries set seq = 3 where feed = '%1$s' and seq = 4",
                "update contents set seq = 3 where feed = '%1$s' and seq = 4",
                "update entries set seq = 4 where feed = '%1$s' and seq = 93",
                "update contents set seq = 4 where feed = '%1$s' and seq = 93");

        assertThat(entryFindings()).singleElement().hasToString("#3: the header has number 4");
    }

    @Test
    void aContentThatIsGoneWithoutARedactionIsNamed() throws SQLException {
        tamper("delete from contents where feed = '%1$s' and seq = 2");

        assertThat(entryFindings()).singleElement().hasToString("#2: the content is missing");
    }

    @Test
    void aRedactionThatNoEntrySpeaksOfIsNamed() throws SQLException {
        tamper(
                "insert into redactions values ('%1$s', 2, '%1$s', 3)",
                "delete from contents where feed = '%1$s' and seq = 2");

        assertThat(entryFindings())
                .singleElement()
                .hasToString("#2: the content is missing, and no redaction names it");
    }

    @Test
    void aRedactedContentLeavesTheBookSound() throws SQLException {
        book.inTurn(turn -> turn.append(redaction(ANNE, line)));
        copy = copyOfTheBook();
        tamper("delete from contents where feed = '%1$s' and seq = 2");

        assertThat(entryFindings()).isEmpty();
    }

    @Test
    void anotherKeyInTheTableIsNamed() throws SQLException {
        tamper("update feeds set public_key = randomblob(32) where feed = '%1$s'");

        assertThat(entryFindings()).singleElement().hasToString("#1: the signature is not the feed's");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop trigger entries_stay",
                "drop trigger contents_stay",
                "drop trigger redactions_once",
                "create trigger quietly after insert on entries begin delete from redactions; end",
                "alter table contents add column note text",
                "drop trigger entries_stand; create trigger entries_stand before update on entries begin select 1; end",
            })
    void aSchemaThatWasTamperedWithIsNamed(String change) throws SQLException {
        onTheCopy(change);

        Verification verified = Verification.of(copy, Optional.empty());

        assertThat(verified.findings())
                .isNotEmpty()
                .allMatch(finding -> finding.where().isEmpty());
    }

    /** What is asked at each start takes no walk through the book. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop trigger entries_stay",
                "alter table contents add column note text",
                "drop trigger feeds_stand; update feeds set feed = feed || 'x'",
            })
    void aBookThatNobodyShouldWriteInIsObjectedTo(String change) throws SQLException {
        assertThat(Verification.objectionTo(copy)).isEmpty();

        onTheCopy(("pragma foreign_keys = off; " + change).split("; "));

        assertThat(Verification.objectionTo(copy)).isPresent();
    }

    /** As on a disk that forgets: each is named, or every entry is what was signed all the same. */
    @Test
    void flippedBitsAnywhereInTheFileAreNamedOrChangeNoEntry() throws Exception {
        Verification sound = Verification.of(copy, Optional.of(known(head)));
        byte[] bytes = Files.readAllBytes(copy);
        Random random = new Random(20_261_130);
        Path damaged = folder.resolve("damaged.db");
        int named = 0;
        for (int flip = 0; flip < FLIPS; flip++) {
            byte[] flipped = bytes.clone();
            flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(damaged, flipped);

            Verification found = Verification.of(damaged, Optional.of(known(head)));

            named += found.isClean() ? 0 : 1;
            assertThat(!found.isClean()
                            || Set.copyOf(found.heads()).equals(Set.copyOf(sound.heads()))
                                    && found.entries() == sound.entries())
                    .as("flip %d", flip)
                    .isTrue();
        }
        assertThat(named).isPositive();
    }

    @Test
    void aFileWhoseTailIsMissingIsNamedOrLacksTheKnownHead() throws Exception {
        byte[] bytes = Files.readAllBytes(copy);
        Path cut = folder.resolve("cut.db");
        Random random = new Random(20_261_130);
        for (int time = 0; time < FLIPS; time++) {
            Files.write(cut, Arrays.copyOf(bytes, random.nextInt(bytes.length)));

            assertThat(Verification.of(cut, Optional.of(known(head))).isClean()).isFalse();
        }
    }

    @Test
    void aFileThatIsNoBookIsSaidToBeNone() throws Exception {
        Path text = Files.writeString(folder.resolve("book.txt"), "no book");

        assertThat(Verification.objectionTo(text)).isPresent();

        assertThat(Verification.of(text, Optional.empty()).findings())
                .singleElement()
                .asString()
                .startsWith("the file cannot be read");
        assertThat(Verification.of(folder.resolve("absent.db"), Optional.empty())
                        .isClean())
                .isFalse();
    }

    private List<Verification.Finding> entryFindings() {
        return Verification.of(copy, Optional.empty()).findings().stream()
                .filter(finding -> finding.where().isPresent())
                .toList();
    }

    /** As somebody would who has the file: the triggers go first. */
    private void tamper(String... changes) throws SQLException {
        List<String> all = new ArrayList<>(List.of("pragma foreign_keys = off"));
        for (String trigger : List.of(
                "entries_stay", "entries_stand", "contents_stay", "contents_stand", "feeds_stand", "redactions_once")) {
            all.add("drop trigger if exists " + trigger);
        }
        for (String change : changes) {
            all.add(change.formatted(feed));
        }
        onTheCopy(all.toArray(String[]::new));
    }

    private void onTheCopy(String... changes) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement()) {
            for (String change : changes) {
                statement.executeUpdate(change);
            }
        }
    }

    private Path copyOfTheBook() throws SQLException {
        Path file = folder.resolve("copy-" + System.nanoTime() + ".db");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("vacuum into '" + file + "'");
        }
        return file;
    }

    private byte[] bytes(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.getBytes(1);
        }
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
