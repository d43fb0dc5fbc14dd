package livredebord.journal.store;

import static livredebord.journal.Drafts.ANNE;
import static livredebord.journal.Drafts.NOON;
import static livredebord.journal.Drafts.remark;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import livredebord.entry.Entry;
import livredebord.journal.Backup;
import livredebord.journal.Restoration;
import livredebord.journal.TestChronometer;
import livredebord.journal.Verification;
import livredebord.storage.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup reads the same elsewhere, and nothing that lay there is lost. */
@QuarkusTest
class RestorationTest {

    @Inject
    EmptyBooks books;

    @Inject
    DataFolder data;

    @TempDir
    Path folder;

    private Entry last;
    private Path backup;
    private Path elsewhere;
    private Path aside;

    @BeforeEach
    void makeABackup() throws IOException {
        last = books.open(new TestChronometer(NOON)).inTurn(turn -> turn.append(remark(ANNE, "cast off")));
        backup = Backup.of(data.path().resolve("book.db"), folder.resolve("backup.db"))
                .file();
        elsewhere = folder.resolve("elsewhere");
        aside = elsewhere.resolve("before");
    }

    @Test
    void onAnotherMachineTheSameBookIsThereWithoutAKey() throws IOException {
        Restoration restoration = Restoration.of(backup, known(), elsewhere, aside);

        assertThat(restoration.setAside()).isEmpty();
        assertThat(Verification.of(elsewhere.resolve("book.db"), known()).isClean())
                .isTrue();
        assertThat(elsewhere.resolve("keys")).doesNotExist();
        assertThat(backup).exists();
    }

    @Test
    void whatLayThereIsSetAsideWithItsKeysAndTheMarkOfItsEndStays() throws IOException {
        Files.createDirectories(elsewhere.resolve("keys"));
        Files.writeString(elsewhere.resolve("keys/1.key"), "secret");
        Files.writeString(elsewhere.resolve("book.db"), "another book");
        Files.writeString(elsewhere.resolve("book.db-wal"), "its log");
        Files.writeString(elsewhere.resolve("head.mark"), "how far");

        Restoration restoration = Restoration.of(backup, Optional.empty(), elsewhere, aside);

        assertThat(restoration.setAside()).contains(aside);
        assertThat(aside.resolve("book.db")).hasContent("another book");
        assertThat(aside.resolve("book.db-wal")).hasContent("its log");
        assertThat(aside.resolve("keys/1.key")).hasContent("secret");
        assertThat(elsewhere.resolve("keys")).doesNotExist();
        assertThat(elsewhere.resolve("book.db-wal")).doesNotExist();
        assertThat(elsewhere.resolve("head.mark")).hasContent("how far");
    }

    @Test
    void whatIsNotWholeOrNotTheBookThatIsKnownTakesNoPlace() throws IOException {
        Files.createDirectories(elsewhere);
        Files.writeString(elsewhere.resolve("book.db"), "the book");
        Verification.Known other = Verification.Known.of("1:000000000000").orElseThrow();

        Restoration restoration = Restoration.of(backup, Optional.of(other), elsewhere, aside);

        assertThat(restoration.verification().isClean()).isFalse();
        assertThat(elsewhere.resolve("book.db")).hasContent("the book");
        assertThat(elsewhere.toFile().list()).containsExactly("book.db");
    }

    @Test
    void whileTheServiceRunsNothingIsTouched() throws IOException {
        Files.createDirectories(elsewhere);
        Files.writeString(elsewhere.resolve("book.db"), "the book");
        try (FileChannel file = FileChannel.open(
                        elsewhere.resolve("book.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock claimed = file.lock()) {
            assertThatThrownBy(() -> Restoration.of(backup, Optional.empty(), elsewhere, aside))
                    .hasMessageContaining("the service runs");
            assertThat(claimed.isValid()).isTrue();
        }

        assertThat(elsewhere.resolve("book.db")).hasContent("the book");
    }

    private Optional<Verification.Known> known() {
        return Optional.of(new Verification.Known(last.number(), last.id().hex()));
    }
}
