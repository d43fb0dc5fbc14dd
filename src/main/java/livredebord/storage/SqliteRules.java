package livredebord.storage;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Reads back on each new connection that the database keeps what the paper needs. A pragma that cannot be had is not an
 * error in SQLite: on a network share it answers with another journal, and a commit is then no promise.
 */
@Singleton
@UnlessBuildProfile("postgresql")
final class SqliteRules implements AgroalPoolInterceptor {

    private static final Map<String, String> RULES = Map.of(
            "journal_mode", "wal",
            "synchronous", "2", // FULL: the log is synced before a commit returns
            "foreign_keys", "1",
            "secure_delete", "1",
            "busy_timeout", "5000");

    /** The pool asks for its interceptors before it opens anything, so the folder is there by then. */
    SqliteRules(DataFolder folder) {
        folder.path();
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        RULES.forEach((rule, wanted) -> demand(connection, rule, wanted));
    }

    private static void demand(Connection connection, String rule, String wanted) {
        String found = read(connection, rule);
        if (!wanted.equals(found)) {
            throw new IllegalStateException("the database has " + rule + "=" + found + ", the book needs " + wanted
                    + " (a network share cannot hold a book)");
        }
    }

    private static String read(Connection connection, String rule) {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("pragma " + rule)) {
            return found.next() ? found.getString(1) : "nothing";
        } catch (SQLException broken) {
            throw new IllegalStateException("the database does not say its " + rule, broken);
        }
    }
}
