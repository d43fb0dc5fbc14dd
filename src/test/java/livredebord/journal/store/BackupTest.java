package livredebord.journal.store;

import static livredebord.journal.Drafts.ANNE;
import static livredebord.journal.Drafts.NOON;
import static livredebord.journal.Drafts.remark;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import livredebord.entry.Entry;
import livredebord.journal.Backup;
import livredebord.journal.TestChronometer;
import livredebord.journal.Verification;
import livredebord.storage.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is a whole book or none. */
@QuarkusTest
class BackupTest {

    @Inject
    EmptyBooks books;

    @Inject
    DataFolder data;

    @TempDir
    Path folder;

    private DatabaseJournal book;

    @BeforeEach
    void open() {
        book = books.open(new TestChronometer(NOON));
        book.inTurn(turn -> turn.append(remark(ANNE, "cast off")));
    }

    @Test
    void aBackupOfABookThatIsWrittenInIsWholeAndHoldsWhatWasThereBefore() throws IOException {
        Entry before = book.inTurn(turn -> turn.append(remark(ANNE, "before")));
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int line = 0; !done.get(); line++) {
                String words = "meanwhile " + line;
                book.inTurn(turn -> turn.append(remark(ANNE, words)));
            }
        });

        Backup backup = Backup.of(ours(), folder.resolve("backup.db"));
        done.set(true);
        writer.join();

        Verification.Known known =
                new Verification.Known(before.number(), before.id().hex());
        assertThat(backup.verification().isClean()).isTrue();
        assertThat(Verification.of(backup.file(), Optional.of(known)).isClean()).isTrue();
        assertThat(Files.getPosixFilePermissions(backup.file()))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(folder.toFile().list()).containsExactly("backup.db");
    }

    @Test
    void aBackupNeverTakesThePlaceOfAnother() throws IOException {
        Path there = Files.writeString(folder.resolve("backup.db"), "precious");

        assertThatThrownBy(() -> Backup.of(ours(), there)).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(there).hasContent("precious");
    }

    @Test
    void ofABookThatIsNotWholeNothingIsKept() throws Exception {
        Path tampered = folder.resolve("tampered.db");
        Backup.of(ours(), tampered);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + tampered);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("drop trigger contents_stand");
            statement.executeUpdate("update contents set content = x'7b7d' where seq = 2");
        }

        Backup refused = Backup.of(tampered, folder.resolve("backup.db"));

        assertThat(refused.verification().isClean()).isFalse();
        assertThat(folder.toFile().list()).containsExactly("tampered.db");
    }

    @Test
    void whereThereIsNoBookOrNoRoomNothingIsKept() throws IOException {
        Files.copy(ours(), folder.resolve("half.db"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(folder.resolve("half.db"), "no book");

        assertThatThrownBy(() -> Backup.of(folder.resolve("none.db"), folder.resolve("backup.db")))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Backup.of(folder.resolve("half.db"), folder.resolve("backup.db")))
                .isInstanceOf(IOException.class);
        assertThat(folder.toFile().list()).containsExactly("half.db");
    }

    private Path ours() {
        return data.path().resolve("book.db");
    }
}
