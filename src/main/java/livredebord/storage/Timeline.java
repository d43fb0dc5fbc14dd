package livredebord.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Which of the servers that call themselves primary is the one: each time a standby is promoted PostgreSQL begins another
 * timeline, so the primary before it, if it comes back, stands on an older one.
 *
 * @param cluster the same for a server and all its standbys
 * @param number from 1, one more with each promotion
 */
record Timeline(long cluster, long number) {

    /** The number stands in hexadecimal before the rest of the name of the file that is written to. */
    private static final String QUESTION = "select system_identifier, case when pg_is_in_recovery() then ''"
            + " else substring(pg_walfile_name(pg_current_wal_insert_lsn()) from 1 for 8) end from pg_control_system()";

    /** Empty for a standby, which takes no entries. */
    static Optional<Timeline> of(Connection server) throws SQLException {
        try (Statement statement = server.createStatement();
                ResultSet found = statement.executeQuery(QUESTION)) {
            found.next();
            long cluster = found.getLong(1);
            return Optional.of(found.getString(2))
                    .filter(number -> !number.isEmpty())
                    .map(number -> new Timeline(cluster, Long.parseLong(number, 16)));
        }
    }

    /** False of servers that have nothing to do with each other. */
    boolean isBefore(Timeline other) {
        return cluster == other.cluster && number < other.number;
    }
}
