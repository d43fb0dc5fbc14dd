package livredebord.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresqlDriverTest {

    @TempDir
    Path folder;

    @Test
    void eachHostIsAskedAlone() {
        assertThat(ServerDriver.addresses("jdbc:postgresql://one,two:5433,[::1]:5434/book?targetServerType=primary"))
                .containsExactly(
                        "jdbc:postgresql://one/book?targetServerType=primary",
                        "jdbc:postgresql://two:5433/book?targetServerType=primary",
                        "jdbc:postgresql://[::1]:5434/book?targetServerType=primary");
        assertThat(ServerDriver.addresses("jdbc:postgresql:book")).containsExactly("jdbc:postgresql:book");
    }

    @Test
    void aHostThatIsNotThereIsPassedOver() throws Exception {
        String there = PostgresqlServer.url();
        String both = there.replace("://", "://127.0.0.1:" + freePort() + ",");

        try (Connection connection = new ServerDriver().connect(both, properties())) {
            assertThat(Timeline.of(connection)).isPresent();
        }
    }

    @Test
    void whereNoneIsThereThatIsSaid() throws Exception {
        ServerDriver driver = new ServerDriver();
        String nowhere = "jdbc:postgresql://127.0.0.1:" + freePort() + "/book";

        assertThatThrownBy(() -> driver.connect(nowhere, properties()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("none of the servers is the primary");
    }

    @Test
    void aCommitThatIsWarnedOfIsInDoubtAndAnotherIsNot() throws Exception {
        try (Connection connection = new ServerDriver().connect(PostgresqlServer.url(), properties());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create temporary table warned (i int)");
            connection.commit();
            statement.execute("create function pg_temp.warn() returns trigger language plpgsql as"
                    + " 'begin raise warning ''canceling wait for synchronous replication''; return null; end'");
            statement.execute("create constraint trigger warns after insert on warned deferrable initially deferred"
                    + " for each row execute function pg_temp.warn()");
            connection.commit();
            statement.execute("insert into warned values (1)");

            assertThatThrownBy(connection::commit)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            doubt -> assertThat(doubt.getSQLState()).isEqualTo(Refusal.IN_DOUBT_STATE));
        }
    }

    @Test
    void theServerOfAnOlderTimelineIsRefusedAlsoAfterARestart() throws SQLException {
        Path mark = folder.resolve("primary.mark");
        new LastPrimary(mark).admit(new Timeline(7, 2));
        new LastPrimary(mark).admit(new Timeline(7, 2));

        LastPrimary restarted = new LastPrimary(mark);

        assertThatThrownBy(() -> restarted.admit(new Timeline(7, 1)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("timeline 1");
        restarted.admit(new Timeline(7, 3));
        assertThatThrownBy(() -> restarted.admit(new Timeline(7, 2))).isInstanceOf(SQLException.class);
    }

    /** Who moves to another server altogether compares nothing with the old one. */
    @Test
    void anotherClusterIsAnotherStory() throws SQLException {
        LastPrimary last = new LastPrimary(folder.resolve("primary.mark"));
        last.admit(new Timeline(7, 3));

        last.admit(new Timeline(8, 1));

        assertThat(new Timeline(8, 1).isBefore(new Timeline(7, 3))).isFalse();
        assertThat(new Timeline(7, 2).isBefore(new Timeline(7, 3))).isTrue();
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", PostgresqlServer.SERVICE);
        properties.setProperty("password", PostgresqlServer.PASSWORD);
        properties.setProperty(ServerDriver.PATIENCE, "1000");
        properties.setProperty(
                ServerDriver.REMEMBERED_IN, folder.resolve("primary.mark").toString());
        return properties;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
