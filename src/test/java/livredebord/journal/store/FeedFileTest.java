package livredebord.journal.store;

import static livredebord.journal.Drafts.ANNE;
import static livredebord.journal.Drafts.NOON;
import static livredebord.journal.Drafts.correction;
import static livredebord.journal.Drafts.remark;
import static livredebord.journal.Drafts.restricted;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import livredebord.entry.Entry;
import livredebord.journal.Backup;
import livredebord.journal.FeedFile;
import livredebord.journal.Head;
import livredebord.journal.PythonVerifier;
import livredebord.journal.TestChronometer;
import livredebord.journal.Verification;
import livredebord.storage.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The feeds' own bytes in one file say all that the book says, and nothing can be changed in it unseen. */
@QuarkusTest
class FeedFileTest {

    private static final int FLIPS = 1_000;

    @Inject
    EmptyBooks books;

    @Inject
    DataFolder data;

    @TempDir
    Path folder;

    private Path book;
    private Head head;

    @BeforeEach
    void writeABook() throws IOException {
        DatabaseJournal journal = books.open(new TestChronometer(NOON));
        Entry line = journal.inTurn(turn -> turn.append(remark(ANNE, "cast off")));
        journal.inTurn(turn -> turn.append(correction(ANNE, line)));
        journal.inTurn(turn -> turn.append(restricted(ANNE, "39,2°")));
        head = journal.head();
        book = Backup.of(data.path().resolve("book.db"), folder.resolve("book.db"))
                .file();
    }

    @Test
    void bothVerifiersFindTheWholeBookInIt() throws IOException {
        Path file = file(true);

        Verification verification = Verification.of(file, known());
        PythonVerifier.Verdict python = PythonVerifier.verify(
                file, head.number().toString().substring(1), head.id().hex());

        assertThat(verification.isClean()).isTrue();
        assertThat(verification.withheld()).isZero();
        assertThat(verification.entries())
                .isEqualTo(Verification.of(book, known()).entries());
        assertThat(python).extracting(PythonVerifier.Verdict::exit).isEqualTo(0);
        assertThat(python.said()).contains("contents that lack: 0");
    }

    @Test
    void whatIsRestrictedStaysAtHomeUnlessAskedForAndTheChainHolds() throws IOException {
        Path file = file(false);

        Verification verification = Verification.of(file, known());

        assertThat(verification.isClean()).isTrue();
        assertThat(verification.withheld()).isPositive();
        assertThat(verification.statement(known())).contains("contents withheld");
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("39,2");
        assertThat(new String(Files.readAllBytes(file(true)), StandardCharsets.ISO_8859_1))
                .contains("39,2");
        assertThat(PythonVerifier.verify(file).exit()).isZero();
    }

    @Test
    void eachOfAThousandChangedBytesIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(file(true));
        Random random = new Random(7);
        List<Integer> unseen = new ArrayList<>();
        for (int flip = 0; flip < FLIPS; flip++) {
            byte[] changed = whole.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(folder.resolve("changed.lbk"), changed);
            if (Verification.of(file, known()).isClean()) {
                unseen.add(at);
            }
        }

        assertThat(unseen).isEmpty();
    }

    @Test
    void aCutTailIsFoundByAHeadThatIsKnown() throws IOException {
        byte[] whole = Files.readAllBytes(file(true));
        List<Head> heads = Verification.of(book, Optional.empty()).heads();
        Head last = heads.get(heads.size() - 1);
        Optional<Verification.Known> known =
                Optional.of(new Verification.Known(last.number(), last.id().hex()));

        for (int end = 0; end < whole.length; end += 7) {
            Path file = Files.write(folder.resolve("cut.lbk"), Arrays.copyOf(whole, end));
            assertThat(Verification.of(file, known).isClean())
                    .as("cut at " + end)
                    .isFalse();
        }
    }

    private Path file(boolean restrictedToo) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long written = FeedFile.write(book, restrictedToo, bytes);
        assertThat(written).isEqualTo(Verification.of(book, Optional.empty()).entries());
        return Files.write(folder.resolve(restrictedToo + ".lbk"), bytes.toByteArray());
    }

    private Optional<Verification.Known> known() {
        return Optional.of(new Verification.Known(head.number(), head.id().hex()));
    }
}
