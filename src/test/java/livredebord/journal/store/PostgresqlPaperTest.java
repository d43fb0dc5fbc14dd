package livredebord.journal.store;

import static livredebord.journal.Drafts.ANNE;
import static livredebord.journal.Drafts.NOON;
import static livredebord.journal.Drafts.redaction;
import static livredebord.journal.Drafts.remark;
import static livredebord.journal.Drafts.restricted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import livredebord.entry.Entry;
import livredebord.journal.TestChronometer;
import livredebord.storage.PostgresqlServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server itself refuses: the service's role has no right, and the owner of the tables meets the triggers. */
@QuarkusTest
@WithTestResource(PostgresqlServer.class)
class PostgresqlPaperTest {

    private static final String NO_RIGHT = "42501";
    private static final String RULE_BROKEN = "23001";

    @Inject
    EmptyBooks books;

    private DatabaseJournal book;
    private Entry note;

    @BeforeEach
    void writeANote() {
        book = books.open(new TestChronometer(NOON));
        note = book.inTurn(turn -> turn.append(restricted(ANNE, "Léa · 39,2°")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from entries where feed = '%s'",
                "delete from feeds where feed = '%s'",
                "delete from redactions where feed = '%s'",
                "update entries set header = '' where feed = '%s'",
                "update contents set content = '' where feed = '%s'",
                "update feeds set letter = 'Z' where feed = '%s'",
                "update redactions set by_seq = 1 where feed = '%s'",
                "truncate entries, contents, redactions",
                "truncate feeds cascade",
                "truncate contents",
                "truncate redactions",
                "insert into entries select feed, seq, entry_id, '', signature from entries where feed = '%s'"
                        + " on conflict (feed, seq) do update set header = excluded.header",
            })
    void whatWouldChangeThePaperIsRefused(String change) throws SQLException {
        String before = dump();

        assertRefused(PostgresqlServer.SERVICE, change, NO_RIGHT);
        assertRefused(PostgresqlServer.OWNER, change, RULE_BROKEN);

        assertThat(dump()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from contents where feed = '%s' and seq = 2",
                "insert into entries select feed, 9, 'x', header, signature from entries where feed = '%s' and seq = 2",
                "insert into contents select feed, 77, salt, content from contents where feed = '%s' and seq = 2",
                "insert into contents select feed, seq, salt, '' from contents where feed = '%s'",
                "insert into redactions values ('%1$s', 1, '%1$s', 2)",
                "insert into redactions values ('%1$s', 2, '%1$s', 77)",
            })
    void norDoesAnybodyAddWhatDoesNotFollow(String change) throws SQLException {
        String before = dump();

        assertThatThrownBy(() -> execute(PostgresqlServer.SERVICE, change))
                .satisfies(refused ->
                        assertThat(((SQLException) refused).getSQLState()).startsWith("23"));

        assertThat(dump()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table entries disable trigger entries_stand",
                "drop trigger entries_stay on entries",
                "drop table contents",
                "set session_replication_role = replica",
                "create table mine (id bigint)",
                "create or replace function the_paper_refuses() returns trigger language plpgsql as"
                        + " 'begin return new; end'",
            })
    void theServicesRoleOwnsNothing(String trick) {
        assertRefused(PostgresqlServer.SERVICE, trick, NO_RIGHT);
    }

    @Test
    void aContentThatARedactionNamesIsGoneAndDoesNotComeBack() throws SQLException {
        Entry redaction = book.inTurn(turn -> turn.append(redaction(ANNE, note)));

        assertThat(book.find(note.number()).orElseThrow().content()).isEmpty();
        assertThat(book.find(redaction.number()).orElseThrow().content()).isPresent();
        assertThatThrownBy(() ->
                        execute(PostgresqlServer.SERVICE, "insert into contents values ('%s', 2, '\\x00', '\\x00')"))
                .hasMessageContaining("does not come back");
    }

    @Test
    void aRedactionOfOneNoteOpensNoOther() {
        book.inTurn(turn -> turn.append(remark(ANNE, "other")));
        book.inTurn(turn -> turn.append(redaction(ANNE, note)));

        assertThatThrownBy(
                        () -> execute(PostgresqlServer.SERVICE, "delete from contents where feed = '%s' and seq = 3"))
                .hasMessageContaining("except where a redaction names it");
    }

    private void assertRefused(String role, String change, String state) {
        assertThatThrownBy(() -> execute(role, change))
                .as(role)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState())
                                .as(refused.getMessage())
                                .isEqualTo(state));
    }

    private void execute(String role, String sql) throws SQLException {
        try (Connection connection = connect(role);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql.formatted(note.feed().hex()));
        }
    }

    private static Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(PostgresqlServer.url(), role, PostgresqlServer.PASSWORD);
    }

    private static String dump() throws SQLException {
        StringBuilder dump = new StringBuilder();
        try (Connection connection = connect(PostgresqlServer.SERVICE);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select f.feed, f.letter, e.seq, e.entry_id, e.header, e.signature, c.salt, c.content,"
                                + " (select count(*) from redactions) from feeds f"
                                + " left join entries e on e.feed = f.feed"
                                + " left join contents c on c.feed = e.feed and c.seq = e.seq order by 1, 2, 3")) {
            while (rows.next()) {
                for (int column = 1; column <= 9; column++) {
                    dump.append(rows.getString(column)).append(' ');
                }
            }
        }
        return dump.toString();
    }
}
