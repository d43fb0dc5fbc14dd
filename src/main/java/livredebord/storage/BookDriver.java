package livredebord.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.DB;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * SQLite's driver, whose connections keep what they prepared: a line is a handful of statements, always the same, and
 * to prepare one with its triggers takes longer than to carry it out. Neither the pool nor the driver keeps them.
 */
public final class BookDriver extends JDBC {

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        return acceptsURL(url)
                ? new Keeping(url, url.substring(JDBC.PREFIX.length()), (Properties) properties.clone())
                : null;
    }

    private static final class Keeping extends JDBC4Connection {

        /** Statements that wait for their next use; beyond, those of rare questions are closed as usual. */
        private static final int MOST_KEPT = 128;

        private final Map<String, Deque<Kept>> idle = new HashMap<>();
        private int kept;

        Keeping(String url, String file, Properties properties) throws SQLException {
            super(url, file, properties);
        }

        @Override
        public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
                throws SQLException {
            boolean plain = type == ResultSet.TYPE_FORWARD_ONLY && concurrency == ResultSet.CONCUR_READ_ONLY;
            return plain ? taken(sql) : super.prepareStatement(sql, type, concurrency, holdability);
        }

        private PreparedStatement taken(String sql) throws SQLException {
            checkOpen();
            Deque<Kept> waiting = idle.get(sql);
            if (waiting == null || waiting.isEmpty()) {
                return new Kept(this, sql);
            }
            kept--;
            return waiting.pop().again();
        }

        /** False where it has to be closed. */
        private boolean keep(String sql, Kept statement) throws SQLException {
            if (isClosed() || kept == MOST_KEPT) {
                return false;
            }
            idle.computeIfAbsent(sql, first -> new ArrayDeque<>(1)).push(statement);
            kept++;
            return true;
        }
    }

    /** Closing it only ends its work: the snapshot that it read is let go, and what it was given is forgotten. */
    private static final class Kept extends JDBC4PreparedStatement {

        private final Keeping connection;
        private final String words;
        private boolean idle;

        Kept(SQLiteConnection connection, String sql) throws SQLException {
            super(connection, sql);
            this.connection = (Keeping) connection;
            this.words = sql;
        }

        private Kept again() {
            idle = false;
            return this;
        }

        @Override
        public boolean isClosed() {
            return idle || super.isClosed();
        }

        @Override
        public void close() throws SQLException {
            if (idle || pointer.isClosed()) {
                return;
            }
            rest();
            if (connection.keep(words, this)) {
                idle = true;
            } else {
                super.close();
            }
        }

        private void rest() throws SQLException {
            rs.close();
            clearGeneratedKeys();
            pointer.safeRunInt(DB::reset);
            clearParameters();
            clearBatch();
            setMaxRows(0);
            setQueryTimeout(0);
        }
    }
}
