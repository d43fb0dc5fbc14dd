package livredebord.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a line costs, from the first byte of the request to the last of the answer, and what it must cost at least. */
@Tag("benchmark")
class LineBenchmarkTest {

    /** Lines of each kind: below, the compiler still works on ours beside what is measured. */
    private static final int WARM_UP = 40_000;

    private static final int ROUNDS = 5;
    private static final int LINES = 1_000;
    private static final int MANY = 16;

    private final Program program = Program.ours();

    /** Ours, the empty service and the bare inserts by turns, so that what else the machine does hits all alike. */
    @Test
    void aLineIsDurableWhenItIsAnsweredAndCostsLittleMoreThanThat() throws SQLException {
        try (Program.Running ours = program.start();
                Program.Running empty = Program.empty().start()) {
            Load crew = new Load(ours.port());
            Load toNobody = new Load(empty.port());
            Book book = new Book(program.book());
            crew.lines(1, 1);
            Book copy = book.copyTo(program.data().resolve("copy.db"));

            try (BareInserts floor = new BareInserts(copy)) {
                warmUp(crew, toNobody, floor, book);
                withOneWriter(crew, toNobody, floor, book);
                withManyWriters(crew, floor, book);
            }

            book.mustHold(crew.acknowledged());
            assertThat(copy.sizes()).as("the floor wrote the same rows").isEqualTo(book.sizes());
        }
    }

    private static void warmUp(Load crew, Load toNobody, BareInserts floor, Book book) throws SQLException {
        crew.lines(1, WARM_UP / 2);
        crew.lines(MANY, WARM_UP / 2);
        toNobody.unanswered(1, WARM_UP);
        floor.catchUpWith(book, 1);
    }

    private static void withOneWriter(Load crew, Load toNobody, BareInserts floor, Book book) throws SQLException {
        Timed ours = Timed.none();
        Timed empty = Timed.none();
        Timed bare = Timed.none();
        for (int round = 0; round < ROUNDS; round++) {
            ours = ours.and(crew.lines(1, LINES));
            empty = empty.and(toNobody.unanswered(1, LINES));
            bare = bare.and(floor.catchUpWith(book, 1));
        }
        String beside = "ours " + ours.inWords() + "; insert " + bare.inWords() + "; empty answer " + empty.inWords();
        Figures.ratio(
                "a line, 1 writer: p50 / (insert + empty answer)",
                ours.p50() / (bare.p50() + empty.p50()),
                "≤ 2",
                beside);
        Figures.ratio("the same, p99", ours.p99() / (bare.p99() + empty.p99()), "", "");
    }

    private static void withManyWriters(Load crew, BareInserts floor, Book book) throws SQLException {
        Timed ours = Timed.none();
        Timed bare = Timed.none();
        for (int round = 0; round < ROUNDS; round++) {
            ours = ours.and(crew.lines(MANY, 2 * LINES));
            bare = bare.and(floor.catchUpWith(book, MANY));
        }
        String beside = "ours " + ours.inWords() + "; insert under a fair lock " + bare.inWords();
        Figures.ratio(
                "16 writers: lines a second / inserts a second", ours.perSecond() / bare.perSecond(), "≥ 1", beside);
        Figures.ratio("16 writers: p50 / p50", ours.p50() / bare.p50(), "", "");
        Figures.ratio("16 writers: p99 / p99", ours.p99() / bare.p99(), "", "");
    }
}
