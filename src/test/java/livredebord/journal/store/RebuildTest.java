package livredebord.journal.store;

import static livredebord.journal.Drafts.ANNE;
import static livredebord.journal.Drafts.NOON;
import static livredebord.journal.Drafts.correction;
import static livredebord.journal.Drafts.remark;
import static livredebord.journal.Drafts.restricted;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import livredebord.entry.Entry;
import livredebord.journal.Journal;
import livredebord.journal.Rebuild;
import livredebord.journal.TestChronometer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RebuildTest {

    @Inject
    EmptyBooks books;

    @Inject
    Journal boats;

    @Inject
    Rebuild rebuild;

    private DatabaseJournal book;

    @BeforeEach
    void write() {
        book = books.open(new TestChronometer(NOON));
        book.inTurn(turn -> {
            Entry line = turn.append(remark(ANNE, "one"));
            turn.append(correction(ANNE, line));
            return turn.append(restricted(ANNE, "two"));
        });
    }

    @Test
    void theTablesComeOutTheSame() {
        Map<String, String> before = digests();

        Rebuild.Outcome outcome = book.rebuild();

        assertThat(outcome).isEqualTo(new Rebuild.Outcome(4, List.of()));
        assertThat(digests()).isEqualTo(before);
    }

    @Test
    void aTableThatWasWrongIsNamedAndRight() {
        Map<String, String> before = digests();
        String feed = book.head().feed().hex();
        QuarkusTransaction.requiringNew().run(() -> ReadingRow.delete("kind = 'line' and feed = ?1", feed));

        Rebuild.Outcome outcome = book.rebuild();

        assertThat(outcome.changed()).containsExactly("reading");
        assertThat(book.last(9)).hasSize(2);
        assertThat(before.get("targets")).isEqualTo(digests().get("targets"));
    }

    @Test
    void moreEntriesThanFitInMemoryAtOnceAreReadInPages() {
        book.inTurn(turn -> {
            for (int i = 0; i < 1_200; i++) {
                turn.append(remark(ANNE, "line " + i));
            }
            return turn.book().head();
        });

        assertThat(book.rebuild()).isEqualTo(new Rebuild.Outcome(1_204, List.of()));
        assertThat(book.last(5_000)).hasSize(1_202);
    }

    @Test
    void theBoatsOwnBookIsRebuiltThroughTheInterface() {
        boats.inTurn(turn -> turn.append(remark(ANNE, "cast off")));

        assertThat(rebuild.carryOut().changed()).isEmpty();
        assertThat(boats.last(1)).hasSize(1);
    }

    private Map<String, String> digests() {
        String feed = book.head().feed().hex();
        return QuarkusTransaction.requiringNew().call(() -> {
            String its = FeedRow.<FeedRow>findById(feed).book;
            return Map.of("reading", TableDigest.of("reading", its), "targets", TableDigest.of("targets", its));
        });
    }
}
