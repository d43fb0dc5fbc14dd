package livredebord.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A day of a busy flotilla pressed into minutes: eighty people who type, ask for summaries and print. Memory stays where
 * it was and nobody is refused.
 */
@Tag("benchmark")
class SoakBenchmarkTest {

    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("benchmark.soakSeconds", 60));

    /** Twenty boats with four people each. */
    private static final int PEOPLE = 80;

    /** Each of them writes an entry every hour of the day and night. */
    private static final int LINES_EACH = 24;

    /** After so many of his lines each asks for the day's summary; twice a day then, and at the end for its pages. */
    private static final int A_SUMMARY = 12;

    private static final int A_PDF = 24;

    /** Of the time, after which memory is expected to have found its level. */
    private static final double SETTLED = 0.4;

    private static final double MEBIBYTE = 1_024;

    @Test
    void aDayOfABusyFlotillaLeavesMemoryWhereItWasAndRefusesNobody() throws Exception {
        Program program = Program.ours().asDeployed();
        try (Program.Running service = program.start()) {
            Load crew = new Load(service.port());
            long begun = System.nanoTime();
            ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
            List<Future<List<Long>>> days = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                int number = person;
                days.add(people.submit(() -> day(service.port(), crew, number)));
            }
            sleepUntil(begun + (long) (LENGTH.toNanos() * SETTLED));
            long settled = service.residentKibibytes();
            List<Long> nanos = new ArrayList<>();
            for (Future<List<Long>> day : days) {
                nanos.addAll(day.get());
            }
            people.shutdown();
            tell(nanos, settled, service.residentKibibytes());
            new Book(program.book()).mustHold(crew.acknowledged());
            assertThat(crew.acknowledged()).hasSize(PEOPLE * LINES_EACH);
        }
    }

    private static void tell(List<Long> nanos, long settled, long atTheEnd) {
        Latencies lines =
                new Latencies(nanos.stream().mapToLong(Long::longValue).toArray());
        Figures.row(
                "a flotilla's day in " + LENGTH.toSeconds() + " s: line p99",
                String.format(Locale.ROOT, "%.1f ms", lines.millis(99)),
                "told",
                String.format(
                        Locale.ROOT,
                        "%d lines, %d summaries, %d PDFs; p50 %.1f ms, longest %.1f ms",
                        nanos.size(),
                        PEOPLE * (LINES_EACH / A_SUMMARY),
                        PEOPLE * (LINES_EACH / A_PDF),
                        lines.millis(50),
                        lines.millis(100)));
        Figures.row(
                "memory at the end / after " + Math.round(SETTLED * 100) + " % of it",
                String.format(Locale.ROOT, "%.2f ×", (double) atTheEnd / settled),
                "no growth",
                String.format(Locale.ROOT, "%.0f MB, %.0f MB", settled / MEBIBYTE, atTheEnd / MEBIBYTE));
    }

    /** @return what each line took, in nanoseconds */
    private static List<Long> day(int port, Load crew, int person) throws IOException {
        List<Long> nanos = new ArrayList<>();
        long pause = LENGTH.toNanos() / LINES_EACH;
        long next = System.nanoTime() + pause * person / PEOPLE;
        try (KeepAliveClient client = new KeepAliveClient(port)) {
            for (int line = 1; line <= LINES_EACH; line++) {
                sleepUntil(next);
                next += pause;
                String words = Load.nextLine();
                long begun = System.nanoTime();
                String answer = client.post(Load.PATH, Crew.form(words));
                nanos.add(System.nanoTime() - begun);
                assertThat(crew.isNoted(words, answer)).as(answer).isTrue();
                if (line % A_SUMMARY == 0) {
                    assertThat(client.post(Load.PATH, Crew.form("résumé"))).contains("canal");
                }
                if (line % A_PDF == 0) {
                    assertThat(client.post(Load.PATH, Crew.form("pdf"))).contains("PDF");
                }
            }
        }
        return nanos;
    }

    private static void sleepUntil(long nanos) {
        while (System.nanoTime() < nanos) {
            LockSupport.parkNanos(Math.max(TimeUnit.MILLISECONDS.toNanos(1), nanos - System.nanoTime()));
        }
    }
}
