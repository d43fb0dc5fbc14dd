package livredebord.upkeep;

import static livredebord.journal.Drafts.ANNE;
import static livredebord.journal.Drafts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livredebord.entry.Content;
import livredebord.entry.EntryKind;
import livredebord.entry.Language;
import livredebord.entry.Observation.Remark;
import livredebord.entry.Observed;
import livredebord.journal.Draft;
import livredebord.journal.Drafts;
import livredebord.journal.FileBook;
import livredebord.journal.FileCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos go wherever the book goes, and come back with it, as they came. */
class FileCopiesTest {

    private static final String PHOTO = "k7x3pdz1mbysxgh9cz1c5o4jhe";

    @TempDir
    Path folder;

    private Path data;
    private Path files;
    private Path stick;
    private Path key;
    private FileBook book;
    private BackupFolder backups;
    private OffBoat offBoat;

    @BeforeEach
    void aBookWithAPhoto() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        files = Files.createDirectory(data.resolve(FileCopies.FOLDER));
        stick = Files.createDirectory(folder.resolve("stick"));
        key = folder.resolve("key.txt");
        book = FileBook.create(data.resolve("book.db"));
        book.append(Drafts.remark(ANNE, "ça monte"));
        Files.writeString(files.resolve(PHOTO), "houle");
        Files.writeString(files.resolve(PHOTO + ".about"), "about");
        Files.writeString(files.resolve("coming.part"), "half");
        book.append(auditLine("#2 " + PHOTO + " SHA-256 " + FileCheck.digest(files.resolve(PHOTO)) + " 5"));
        backups = new BackupFolder(folder.resolve("backups"));
        offBoat = new OffBoat(new FolderPlace(stick), Sealing.to(List.of(Sealing.newKey(key))), data);
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void theyLieBesideTheBackupAndAreFoundWholeThere() throws IOException {
        Path backup = backUp();

        assertThat(names(backup.resolveSibling("files"))).containsExactly(PHOTO, PHOTO + ".about");
        assertThat(FileCheck.of(backup, backup.resolveSibling("files"))).isEqualTo(new FileCheck(1, List.of()));
    }

    @Test
    void oneThatWasChangedIsNamedAndOneThatIsMissing() throws IOException {
        Files.writeString(files.resolve(PHOTO), "houle?");
        assertThat(FileCheck.of(book.file(), files).findings())
                .containsExactly("the file " + PHOTO + " of #2 is not what came with it");

        Files.delete(files.resolve(PHOTO));
        assertThat(FileCheck.of(book.file(), files).findings())
                .containsExactly("the file " + PHOTO + " of #2 is missing");
    }

    @Test
    void oneThatIsMissingHereStaysInTheBackup() throws IOException {
        Path backup = backUp();
        Files.delete(files.resolve(PHOTO));

        FileCopies.copyAlong(book.file(), backup);

        assertThat(names(backup.resolveSibling("files"))).contains(PHOTO);
        assertThat(FileCopies.bringBack(backup.getParent(), Optional.empty(), data))
                .isEqualTo(1);
        assertThat(files.resolve(PHOTO)).hasContent("houle");
    }

    @Test
    void oneThatWasTakenOutOfTheBookIsTakenOutEverywhereAndMissedNowhere() throws IOException {
        Path backup = backUp();
        sendAll();
        takeOut();

        FileCopies.copyAlong(book.file(), backup);
        sendAll();

        assertThat(names(backup.resolveSibling("files"))).containsExactly(PHOTO + ".gone");
        assertThat(names(stick)).containsExactly("file-" + PHOTO + ".gone.gz.age");
        assertThat(FileCheck.of(book.file(), files)).isEqualTo(new FileCheck(0, List.of()));
    }

    @Test
    void theyGoToTheSecondPlaceSealedEachOnceAndComeBackByTheKeyAlone() throws IOException {
        sendAll();
        assertThat(names(stick)).containsExactly("file-" + PHOTO + ".about.gz.age", "file-" + PHOTO + ".gz.age");
        assertThat(offBoat.sendFile(files)).isEmpty();
        assertThat(Files.readAllBytes(stick.resolve("file-" + PHOTO + ".gz.age")))
                .asString()
                .doesNotContain("houle");

        Path elsewhere = folder.resolve("elsewhere");
        assertThat(FileCopies.bringBack(stick, Optional.of(key), elsewhere)).isEqualTo(2);
        assertThat(elsewhere.resolve("files").resolve(PHOTO)).hasContent("houle");
    }

    /** The stick was fetched before the photo was taken out of the book there. */
    @Test
    void whatWasTakenOutHereIsNotBroughtBack() throws IOException {
        sendAll();
        takeOut();

        FileCopies.bringBack(stick, Optional.of(key), data);

        assertThat(names(files)).containsExactly("coming.part", PHOTO + ".gone");
    }

    private Path backUp() throws IOException {
        Path backup = backups.make(book.file(), NOON).file();
        FileCopies.copyAlong(book.file(), backup);
        return backup;
    }

    private void sendAll() throws IOException {
        boolean more = true;
        while (more) {
            more = offBoat.sendFile(files).isPresent();
        }
    }

    private void takeOut() throws IOException {
        Files.delete(files.resolve(PHOTO));
        Files.delete(files.resolve(PHOTO + ".about"));
        Files.createFile(files.resolve(PHOTO + ".gone"));
    }

    private static Draft auditLine(String what) {
        return new Draft(
                EntryKind.AUDIT,
                NOON,
                new Content(
                        what,
                        Language.EN,
                        ANNE,
                        Optional.empty(),
                        NOON,
                        false,
                        List.of(Observed.typed(new Remark("file_kept")))));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
