package livredebord.storage;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL of our own in a folder, which is stopped, killed and started again as the test wants. */
public final class StoppableServer {

    private final Path folder;
    private final int port;

    StoppableServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    Path folder() {
        return folder;
    }

    int port() {
        return port;
    }

    /** With everything as PostgreSQL has it, but for what a file says. */
    void make(Path settings) {
        run("initdb", "-A", "trust", "-U", "postgres", "-E", "UTF8", "-D", folder.toString());
        try {
            Files.writeString(
                    folder.resolve("postgresql.conf"),
                    "include '" + settings.toAbsolutePath() + "'\n",
                    StandardOpenOption.APPEND);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Returns when it answers. */
    public void start() {
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''";
        run("pg_ctl", "-D", folder.toString(), "-w", "-l", folder + ".log", "-o", options, "start");
    }

    /** As an administrator does. */
    public void stop() {
        if (isRunning()) {
            run("pg_ctl", "-D", folder.toString(), "-w", "-m", "immediate", "stop");
        }
    }

    /** All its processes at once, as when the machine is gone. */
    public void kill() {
        List<ProcessHandle> all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }

    /** It says nothing more, and its connections stay open: as when its network is cut. */
    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    /** The first before the others: once it stands still it makes no more of them. */
    private void signal(String which) {
        signal(which, ProcessHandle.of(pid()).orElseThrow());
        processes().forEach(each -> signal(which, each));
    }

    /** One that has ended meanwhile, as some do at any time, hears nothing and need not. */
    private static void signal(String which, ProcessHandle process) {
        try {
            execute(List.of("kill", which, String.valueOf(process.pid())));
        } catch (IllegalStateException unheard) {
            if (process.isAlive()) {
                throw unheard;
            }
        }
    }

    private List<ProcessHandle> processes() {
        ProcessHandle first = ProcessHandle.of(pid()).orElseThrow();
        return Stream.concat(Stream.of(first), first.descendants()).toList();
    }

    public boolean isRunning() {
        return Files.exists(folder.resolve("postmaster.pid"))
                && ProcessHandle.of(pid()).filter(ProcessHandle::isAlive).isPresent();
    }

    private long pid() {
        try {
            return Long.parseLong(
                    Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Of a database here, for the superuser, whose commits wait for a standby as well: not for ever. */
    String address(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database
                + "?user=postgres&connectTimeout=10&socketTimeout=60";
    }

    /** As the superuser, one statement after the other. */
    public void execute(String sql) {
        try {
            PostgresqlServer.execute(address("postgres"), sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    /** The first column of what the service's database answers. */
    public List<String> ask(String question) {
        try (Connection connection = DriverManager.getConnection(address(PostgresqlServer.SERVICE));
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            List<String> answers = new ArrayList<>();
            while (found.next()) {
                answers.add(found.getString(1));
            }
            return answers;
        } catch (SQLException refused) {
            throw new IllegalStateException(question, refused);
        }
    }

    /** PostgreSQL refuses to be root, and believes a name space in which we are not. */
    private static void run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(PostgresqlServer.programs().resolve(program).toString());
        command.addAll(List.of(arguments));
        execute(command);
    }

    private static void execute(List<String> command) {
        try {
            File said = File.createTempFile("said", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said)
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(command + ": " + Files.readString(said.toPath()));
            }
            Files.delete(said.toPath());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(command.toString(), broken);
        }
    }
}
