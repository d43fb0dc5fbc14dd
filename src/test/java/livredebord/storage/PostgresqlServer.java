package livredebord.storage;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A real server, prepared by the very file that README tells to run, with commits that are on the disk. */
public final class PostgresqlServer implements QuarkusTestResourceLifecycleManager {

    public static final String OWNER = "livredebord_owner";
    public static final String SERVICE = "livredebord";
    public static final String PASSWORD = "test";

    private static EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        return settings(url());
    }

    /** Of a service on a database that is prepared. */
    static Map<String, String> settings(String url) {
        return Map.of(
                "livredebord.database.url",
                url,
                "livredebord.database.password",
                PASSWORD,
                "livredebord.keys.seal",
                "a key of 32 characters for the tests",
                "livredebord.rounds",
                "false",
                "quarkus.flyway.validate-at-start",
                "false",
                "quarkus.flyway.migrate-at-start",
                "true",
                "quarkus.flyway.username",
                OWNER,
                "quarkus.flyway.password",
                PASSWORD);
    }

    /** The database that was prepared; the same for all tests of one run. */
    public static synchronized String url() {
        if (server == null) {
            server = begun();
            prepare(database -> server.getJdbcUrl("postgres", database));
        }
        return server.getJdbcUrl("unused", SERVICE).replaceAll("\\?.*", "");
    }

    private static EmbeddedPostgres begun() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param address of a database, for the superuser */
    static void prepare(UnaryOperator<String> address) {
        try {
            String[] parts = Files.readString(Path.of("deploy/postgresql.sql"))
                    .replaceAll(":'\\w+_password'", "'" + PASSWORD + "'")
                    .split("(?m)^\\\\connect livredebord$");
            execute(address.apply("postgres"), parts[0]);
            execute(address.apply(SERVICE), parts[1]);
        } catch (IOException | SQLException broken) {
            throw new IllegalStateException("deploy/postgresql.sql does not run", broken);
        }
    }

    /** One after the other: a database is not created within a transaction. */
    static void execute(String address, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            for (String each : sql.replaceAll("(?m)^--.*$", "").split(";")) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
    }

    /** The folder of the programs that the run brought along. */
    static Path programs() {
        try (Connection connection = DriverManager.getConnection(url(), "postgres", PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select setting from pg_config where name = 'BINDIR'")) {
            found.next();
            return Path.of(found.getString(1));
        } catch (SQLException broken) {
            throw new IllegalStateException("the server does not say where its programs are", broken);
        }
    }

    @Override
    public void stop() {
        // it ends with the program, after the last test
    }
}
