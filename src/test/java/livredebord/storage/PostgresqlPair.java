package livredebord.storage;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;

/** A server and its synchronous standby, both real, and a service that was given the address of both. */
public final class PostgresqlPair implements QuarkusTestResourceLifecycleManager {

    private static final String STANDBY = "standby";
    private static final Set<String> OF_THE_PROCESS = Set.of("postmaster.pid", "postmaster.opts");

    private static StoppableServer primary;
    private static StoppableServer standby;

    private Path folder;

    public static StoppableServer primary() {
        return primary;
    }

    public static StoppableServer standby() {
        return standby;
    }

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("pair");
            primary = new StoppableServer(folder.resolve("one"), freePort());
            standby = new StoppableServer(folder.resolve("two"), freePort());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        primary.make(Path.of("deploy/standby.conf"));
        primary.start();
        PostgresqlServer.prepare(primary::address);
        join();
        Map<String, String> settings = new HashMap<>(PostgresqlServer.settings("jdbc:postgresql://127.0.0.1:"
                + primary.port() + ",127.0.0.1:" + standby.port() + "/" + PostgresqlServer.SERVICE
                + "?targetServerType=primary"));
        settings.put("livredebord.trial", "true");
        return settings;
    }

    /** README's way: the other becomes the primary, as {@code deploy/promote.sql} makes it. */
    public static void promote() throws IOException {
        standby.execute(Files.readString(Path.of("deploy/promote.sql")));
        StoppableServer old = primary;
        primary = standby;
        standby = old;
    }

    /** The other is made anew from the primary and follows it; from then on commits wait for it. */
    public static void join() {
        standby.stop();
        try {
            delete(standby.folder());
            copyWhileItRuns();
            Files.writeString(
                    standby.folder().resolve("postgresql.auto.conf"),
                    "primary_conninfo = 'host=127.0.0.1 port=" + primary.port() + " user=postgres application_name="
                            + STANDBY + "'\n");
            Files.createFile(standby.folder().resolve("standby.signal"));
        } catch (IOException | SQLException broken) {
            throw new IllegalStateException("no standby could be made", broken);
        }
        standby.start();
        primary.execute("alter system set synchronous_standby_names = '" + STANDBY + "'; select pg_reload_conf()");
        awaitStandby();
    }

    /** As it was at first, whoever was left without the other. */
    public static void repair() {
        if (!primary.isRunning()) {
            primary.start();
        }
        if (!isFollowed()) {
            join();
        }
    }

    /** Until the primary has it again, after it was stopped and started. */
    public static void awaitStandby() {
        Awaitility.await().until(PostgresqlPair::isFollowed);
    }

    private static boolean isFollowed() {
        return primary.ask("select 1 from pg_stat_replication where sync_state = 'sync'")
                .contains("1");
    }

    /** As pg_basebackup does, which the run does not bring along. */
    private static void copyWhileItRuns() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(primary.address("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('standby', true)");
            copy(primary.folder(), standby.folder());
            try (ResultSet label = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                label.next();
                Files.writeString(standby.folder().resolve("backup_label"), label.getString(1));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes look) throws IOException {
                Files.createDirectory(
                        to.resolve(from.relativize(folder)),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes look) throws IOException {
                if (!OF_THE_PROCESS.contains(file.getFileName().toString())) {
                    Files.copy(file, to.resolve(from.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }

            /** A running server deletes what it no longer needs. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes look) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path empty, IOException none) throws IOException {
                Files.delete(empty);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void stop() {
        standby.stop();
        primary.stop();
        try {
            delete(folder);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
