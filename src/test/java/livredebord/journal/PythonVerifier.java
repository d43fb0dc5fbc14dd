package livredebord.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The verifier in another language. A machine without python3 fails these tests. */
public final class PythonVerifier {

    public record Verdict(int exit, String said) {}

    public static Verdict verify(Path file, String... more) {
        List<String> command = Stream.concat(
                        Stream.of("python3", "src/test/python/verify_feed.py", file.toString()), Stream.of(more))
                .toList();
        try {
            Process python =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Verdict(python.waitFor(), said.strip());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private PythonVerifier() {}
}
