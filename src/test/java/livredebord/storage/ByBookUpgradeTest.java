package livredebord.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waited in a boat's file before many books could lie in one database still waits, and is her own. */
class ByBookUpgradeTest {

    @TempDir
    Path folder;

    @Test
    void whatWaitedBelongsToTheBookThatTheFileHolds() throws SQLException {
        migrate("87");
        execute("insert into feeds values ('f1', 'arthur.audit', 1, '', x'00', null)");
        execute("insert into feeds values ('f2', 'arthur', 1, '', x'00', null)");
        execute("insert into outbox values (7, 'k', 'TEXT', 1, '', '**#1** cap 240°', 5, 0, null)");
        execute("insert into occasion values ('evening 2026-07-14', 6)");
        execute("insert into channel_read values ('c', 8, 9)");

        migrate("latest");

        assertThat(text("select book_id || ' ' || id || ' ' || body from outbox"))
                .isEqualTo("arthur 7 **#1** cap 240°");
        assertThat(text("select book_id || ' ' || name from occasion")).isEqualTo("arthur evening 2026-07-14");
        assertThat(text("select book_id || ' ' || channel_id || until_ms || changes_until_ms from channel_read"))
                .isEqualTo("arthur c89");
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(address(), "", "")
                .locations("filesystem:src/main/resources/db/migration")
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.getString(1);
        }
    }

    private String address() {
        return "jdbc:sqlite:" + folder.resolve("book.db");
    }
}
