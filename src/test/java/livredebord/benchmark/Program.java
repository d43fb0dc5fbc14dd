package livredebord.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A packaged program, ours or the empty one, and how it is started.
 *
 * @param launcher what stands before {@code java}, such as a tracer
 * @param java the machine that runs it
 * @param data the folder for what it keeps
 */
record Program(List<String> launcher, Path java, List<String> flags, Path jar, Path data) {

    private static final Path BUILT = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Path EMPTY = Path.of("src/test/empty-service");
    private static final Path EMPTY_BUILT = Path.of("target/benchmark/empty-service/quarkus-app/quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** Ours, in a new folder under {@code target/benchmark}, set up and without a book. */
    static Program ours() {
        Program program = new Program(List.of(), ownJava(), usualFlags(), BUILT, newFolder("data"));
        Crew.setUp(program.data);
        return program;
    }

    /** The one that answers and stores nothing; built on first need. */
    static Program empty() {
        if (Files.notExists(EMPTY_BUILT)) {
            buildEmpty();
        }
        return new Program(List.of(), ownJava(), usualFlags(), EMPTY_BUILT, newFolder("empty"));
    }

    /** In another folder. */
    Program again() {
        return in(newFolder("data"));
    }

    /** In half the time: its classes come from an archive, and what is killed so soon is compiled in haste. */
    Program thatStartsSoon() {
        Program hasty = on(java, AotBuild.jar()).withAlso("-XX:TieredStopAtLevel=1");
        return hasty.withAlso("-XX:SharedArchiveFile=" + AotBuild.archiveFor(hasty.again()));
    }

    Program with(List<String> otherFlags) {
        return new Program(launcher, java, otherFlags, jar, data);
    }

    Program withAlso(String flag) {
        return with(Stream.concat(flags.stream(), Stream.of(flag)).toList());
    }

    Program on(Path otherJava, Path otherJar) {
        return new Program(launcher, otherJava, flags, otherJar, data);
    }

    /** On another disk, set up there. */
    Program in(Path otherData) {
        Crew.setUp(otherData);
        return new Program(launcher, java, flags, jar, otherData);
    }

    /** With what lies outside the book of another folder, or the service would open another feed. */
    Program withKeysAndMarkOf(Path folder) throws IOException {
        Commands.run(List.of("cp", "-r", folder.resolve("keys").toString(), data.toString()));
        Files.copy(folder.resolve("head.mark"), data.resolve("head.mark"));
        return this;
    }

    Program under(List<String> tracer) {
        return new Program(tracer, java, flags, jar, data);
    }

    Path book() {
        return data.resolve("book.db");
    }

    /** Returns with the first answer. */
    Running start() {
        int port = freePort();
        long begun = System.nanoTime();
        Process process = begin(port, List.of());
        while (!answers(process, port)) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException("no answer within " + PATIENCE + ", see " + diagnostics());
            }
            LockSupport.parkNanos(2_000_000);
        }
        return new Running(process, !launcher.isEmpty(), port, System.nanoTime() - begun);
    }

    /**
     * A program that has answered.
     *
     * @param launched by another program, whose child it is unless that gave way to it
     * @param nanosToFirstAnswer from the order to start
     */
    record Running(Process process, boolean launched, int port, long nanosToFirstAnswer) implements AutoCloseable {

        KeepAliveClient client() throws IOException {
            return new KeepAliveClient(port);
        }

        /** kill -9. */
        void kill() {
            itself().destroyForcibly();
            process.onExit().join();
        }

        /** Kibibytes of memory that are its own or mapped and present. */
        long residentKibibytes() throws IOException {
            return Files.readAllLines(Path.of("/proc", String.valueOf(itself().pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        }

        private ProcessHandle itself() {
            return process.children().filter(child -> launched).findFirst().orElse(process.toHandle());
        }

        @Override
        public void close() {
            if (process.isAlive()) {
                itself().destroy();
                process.onExit().join();
            }
        }
    }

    /** kill -9 so long after the order to start, whether it has answered by then or not. */
    void startAndKill(Duration after) {
        Process process = begin(freePort(), List.of());
        LockSupport.parkNanos(after.toNanos());
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    /** One of the jar's commands, beside the service, on the same data. */
    Process command(List<String> words) {
        return begin(freePort(), words);
    }

    private Process begin(int port, List<String> words) {
        List<String> command = new ArrayList<>(launcher);
        command.add(java.toString());
        command.addAll(flags);
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(diagnostics().toFile()));
        builder.environment()
                .putAll(Map.of(
                        "LIVREDEBORD_DATA",
                        data.toAbsolutePath().toString(),
                        "LIVREDEBORD_ROUNDS",
                        "false",
                        "LIVREDEBORD_PACE",
                        "0",
                        "EMPTY_SERVICE_DATA",
                        data.toAbsolutePath().toString(),
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1",
                        "QUARKUS_HTTP_PORT",
                        String.valueOf(port)));
        try {
            return builder.start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private boolean answers(Process process, int port) {
        if (!process.isAlive()) {
            throw new IllegalStateException("the program ended, see " + diagnostics());
        }
        try (KeepAliveClient client = new KeepAliveClient(port)) {
            client.post(Load.PATH, Crew.form("aide"));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Path diagnostics() {
        return data.resolveSibling(data.getFileName() + ".txt");
    }

    private static Path ownJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** What {@code deploy/} advises for a machine ashore; what a small machine runs with is measured where memory is. */
    private static List<String> usualFlags() {
        return words(System.getProperty("benchmark.flags", deployed("#JAVA_FLAGS=")));
    }

    /** As {@code deploy/} starts the service: its flags, and what its environment tells the memory allocator. */
    Program asDeployed() {
        String allocator = "MALLOC_ARENA_MAX=";
        return with(words(deployed("JAVA_FLAGS="))).under(List.of("/usr/bin/env", allocator + deployed(allocator)));
    }

    private static String deployed(String setting) {
        try (Stream<String> lines = Files.lines(Path.of("deploy/service.env"))) {
            Optional<String> line =
                    lines.filter(each -> each.startsWith(setting)).findFirst();
            return line.orElseThrow().substring(setting.length());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static List<String> words(String flags) {
        return Arrays.stream(flags.strip().split("\\s+"))
                .filter(flag -> !flag.isEmpty())
                .toList();
    }

    static Path newFolder(String name) {
        try {
            Path parent = Files.createDirectories(Path.of("target/benchmark").toAbsolutePath());
            return Files.createTempDirectory(parent, name + "-");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static void buildEmpty() {
        Path target = Path.of("target/benchmark/empty-service").toAbsolutePath();
        Path sources = newFolder("empty-service-sources");
        Commands.run(List.of("cp", "-r", EMPTY.toAbsolutePath() + "/.", sources.toString()));
        Commands.run(List.of(Commands.maven(), "-q", "-B", "-f", sources.toString(), "package"));
        Commands.run(List.of("mkdir", "-p", target.toString()));
        Commands.run(List.of("cp", "-r", sources.resolve("target/quarkus-app").toString(), target.toString()));
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
