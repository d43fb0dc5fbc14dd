package livredebord.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How soon the service answers after a power cut, and how much of a small machine's memory it takes. */
@Tag("benchmark")
class StartBenchmarkTest {

    private static final int STARTS = 7;
    private static final int LINES = 10_000;

    @Test
    void itAnswersSoonAfterItsStart() {
        Program ours = Program.ours();
        Program empty = Program.empty();
        startAndStop(ours);
        startAndStop(empty);
        long[] nanos = new long[STARTS];
        long[] nanosOfEmpty = new long[STARTS];
        for (int start = 0; start < STARTS; start++) {
            nanos[start] = startAndStop(ours);
            nanosOfEmpty[start] = startAndStop(empty);
        }
        double middle = middleSeconds(nanos);
        double middleOfEmpty = middleSeconds(nanosOfEmpty);
        Figures.ratio(
                "start to first answer / empty service's",
                middle / middleOfEmpty,
                "≤ 1.3",
                "%s / %s, middle of %d".formatted(seconds(middle), seconds(middleOfEmpty), STARTS));
    }

    @Test
    void itStartsFasterStillOnJava25WithItsCache() {
        Optional<Path> java25 = java25();
        if (java25.isEmpty()) {
            Figures.row("start on Java 25 with the AOT cache", "not measured", "≤ 1.5 s", "no Java 25 in /usr/lib/jvm");
            return;
        }
        Program ours = Program.ours().on(java25.get(), AotBuild.jar());
        Path cache = ours.data().resolveSibling("start.aot");
        startAndStop(ours.withAlso("-XX:AOTCacheOutput=" + cache));
        Program cached = ours.withAlso("-XX:AOTCache=" + cache);
        startAndStop(cached);
        double middle = middleSeconds(
                LongStream.generate(() -> startAndStop(cached)).limit(STARTS).toArray());
        Figures.row(
                "start to first answer on Java 25 with the AOT cache",
                seconds(middle),
                "≤ 1.5 s",
                "middle of " + STARTS);
    }

    @Test
    void itFitsIntoASmallMachine() throws IOException {
        Program program = Program.ours().asDeployed();
        try (Program.Running service = program.start()) {
            long begun = service.residentKibibytes();
            new Load(service.port()).lines(4, LINES);
            Figures.row(
                    "resident after " + LINES + " lines under deploy/'s flags",
                    megabytes(service.residentKibibytes()),
                    "≤ 200 MB",
                    "after the start " + megabytes(begun));
        }
    }

    private static long startAndStop(Program program) {
        try (Program.Running running = program.start()) {
            return running.nanosToFirstAnswer();
        }
    }

    private static double middleSeconds(long[] nanos) {
        return new Latencies(nanos).millis(50) / 1_000;
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f s", seconds);
    }

    private static String megabytes(long kibibytes) {
        return kibibytes * 1_024 / 1_000_000 + " MB";
    }

    private static Optional<Path> java25() {
        try (Stream<Path> machines = Files.list(Path.of("/usr/lib/jvm"))) {
            return machines.filter(each -> each.getFileName().toString().contains("25"))
                    .map(each -> each.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .findFirst();
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
