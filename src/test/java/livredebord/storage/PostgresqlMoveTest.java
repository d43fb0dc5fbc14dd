package livredebord.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import livredebord.entry.Entry;
import livredebord.entry.EntryNumber;
import livredebord.journal.AuditTrail;
import livredebord.journal.Drafts;
import livredebord.journal.Journal;
import livredebord.journal.Verification;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The boat's book goes from one database to another by way of a file, and nothing of it changes. */
@QuarkusTest
@WithTestResource(PostgresqlServer.class)
class PostgresqlMoveTest {

    @Inject
    Journal journal;

    @Inject
    AuditTrail audit;

    @Inject
    Instance<SharedBooks> shared;

    @Inject
    AgroalDataSource database;

    @Inject
    Event<OthersWrote> others;

    @Inject
    Turns turns;

    @ConfigProperty(name = "livredebord.boat.id")
    String book;

    @TempDir
    Path folder;

    @Test
    void everyByteComesBackAndTheNextEntryOpensASuccessor() throws IOException, SQLException {
        Entry line = journal.inTurn(turn -> turn.append(Drafts.remark(Drafts.ANNE, "cast off")));
        Entry note = journal.inTurn(turn -> turn.append(Drafts.restricted(Drafts.ANNE, "Léa · 39,2°")));
        journal.inTurn(turn -> turn.append(Drafts.correction(Drafts.ANNE, line)));
        journal.inTurn(turn -> turn.append(Drafts.redaction(Drafts.ANNE, note)));
        audit.note(AuditTrail.Act.REDACTED, Drafts.ANNE, Instant.EPOCH, "one");
        Path out = folder.resolve("out.db");
        Path again = folder.resolve("again.db");

        shared.get().takeOut(out);
        assertThat(Verification.of(
                                out,
                                Optional.of(new Verification.Known(
                                        journal.head().number(),
                                        journal.head().id().hex())))
                        .isClean())
                .isTrue();
        assertThatThrownBy(() -> shared.get().putIn(out))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("already");
        emptyTheDatabase();
        long entries = shared.get().putIn(out);
        shared.get().takeOut(again);

        assertThat(entries).isGreaterThanOrEqualTo(5);
        assertThat(rows(again)).isEqualTo(rows(out));
        others.fire(new OthersWrote()); // it was another program that put it in
        Entry next = journal.inTurn(turn -> turn.append(Drafts.remark(Drafts.ANNE, "ashore")));
        assertThat(next.number()).isEqualTo(new EntryNumber("B", 2));
        assertThat(journal.find(line.number())).contains(line);
        assertThat(journal.find(note.number()).orElseThrow().content()).isEmpty();
    }

    @Test
    void aFileOfAnotherBoatIsRefused() throws IOException {
        SharedBooks stranger = new SharedBooks("another boat", database, turns);
        Path empty = folder.resolve("empty.db");
        stranger.takeOut(empty);

        assertThatThrownBy(() -> stranger.putIn(empty))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no book of another boat");
    }

    /** As another server's is; no role of ours could do so. */
    private void emptyTheDatabase() throws SQLException {
        try (Connection superuser =
                        DriverManager.getConnection(PostgresqlServer.url(), "postgres", PostgresqlServer.PASSWORD);
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            String feeds = "(select feed from feeds where book in ('" + book + "', '" + book + ".audit'))";
            for (String table : List.of("contents", "redactions", "entries", "feed_key", "head_stamp", "feeds")) {
                statement.executeUpdate("delete from " + table + " where feed in " + feeds);
            }
            for (String table : List.of("reading", "targets")) {
                statement.executeUpdate("delete from " + table + " where book like '" + book + "%'");
            }
            for (String table : withBookId(superuser)) {
                statement.executeUpdate("delete from " + table + " where book_id like '" + book + "%'");
            }
        }
    }

    private static List<String> withBookId(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select table_name from information_schema.columns"
                        + " where column_name = 'book_id' and table_schema = 'public' and table_name <> 'turn'")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private static Map<String, List<String>> rows(Path file) throws SQLException {
        Map<String, List<String>> all = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("select name from sqlite_master where type = 'table'"
                    + " and name not like 'sqlite_%' and name <> 'flyway_schema_history'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (String table : tables) {
                all.put(table, rows(statement, table));
            }
        }
        return all;
    }

    private static List<String> rows(Statement statement, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("select * from " + table)) {
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    byte[] bytes = found.getBytes(column);
                    row.append(bytes == null ? "-" : HexFormat.of().formatHex(bytes))
                            .append(' ');
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }
}
