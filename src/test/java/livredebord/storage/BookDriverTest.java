package livredebord.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was prepared is prepared once, and closing it ends its work all the same. */
class BookDriverTest {

    private static final String INSERT = "insert into line values (?, ?)";
    private static final String READ = "select words from line where seq = ?";

    @TempDir
    Path folder;

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = connect();
        execute("create table line (seq bigint primary key, words text)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void itIsForTheBooksOwnKindOfAddressOnly() throws SQLException {
        assertThat(new BookDriver().connect("jdbc:postgresql://club/book", new Properties()))
                .isNull();
    }

    @Test
    void theSameWordsArePreparedOnce() throws SQLException {
        PreparedStatement first = connection.prepareStatement(READ);
        first.close();

        try (PreparedStatement second = connection.prepareStatement(READ);
                PreparedStatement besideIt = connection.prepareStatement(READ)) {
            assertThat(second).isSameAs(first);
            assertThat(second.isClosed()).isFalse();
            assertThat(besideIt).isNotSameAs(first);
        }
        assertThat(first.isClosed()).isTrue();
    }

    @Test
    void whatWasGivenIsForgotten() throws SQLException {
        write(1, "cast off");

        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, 2);
            insert.executeUpdate();
        }

        assertThat(read(1)).isEqualTo("cast off");
        assertThat(read(2)).isNull();
    }

    @Test
    void whoReadHalfOfItHoldsNoSnapshotAfterwards() throws SQLException {
        execute("pragma journal_mode=wal");
        write(1, "cast off");
        write(2, "anchored");
        PreparedStatement all = connection.prepareStatement("select words from line");
        all.executeQuery().next();

        all.close();

        try (Connection other = connect();
                Statement statement = other.createStatement();
                ResultSet busy = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
            assertThat(busy.getInt(1)).as("busy").isZero();
        }
    }

    /** The driver asks after each insert for the row's number, and leaves that question open. */
    @Test
    void whoWroteLeavesNothingOpenThatABackupWouldWaitFor() throws SQLException {
        write(1, "cast off");

        execute("vacuum into '" + folder.resolve("copy.db") + "'");

        assertThat(folder.resolve("copy.db")).exists();
    }

    @Test
    void itFollowsATableThatWasMadeAnew() throws SQLException {
        write(1, "cast off");
        assertThat(read(1)).isEqualTo("cast off");

        execute("drop table line");
        execute("create table line (seq bigint primary key, words text)");

        assertThat(read(1)).isNull();
    }

    @Test
    void moreThanAreKeptAreClosed() throws SQLException {
        PreparedStatement[] many = new PreparedStatement[200];
        for (int i = 0; i < many.length; i++) {
            many[i] = connection.prepareStatement("select " + i);
        }
        for (PreparedStatement each : many) {
            each.close();
        }

        try (PreparedStatement first = connection.prepareStatement("select 0");
                PreparedStatement last = connection.prepareStatement("select 199")) {
            assertThat(first).isSameAs(many[0]);
            assertThat(last).isNotSameAs(many[199]);
        }
    }

    private Connection connect() throws SQLException {
        return new BookDriver().connect("jdbc:sqlite:" + folder.resolve("book.db"), new Properties());
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private void write(long seq, String words) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, seq);
            insert.setString(2, words);
            insert.executeUpdate();
        }
    }

    private String read(long seq) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setLong(1, seq);
            try (ResultSet row = read.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
