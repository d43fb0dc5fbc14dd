package livredebord.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/** The log is laid out ahead of the commits, and nobody reads what nobody wrote. */
class LogBesideTheBookTest {

    private static final long FOUR_MEBIBYTES = 4L << 20;

    @TempDir
    Path folder;

    private AgroalDataSource database;
    private LogBesideTheBook log;

    @BeforeEach
    void open() throws SQLException {
        database = book(folder);
        log = new LogBesideTheBook(database, new DataFolder(folder));
        say(database, "create table said (words text)");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void commitsDoNotMakeALaidOutLogLonger() throws Exception {
        log.layOut();
        long laidOut = log.length();
        for (int line = 0; line < 300; line++) {
            say(database, "insert into said values ('dauphins')");
        }

        assertThat(laidOut).isGreaterThan(FOUR_MEBIBYTES);
        assertThat(log.length()).isEqualTo(laidOut);
    }

    @Test
    void whatWasSaidBeforeAndAfterIsThereWhenTheProgramWasKilled() throws Exception {
        say(database, "insert into said values ('before')");
        log.layOut();
        say(database, "insert into said values ('after')");

        try (AgroalDataSource again = book(leftByAKill())) {
            assertThat(said(again)).containsExactly("before", "after");
            say(again, "insert into said values ('again')");
            assertThat(said(again)).containsExactly("before", "after", "again");
        }
    }

    /** A book that was closed in good order has no log, and its first commit shall find one. */
    @Test
    void itIsLaidOutBeforeTheFirstCommitOfARun() throws Exception {
        say(database, "insert into said values ('before')");
        database.close();
        database = book(folder);
        log = new LogBesideTheBook(database, new DataFolder(folder));

        log.layOut();
        long laidOut = log.length();
        say(database, "insert into said values ('after')");

        assertThat(laidOut).isGreaterThan(FOUR_MEBIBYTES);
        assertThat(log.length()).isEqualTo(laidOut);
        try (AgroalDataSource again = book(leftByAKill())) {
            assertThat(said(again)).containsExactly("before", "after");
        }
    }

    @Test
    void itIsLaidOutAgainAfterItWasEmptied() throws Exception {
        log.layOut();
        assertThat(log.empty()).isTrue();
        assertThat(log.length()).isZero();

        log.layOut();
        say(database, "insert into said values ('dauphins')");

        assertThat(log.length()).isGreaterThan(FOUR_MEBIBYTES);
        assertThat(said(database)).containsExactly("dauphins");
    }

    @Test
    void whatWasDeletedIsRememberedUntilNobodyReadsItAnyMore() throws Exception {
        say(database, "insert into said values ('words')");
        try (Connection reader = database.getConnection();
                Statement reading = reader.createStatement()) {
            reader.setAutoCommit(false);
            reading.executeQuery("select * from said").next();
            log.willDelete();
            say(database, "delete from said");

            assertThat(log.empty()).isFalse();
            assertThat(log.holdsDeleted()).isTrue();
        }

        assertThat(log.empty()).isTrue();
        assertThat(log.holdsDeleted()).isFalse();
    }

    @Test
    void aLongerOneIsLeftAsItIs() throws Exception {
        log.layOut();
        say(database, "insert into said values (hex(randomblob(4000000)))");
        long grown = log.length();

        log.layOut();

        assertThat(log.length()).isEqualTo(grown);
    }

    /** Its files as they lie there, without the memory that the living share. */
    private Path leftByAKill() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("killed"));
        for (String file : List.of("book.db", "book.db-wal")) {
            Files.copy(folder.resolve(file), copy.resolve(file));
        }
        return copy;
    }

    private static AgroalDataSource book(Path folder) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(2)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .connectionFactoryConfiguration(driver -> driver.connectionProviderClass(JDBC.class)
                                .jdbcUrl("jdbc:sqlite:" + folder.resolve("book.db")
                                        + "?journal_mode=WAL&synchronous=FULL&busy_timeout=5000"))));
    }

    private static void say(AgroalDataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static List<String> said(AgroalDataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select words from said order by rowid")) {
            List<String> said = new ArrayList<>();
            while (rows.next()) {
                said.add(rows.getString(1));
            }
            return said;
        }
    }
}
