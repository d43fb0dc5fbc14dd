package livredebord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import livredebord.chat.MattermostClient;
import org.awaitility.Awaitility;

/** The built program, as a boat runs it: a process with a data folder and a port. */
final class ServiceProcess implements AutoCloseable {

    private static final Path PROGRAM = Path.of("target/quarkus-app/quarkus-run.jar");

    private final Path data;
    private final int port = freePort();
    private final int instruments = freePort();
    private Process process;

    ServiceProcess(Path data) {
        if (Files.notExists(PROGRAM)) {
            throw new IllegalStateException("build the program first: " + PROGRAM + " is not there");
        }
        this.data = data;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Lets an instrument aboard say something, as NMEA 0183 by TCP. */
    void hearsFromAnInstrument(String sentence) {
        try (Socket wire = new Socket("127.0.0.1", instruments)) {
            wire.getOutputStream().write((sentence + "\r\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void start() {
        process = begin(List.of("serve"), data.resolveSibling("service.txt"));
        Awaitility.await("the service").atMost(Duration.ofSeconds(90)).until(this::answers);
    }

    /** Without a word, as a power cut does it. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Another command of the same program. @return how it ended and what it said */
    Ended run(List<String> arguments) {
        Path said = data.resolveSibling("command.txt");
        int exit = begin(arguments, said).onExit().join().exitValue();
        try {
            return new Ended(exit, Files.readString(said, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    record Ended(int exit, String said) {}

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private Process begin(List<String> arguments, Path said) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                PROGRAM.toAbsolutePath().toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(data.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()));
        builder.environment().put("LIVREDEBORD_DATA", data.toString());
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment()
                .put("LIVREDEBORD_INSTRUMENTS", "tcp-listen://127.0.0.1:" + instruments + "?from=127.0.0.1");
        try {
            return builder.start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the service ended, see " + data.resolveSibling("service.txt"));
        }
        try {
            MattermostClient.at(address(), Duration.ofSeconds(5)).get("/icon.png");
            return true;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
