package livredebord.journal;

import static livredebord.journal.Drafts.ANNE;
import static livredebord.journal.Drafts.remark;
import static livredebord.journal.Drafts.restricted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import livredebord.entry.Entry;
import livredebord.entry.EntryNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy and what came after it are the book. */
class IncrementTest {

    @TempDir
    Path folder;

    private FileBook book;
    private Path copy;
    private Map<String, Long> known;

    @BeforeEach
    void copyABook() throws IOException {
        book = FileBook.create(folder.resolve("book.db"));
        book.append(remark(ANNE, "cast off"));
        copy = Backup.of(book.file(), folder.resolve("copy.db")).file();
        known = Increment.ends(copy);
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void whatCameAfterTheCopyIsInTheCopyThen() throws IOException {
        book.append(remark(ANNE, "first reef"));
        byte[] first = since(known);
        Map<String, Long> reached = Increment.ends(book.file());
        Entry last = book.append(remark(ANNE, "second reef"));
        byte[] second = since(reached);

        assertThat(lay(first)).isEqualTo(new Increment.Laid(1, Optional.empty()));
        assertThat(lay(second)).isEqualTo(new Increment.Laid(1, Optional.empty()));

        assertThat(verify(last).isClean()).isTrue();
        assertThat(Increment.ends(copy)).isEqualTo(Increment.ends(book.file()));
    }

    @Test
    void whatTheCopyHasIsPassedOver() throws IOException {
        Entry last = book.append(remark(ANNE, "first reef"));
        byte[] all = since(Map.of());

        assertThat(lay(all).added()).isEqualTo(1);
        assertThat(lay(all).added()).isZero();

        assertThat(verify(last).isClean()).isTrue();
    }

    @Test
    void onAnEmptyCopyAWholeFeedIsLaid() throws IOException, SQLException {
        Path empty = folder.resolve("empty.db");
        FileBook.makeTables(empty);
        Entry last = book.append(remark(ANNE, "first reef"));

        Increment.Laid laid = Increment.lay(new ByteArrayInputStream(since(Map.of())), empty);

        assertThat(laid.added()).isEqualTo(3);
        assertThat(Increment.ends(empty)).containsEntry(last.feed().hex(), 3L);
    }

    @Test
    void whereOneIsMissingBetweenNothingIsLaidAndTheFirstMissingEntryIsNamed() throws IOException {
        book.append(remark(ANNE, "first reef"));
        Map<String, Long> reached = Increment.ends(book.file());
        book.append(remark(ANNE, "second reef"));

        assertThat(lay(since(reached))).isEqualTo(new Increment.Laid(0, Optional.of(EntryNumber.of(3))));

        assertThat(Increment.ends(copy)).isEqualTo(known);
    }

    @Test
    void whatIsRedactedLaterIsOutOfTheCopy() throws IOException {
        Entry note = book.append(restricted(ANNE, "appendicitis suspected"));
        byte[] first = since(known);
        Map<String, Long> reached = Increment.ends(book.file());
        Entry redaction = book.redact(note);
        byte[] second = since(reached);
        lay(first);

        assertThat(lay(second).added()).isEqualTo(1);

        assertThat(verify(redaction).isClean()).isTrue();
        assertThat(new String(Files.readAllBytes(copy), StandardCharsets.ISO_8859_1))
                .doesNotContain("appendicitis");
    }

    @Test
    void whatWasRedactedBeforeItLeftGoesWithoutItsWords() throws IOException {
        Entry redaction = book.redact(book.append(restricted(ANNE, "appendicitis suspected")));
        byte[] both = since(known);

        lay(both);

        assertThat(new String(both, StandardCharsets.ISO_8859_1)).doesNotContain("appendicitis");
        assertThat(verify(redaction).isClean()).isTrue();
    }

    @Test
    void anotherBooksEntryUnderAKnownNumberIsRefused() throws IOException {
        byte[] first = since(known);
        book.append(remark(ANNE, "first reef"));
        byte[] forged = since(known);
        forged[forged.length - 1] ^= 1;
        lay(forged);

        assertThat(Verification.of(copy, Optional.empty()).isClean()).isFalse();
        assertThat(lay(first).added()).isZero();
    }

    @Test
    void whatIsNoIncrementOrEndsTooSoonIsRefused() throws IOException {
        book.append(remark(ANNE, "first reef"));
        byte[] whole = since(known);
        for (int length : new int[] {0, 7, 9, 40, whole.length - 1}) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> lay(cut)).as("cut at " + length).isInstanceOf(IOException.class);
        }
        assertThat(Increment.ends(copy)).isEqualTo(known);
    }

    private byte[] since(Map<String, Long> marks) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Increment.write(book.file(), marks, bytes);
        return bytes.toByteArray();
    }

    private Increment.Laid lay(byte[] increment) throws IOException {
        return Increment.lay(new ByteArrayInputStream(increment), copy);
    }

    private Verification verify(Entry last) {
        return Verification.of(
                copy,
                Optional.of(new Verification.Known(last.number(), last.id().hex())));
    }
}
