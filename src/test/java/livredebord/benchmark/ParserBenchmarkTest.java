package livredebord.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import livredebord.command.Commands;
import livredebord.command.Context;
import livredebord.entry.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many lines one core understands, and whether a long one takes more than its length. */
@Tag("benchmark")
class ParserBenchmarkTest {

    private static final Path CORPORA = Path.of("src/test/resources/livredebord/command");
    private static final Context EVENING =
            Context.of(Instant.parse("2026-07-14T18:45:00Z"), ZoneId.of("Europe/Paris"), Language.FR);

    private static final int WARM_UP = 400;
    private static final int ROUNDS = 9;
    private static final int REPETITIONS = 40;

    private final Commands commands = new Commands();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Test
    void aCoreUnderstandsAWholeLibraryOfLogbooksInAMinute() throws IOException {
        List<String> lines = lines();
        understand(lines, WARM_UP);
        double perSecond = lines.size() * REPETITIONS * 1e9 / middleNanos(lines, REPETITIONS);
        Figures.row(
                "lines understood a second, on one core",
                String.format(Locale.ROOT, "%,.0f/s", perSecond),
                "≥ 50 000",
                "%d lines of the corpora, %d characters each on average"
                        .formatted(
                                lines.size(),
                                lines.stream().mapToInt(String::length).sum() / lines.size()));
    }

    /** Per character, a line of a hundred lines against these lines one by one. */
    @Test
    void timeGrowsWithTheLengthOfALineAndNoFaster() throws IOException {
        List<String> some = lines().stream().limit(100).toList();
        String long1 = String.join(" ; ", some);
        List<String> long10 = List.of(Stream.generate(() -> long1).limit(10).collect(Collectors.joining(" ; ")));
        understand(some, WARM_UP);
        understand(long10, WARM_UP / 40);
        double apart = middleNanos(some, REPETITIONS) / (double) REPETITIONS;
        double joined = middleNanos(List.of(long1), REPETITIONS) / (double) REPETITIONS;
        double tenfold = middleNanos(long10, REPETITIONS / 10) / (double) (REPETITIONS / 10);
        Figures.ratio(
                "one line of " + long10.get(0).length() + " characters / ten of a tenth",
                tenfold / joined / 10,
                "≤ 1.5",
                String.format(
                        Locale.ROOT,
                        "%.1f ms; %.2f ms; the same words as a hundred lines %.2f ms",
                        tenfold / 1e6,
                        joined / 1e6,
                        apart / 1e6));
    }

    /** Time of this thread on the processor: what else the machine does is not counted. */
    private long middleNanos(List<String> lines, int repetitions) {
        long[] nanos = LongStream.generate(() -> {
                    long begun = threads.getCurrentThreadCpuTime();
                    understand(lines, repetitions);
                    return threads.getCurrentThreadCpuTime() - begun;
                })
                .limit(ROUNDS)
                .sorted()
                .toArray();
        return nanos[ROUNDS / 2];
    }

    private void understand(List<String> lines, int repetitions) {
        int understood = 0;
        for (int i = 0; i < repetitions; i++) {
            for (String line : lines) {
                understood += commands.understand(line, EVENING).language().ordinal() + 1;
            }
        }
        assertThat(understood).isPositive();
    }

    private static List<String> lines() throws IOException {
        try (Stream<Path> corpora = Files.list(CORPORA)) {
            return corpora.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .flatMap(ParserBenchmarkTest::linesOf)
                    .toList();
        }
    }

    private static Stream<String> linesOf(Path corpus) {
        try {
            return Files.readAllLines(corpus, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('\t')));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
