package livredebord.journal.store;

import static livredebord.journal.Drafts.ANNE;
import static livredebord.journal.Drafts.NOON;
import static livredebord.journal.Drafts.redaction;
import static livredebord.journal.Drafts.remark;
import static livredebord.journal.Drafts.restricted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import livredebord.entry.Entry;
import livredebord.journal.TestChronometer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database itself refuses, whoever asks. */
@QuarkusTest
class PaperTest {

    @Inject
    EmptyBooks books;

    @Inject
    AgroalDataSource database;

    private DatabaseJournal book;
    private Entry note;

    @BeforeEach
    void writeANote() {
        book = books.open(new TestChronometer(NOON));
        note = book.inTurn(turn -> turn.append(restricted(ANNE, "Léo · 39,2°")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from entries where feed = '%s'",
                "delete from contents where feed = '%s' and seq = 2",
                "delete from feeds where feed = '%s'",
                "update entries set header = x'00' where feed = '%s'",
                "update contents set content = x'00' where feed = '%s'",
                "update contents set salt = x'00' where feed = '%s'",
                "update feeds set letter = 'Z' where feed = '%s'",
                "update or replace entries set seq = 1 where feed = '%s' and seq = 2",
                "insert or replace into entries select feed, seq, entry_id, x'00', signature from entries where feed = '%s'",
                "insert or replace into entries select feed, 3, entry_id, header, signature from entries"
                        + " where feed = '%s' and seq = 2",
                "insert or ignore into entries select feed, seq, entry_id, x'00', signature from entries where feed = '%s'",
                "insert into entries select feed, 9, 'x', header, signature from entries where feed = '%s' and seq = 2",
                "insert or replace into contents select feed, seq, salt, x'00' from contents where feed = '%s'",
                "insert or replace into feeds select feed, book, place, 'Z', public_key, predecessor from feeds"
                        + " where feed = '%s'",
                "insert or replace into feeds select 'x', book, place, 'Z', public_key, predecessor from feeds"
                        + " where feed = '%s'",
                "insert into contents select feed, 77, salt, content from contents where feed = '%s' and seq = 2",
                "insert into redactions values ('%1$s', 1, '%1$s', 2)",
                "insert into redactions values ('%1$s', 2, '%1$s', 77)",
                "insert into entries (rowid, feed, seq, entry_id, header, signature)"
                        + " values (1, '%s', 3, 'x', x'00', x'00')",
            })
    void whatWouldChangeThePaperIsRefused(String change) throws SQLException {
        String before = dump();

        assertThatThrownBy(() -> execute(change.formatted(note.feed().hex()))).isInstanceOf(SQLException.class);

        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void aContentIsDeletedOnceARedactionNamesIt() throws SQLException {
        Entry redaction = book.inTurn(turn -> turn.append(redaction(ANNE, note)));

        execute("delete from contents where feed = '%s' and seq = 2"
                .formatted(note.feed().hex()));

        assertThat(book.find(note.number()).orElseThrow().content()).isEmpty();
        assertThat(book.find(redaction.number()).orElseThrow().content()).isPresent();
    }

    @Test
    void aRedactedContentDoesNotComeBackAndItsRedactionStays() throws SQLException {
        book.inTurn(turn -> turn.append(redaction(ANNE, note)));
        String feed = note.feed().hex();
        execute("delete from contents where feed = '%s' and seq = 2".formatted(feed));

        assertThatThrownBy(() -> execute("insert into contents values ('%s', 2, x'00', x'00')".formatted(feed)))
                .hasMessageContaining("does not come back");
        assertThatThrownBy(() -> execute("delete from redactions where feed = '%s'".formatted(feed)))
                .hasMessageContaining("never deleted");
        assertThatThrownBy(() -> execute("update redactions set by_seq = 1 where feed = '%s'".formatted(feed)))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() ->
                        execute("insert or replace into redactions values ('%1$s', 2, '%1$s', 1)".formatted(feed)))
                .hasMessageContaining("never replaced");
    }

    @Test
    void aRedactionOfOneNoteOpensNoOther() throws SQLException {
        Entry other = book.inTurn(turn -> turn.append(remark(ANNE, "other")));
        book.inTurn(turn -> turn.append(redaction(ANNE, note)));

        assertThatThrownBy(() -> execute("delete from contents where feed = '%s' and seq = %d"
                        .formatted(other.feed().hex(), other.number().seq())))
                .hasMessageContaining("except where a redaction names it");
    }

    @Test
    void whatOnlyAVoidingNamesIsKept() {
        book.inTurn(turn -> turn.append(livredebord.journal.Drafts.voiding(ANNE, note)));

        assertThatThrownBy(() -> execute("delete from contents where feed = '%s' and seq = 2"
                        .formatted(note.feed().hex())))
                .hasMessageContaining("except where a redaction names it");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private String dump() throws SQLException {
        StringBuilder dump = new StringBuilder();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select hex(f.feed), f.letter, e.seq, e.entry_id, hex(e.header), hex(e.signature), hex(c.salt),"
                                + " hex(c.content), (select count(*) from redactions) from feeds f"
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
