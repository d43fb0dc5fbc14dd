package livredebord.storage;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A real server, prepared by the very file that README tells to run, with commits that are on the disk. */
public final class PostgresqlServer implements QuarkusTestResourceLifecycleManager {

    public static final String OWNER = "livredebord_owner";
    public static final String SERVICE = "livredebord";
    public static final String PASSWORD = "test";

    private static EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        return Map.of(
                "livredebord.database.url",
                url(),
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
            prepare();
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

    private static void prepare() {
        try {
            String[] parts = Files.readString(Path.of("deploy/postgresql.sql"))
                    .replaceAll(":'\\w+_password'", "'" + PASSWORD + "'")
                    .split("(?m)^\\\\connect livredebord$");
            execute("postgres", parts[0]);
            execute(SERVICE, parts[1]);
        } catch (IOException | SQLException broken) {
            throw new IllegalStateException("deploy/postgresql.sql does not run", broken);
        }
    }

    /** One after the other: a database is not created within a transaction. */
    private static void execute(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.getJdbcUrl("postgres", database));
                Statement statement = connection.createStatement()) {
            for (String each : sql.replaceAll("(?m)^--.*$", "").split(";")) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
    }

    @Override
    public void stop() {
        // it ends with the program, after the last test
    }
}
