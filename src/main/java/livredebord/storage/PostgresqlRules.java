package livredebord.storage;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;

/**
 * Reads back on each new connection that the server keeps what the paper needs: a commit that is on the disk when it
 * returns, and on the standby's where there is one, triggers that are asked, and text as it was typed.
 */
@Singleton
@IfBuildProfile("postgresql")
final class PostgresqlRules implements AgroalPoolInterceptor {

    private static final Map<String, Set<String>> RULES = Map.of(
            "fsync", Set.of("on"),
            "full_page_writes", Set.of("on"),
            "synchronous_commit", Set.of("on", "remote_apply"),
            "session_replication_role", Set.of("origin"),
            "server_encoding", Set.of("UTF8"),
            "default_transaction_isolation", Set.of("read committed"));

    /** The pool asks for its interceptors before it opens anything, so the folder is there for the {@link ServerDriver}. */
    PostgresqlRules(DataFolder folder) {
        assert folder != null;
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        RULES.forEach((rule, wanted) -> demand(connection, rule, wanted));
    }

    private static void demand(Connection connection, String rule, Set<String> wanted) {
        String found = read(connection, rule);
        if (!wanted.contains(found)) {
            throw new IllegalStateException(
                    "the database has " + rule + "=" + found + ", the book needs one of " + wanted);
        }
    }

    private static String read(Connection connection, String rule) {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("show " + rule)) {
            return found.next() ? found.getString(1) : "nothing";
        } catch (SQLException broken) {
            throw new IllegalStateException("the database does not say its " + rule, broken);
        }
    }
}
