package livredebord.benchmark;

import static java.util.Comparator.naturalOrder;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import livredebord.command.Context;
import livredebord.command.Understood;
import livredebord.entry.Content;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.journal.Draft;
import livredebord.journal.Journal;
import livredebord.logbook.Boat;
import livredebord.logbook.Logbook;
import livredebord.logbook.Repeats;
import livredebord.logbook.Typed;
import livredebord.storage.DataFolder;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Books of years, and whether a line or a day's summary notices. The books are written in this very process, through the
 * journal as the logbook does it for posts read late, a hundred a day, but many to a commit; they are then put, one after the other, under a packaged service
 * that was warmed up on another.
 */
@Tag("benchmark")
@QuarkusTest
@TestProfile(GrowthBenchmarkTest.InAFolderOfItsOwn.class)
class GrowthBenchmarkTest {

    private static final int SMALL = 100;
    private static final int A_DAY = 100;
    private static final int WARM_UP = 20_000;
    private static final int ROUNDS = 3;
    private static final int LINES = 1_000;
    private static final int SUMMARIES = 1_000;

    /** Entries that are written with one commit. */
    private static final int AT_ONCE = 2_000;

    /** No line of these is typed again: within a minute the same words are no new entry. */
    private static final long WRITTEN_BEFORE = 100_000_000;

    /** Entries in the largest book, a multiple of {@value #A_DAY}: a million takes some minutes to write. */
    private static final int LARGEST = Integer.getInteger("benchmark.entries", 100_000);

    /** The first day, so far back that all are in the past. */
    private static final LocalDate FIRST = LocalDate.now(ZoneOffset.UTC).minusDays(LARGEST / A_DAY + 1);

    public static class InAFolderOfItsOwn extends FolderOfItsOwn {
        public InAFolderOfItsOwn() {
            super("growing");
        }
    }

    @Inject
    Logbook logbook;

    @Inject
    Journal journal;

    @Inject
    Repeats repeats;

    @Inject
    Boat boat;

    @Inject
    DataFolder folder;

    private final livredebord.command.Commands commands = new livredebord.command.Commands();
    private long written;

    @Test
    void aLineAndADaysSummaryDoNotNoticeHowLongTheBookIs() throws SQLException, IOException {
        Map<Integer, Book> books = writeBooks();
        Program program = Program.ours().withKeysAndMarkOf(folder.path());
        Book open = books.get(LARGEST).copyTo(program.book());

        try (Program.Running ours = program.start()) {
            new Load(ours.port()).lines(1, WARM_UP);
            Map<Integer, Timed> times = new LinkedHashMap<>();
            for (int round = 1; round <= ROUNDS; round++) {
                for (int size : books.keySet()) {
                    open.becomeAs(books.get(size));
                    Load crew = new Load(ours.port());
                    letItFindTheOtherEnd(ours);
                    times.merge(size, crew.lines(1, LINES), Timed::and);
                    open.mustHoldWhatWasAnswered(crew.acknowledged());
                    if (round == ROUNDS) {
                        open.mustVerify();
                    }
                }
            }
            tellGrowth(times);
            tellSummaries(new Load(ours.port()));
        }
    }

    /** The service believes that it knows the book's end: its first commit is refused by the database, then it reads again. */
    private static void letItFindTheOtherEnd(Program.Running ours) throws IOException {
        try (KeepAliveClient client = ours.client()) {
            client.post(Load.PATH, Crew.form("the book was changed"));
        }
    }

    private static void tellGrowth(Map<Integer, Timed> times) {
        Timed small = times.get(SMALL);
        Figures.row("a line, " + SMALL + " entries in the book", "1 ×", "", small.inWords());
        times.forEach((size, grown) -> {
            if (size != SMALL) {
                String what = "a line, " + size + " entries: ";
                Figures.ratio(what + "p50 / p50", grown.p50() / small.p50(), "≤ 1.2", grown.inWords());
                Figures.ratio(what + "p99 / p99", grown.p99() / small.p99(), "≤ 1.5", "");
            }
        });
    }

