package livredebord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import livredebord.journal.Drafts;
import livredebord.journal.FileBook;
import livredebord.journal.Head;
import livredebord.journal.PlayedAuthority;
import livredebord.journal.TimeStamp.Question;
import livredebord.journal.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stamp that was kept ashore, beside a book that somebody brings. */
class VerifyStampsTest {

    @TempDir
    Path folder;

    private final PlayedAuthority authority = new PlayedAuthority();
    private final PrintStream terminal = System.out;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private FileBook book;
    private Path stamp;

    @BeforeEach
    void stampTheHead() throws IOException {
        book = FileBook.create(folder.resolve("book.db"));
        book.append(Drafts.remark(Drafts.ANNE, "cast off"));
        Head head = Verification.of(book.file(), Optional.empty()).heads().get(0);
        stamp = Files.write(
                folder.resolve("128.tsr"), authority.stamp(Question.about(head).bytes()));
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void end() {
        System.setOut(terminal);
        authority.close();
        book.close();
    }

    @Test
    void saysOfWhichEntryWhenAndByWhom() {
        book.append(Drafts.remark(Drafts.ANNE, "first reef"));

        int exit = Program.run("verify", book.file().toString(), "--stamp", stamp.toString());

        assertThat(exit).isZero();
        assertThat(said())
                .contains("time stamps that hold: 1; #2 stood at 2026-07-14T20:30:00Z, says CN=Horodatage du port (")
                .contains("3 entries, complete up to #3");
    }

    @Test
    void theBookOfAnotherIsNotTheOneThatWasStamped() {
        try (FileBook other = FileBook.create(folder.resolve("other.db"))) {
            other.append(Drafts.remark(Drafts.ANNE, "cast off"));

            int exit = Program.run("verify", other.file().toString(), "--stamp", stamp.toString());

            assertThat(exit).isEqualTo(1);
            assertThat(said()).contains("what was stamped at 2026-07-14T20:30:00Z is not in this book");
        }
    }

    @Test
    void whatIsNoStampIsAskedWrongly() throws IOException {
        Path text = Files.writeString(folder.resolve("text.tsr"), "a postcard");

        assertThat(Program.run("verify", book.file().toString(), "--stamp", text.toString()))
                .isEqualTo(2);
    }

    @Test
    void stampsAreWrittenOutAsTheAuthoritySignedThem() throws IOException {
        Path out = folder.resolve("ashore");

        int exit = Program.run(
                "verify", book.file().toString(), "--stamp", stamp.toString(), "--stamps-to", out.toString());

        assertThat(exit).isZero();
        Path written = out.resolve("2-20260714T203000Z.tst");
        assertThat(Program.run("verify", book.file().toString(), "--stamp", written.toString()))
                .isZero();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
