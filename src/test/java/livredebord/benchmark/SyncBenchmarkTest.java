package livredebord.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the kernel saw: the book's log reached the disk after each request came and before its answer went. */
@Tag("benchmark")
class SyncBenchmarkTest {

    private static final int LINES = 200;

    @Test
    void theBooksLogIsSyncedBetweenEachRequestAndItsAnswer() throws IOException {
        Path trace = Program.newFolder("strace").resolve("calls.txt");
        Program program = Program.ours().under(tracer(trace));

        Load crew;
        try (Program.Running service = program.start()) {
            crew = new Load(service.port());
            crew.lines(1, LINES);
        }

        List<Boolean> synced = syncedBeforeAnswer(trace);
        assertThat(crew.acknowledged()).hasSize(LINES);
        assertThat(synced).hasSizeGreaterThanOrEqualTo(LINES);
        assertThat(synced.subList(synced.size() - LINES, synced.size())).containsOnly(true);
        Figures.row("strace: WAL synced between request and answer", LINES + " of " + LINES, "each", "");
    }

    /** That the check can fail: the same trace without its syncs. */
    @Test
    void anAnswerBeforeItsSyncIsSeen() throws IOException {
        Path trace = Program.newFolder("strace").resolve("calls.txt");
        Files.write(
                trace,
                List.of(
                        "7 read(9<socket:[1]>, \"POST /mattermost/command HTTP/1.1\", 99) = 33",
                        "7 fdatasync(5</data/book.db-wal> <unfinished ...>",
                        "8 write(9<socket:[1]>, \"HTTP/1.1 200 OK\", 15) = 15",
                        "7 <... fdatasync resumed>) = 0",
                        "7 read(9<socket:[1]>, \"POST /mattermost/command HTTP/1.1\", 99) = 33",
                        "7 fdatasync(5</data/book.db> ) = 0",
                        "8 write(9<socket:[1]>, \"HTTP/1.1 200 OK\", 15) = 15",
                        "7 read(9<socket:[1]>, \"POST /mattermost/command HTTP/1.1\", 99) = 33",
                        "7 fdatasync(5</data/book.db-wal>) = 0",
                        "8 write(9<socket:[1]>, \"HTTP/1.1 200 OK\", 15) = 15"));

        assertThat(syncedBeforeAnswer(trace)).containsExactly(false, false, true);
    }

    private static List<String> tracer(Path trace) {
        Commands.demand("strace");
        String calls = "trace=fsync,fdatasync,read,readv,recvfrom,write,writev,sendto";
        return List.of("strace", "-f", "-y", "-s", "48", "-e", calls, "-o", trace.toString());
    }

    /** For each answer in turn, whether a sync of the log was begun and done since its request was read. */
    private static List<Boolean> syncedBeforeAnswer(Path trace) throws IOException {
        List<Boolean> answers = new ArrayList<>();
        Set<String> syncing = new HashSet<>();
        boolean synced = false;
        for (String call : Files.readAllLines(trace)) {
            String thread = call.substring(0, call.indexOf(' '));
            if (call.contains("\"POST " + Load.PATH)) {
                syncing.clear();
                synced = false;
            } else if (call.contains("sync(") && call.contains("book.db-wal>")) {
                synced |= call.endsWith("= 0");
                syncing.add(thread);
            } else if (call.contains("sync resumed>") && syncing.remove(thread)) {
                synced |= call.endsWith("= 0");
            } else if (call.contains("\"HTTP/1.1 200")) {
                answers.add(synced);
            }
        }
        return answers;
    }
}