    private static void tellSummaries(Load crew) {
        Random days = new Random(1);
        crew.share(1, SUMMARIES / 5, client -> summary(client, days));
        Timed summaries = crew.share(1, SUMMARIES, client -> summary(client, days));
        Figures.row(
                "summary of a random day of " + LARGEST / A_DAY + " days of " + A_DAY + " entries, p99",
                String.format(java.util.Locale.ROOT, "%.1f ms", summaries.p99()),
                "≤ 20 ms",
                summaries.inWords());
    }

    private static void summary(KeepAliveClient client, Random days) throws IOException {
        LocalDate day = FIRST.plusDays(days.nextInt(LARGEST / A_DAY));
        String answer = client.post(Load.PATH, Crew.form("résumé " + day));
        Assertions.assertThat(answer).as("the summary of %s", day).contains("résumé", "canal");
    }

    /** By their number of entries; a book grows on from the smaller one. */
    private Map<Integer, Book> writeBooks() throws SQLException {
        Crew.setUp(folder.path());
        Awaitility.await("the set-up").until(() -> boat.name().equals(Crew.NAME));
        Path copies = Program.newFolder("books");
        Map<Integer, Book> books = new LinkedHashMap<>();
        for (int size : sizes()) {
            writeUpTo(size);
            Book grown = new Book(folder.path().resolve("book.db"));
            books.put(size, grown.copyTo(copies.resolve(size + ".db")));
        }
        return books;
    }

    private static List<Integer> sizes() {
        return Stream.of(SMALL, 100_000, LARGEST)
                .filter(size -> size <= LARGEST)
                .distinct()
                .sorted(naturalOrder())
                .toList();
    }

    /** The first line by the logbook, which takes the crew aboard for it. */
    private void writeUpTo(int size) {
        if (written == 0) {
            Assertions.assertThat(logbook.take(late(written++)).get(0))
                    .isInstanceOf(livredebord.logbook.Answer.Noted.class);
        }
        while (written < size) {
            List<Late> lines = LongStream.range(written, Math.min(size, written + AT_ONCE))
                    .mapToObj(this::understood)
                    .toList();
            journal.inTurn(turn -> {
                lines.forEach(line -> line.write(turn, repeats));
                return lines.size();
            });
            written += lines.size();
        }
    }

    private Late understood(long number) {
        Typed typed = late(number);
        Instant sent = typed.sent().orElseThrow();
        Understood.Line line =
                (Understood.Line) commands.understand(typed.text(), Context.of(sent, ZoneOffset.UTC, Language.FR));
        Content content =
                new Content(typed.text(), line.language(), Crew.ANNE, Optional.empty(), sent, false, line.observed());
        return new Late(number, new Draft(EntryKind.LINE, line.at(), content));
    }

    /** One line with all that the logbook keeps of it. */
    private record Late(long number, Draft draft) {

        void write(Journal.Turn turn, Repeats repeats) {
            List<Repeats.Heard> heard = Stream.of("request:0:post-" + number, "words:0:%064x".formatted(number))
                    .map(repeats::at)
                    .toList();
            EntryNumber given = turn.append(draft).number();
            heard.forEach(key -> key.remember(given));
        }
    }

    private static Typed late(long number) {
        Instant day = FIRST.plusDays(number / A_DAY).atStartOfDay().toInstant(ZoneOffset.UTC);
        Duration apart = ChronoUnit.DAYS.getDuration().dividedBy(A_DAY);
        return new Typed(
                Crew.line(WRITTEN_BEFORE + number),
                Crew.ANNE,
                Instant.now(),
                Optional.of(day.plus(apart.multipliedBy(number % A_DAY))),
                Typed.Way.POST,
                true,
                Optional.empty(),
                Optional.of("post-" + number),
                List.of(),
                false);
    }
}
