package livredebord.upkeep;

import static livredebord.journal.Drafts.ANNE;
import static livredebord.journal.Drafts.NOON;
import static livredebord.journal.Drafts.remark;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livredebord.entry.Entry;
import livredebord.journal.FileBook;
import livredebord.journal.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the second place is the book, to within minutes, and can be read with the key ashore alone. */
class OffBoatTest {

    private static final Retention RULE = Retention.of("2d");

    @TempDir
    Path folder;

    private FileBook book;
    private BackupFolder backups;
    private Path stick;
    private Path key;
    private OffBoat offBoat;

    @BeforeEach
    void open() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        stick = Files.createDirectory(folder.resolve("stick"));
        key = folder.resolve("key.txt");
        book = FileBook.create(data.resolve("book.db"));
        book.append(remark(ANNE, "cast off"));
        backups = new BackupFolder(folder.resolve("backups"));
        offBoat = new OffBoat(new FolderPlace(stick), Sealing.to(List.of(Sealing.newKey(key))), data);
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void aBackupAndTheEntriesSinceAreTheBook() throws IOException {
        backUp(NOON);
        book.append(remark(ANNE, "first reef"));
        assertThat(offBoat.sendEntries(book.file(), NOON.plusSeconds(300)))
                .contains("entries-20260714T120500Z-3.gz.age");
        Entry last = book.append(remark(ANNE, "dolphins"));
        offBoat.sendEntries(book.file(), NOON.plusSeconds(600));

        assertThat(offBoat.isUpToDate(book.file())).isTrue();
        assertThat(restored(last).isClean()).isTrue();
    }

    @Test
    void whereNothingIsNewNothingGoes() throws IOException {
        backUp(NOON);

        assertThat(offBoat.sendEntries(book.file(), NOON)).isEmpty();
        assertThat(offBoat.send(backups.newest().orElseThrow())).isEmpty();

        assertThat(names()).containsExactly("book-20260714T120000Z.db.gz.age");
    }

    @Test
    void whatDidNotArriveIsInTheNext() throws IOException {
        backUp(NOON);
        book.append(remark(ANNE, "first reef"));
        Path away = Files.move(stick, folder.resolve("away"));
        assertThatThrownBy(() -> offBoat.sendEntries(book.file(), NOON.plusSeconds(300)))
                .isInstanceOf(IOException.class);
        assertThat(offBoat.isUpToDate(book.file())).isFalse();
        Files.move(away, stick);
        Entry last = book.append(remark(ANNE, "dolphins"));

        offBoat.sendEntries(book.file(), NOON.plusSeconds(600));

        assertThat(names()).containsExactly("book-20260714T120000Z.db.gz.age", "entries-20260714T121000Z-4.gz.age");
        assertThat(restored(last).isClean()).isTrue();
    }

    @Test
    void nothingUnsealedIsInTheSecondPlaceAndNothingIsLeftInTheDataFolder() throws IOException {
        backUp(NOON);
        book.append(remark(ANNE, "dolphins"));
        offBoat.sendEntries(book.file(), NOON.plusSeconds(300));

        for (String name : names()) {
            assertThat(new String(Files.readAllBytes(stick.resolve(name)), StandardCharsets.ISO_8859_1))
                    .doesNotContain("dolphins")
                    .doesNotContain("cast off")
                    .doesNotContain("SQLite");
        }
        try (Stream<Path> left = Files.list(folder.resolve("data"))) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> !name.startsWith("book.db"))
                    .containsExactlyInAnyOrder("second-place.txt", "second-place.lock");
        }
    }

    @Test
    void oldBackupsGoByTheRuleAndEntriesOnceTwoBackupsHoldThem() throws IOException {
        for (int day = 0; day < 4; day++) {
            Instant night = NOON.plus(Duration.ofDays(day));
            backUp(night);
            book.append(remark(ANNE, "day " + day));
            offBoat.sendEntries(book.file(), night.plusSeconds(300));
            offBoat.clear(RULE, ZoneOffset.UTC);
        }

        assertThat(names())
                .containsExactly(
                        "book-20260716T120000Z.db.gz.age",
                        "book-20260717T120000Z.db.gz.age",
                        "entries-20260716T120500Z-5.gz.age",
                        "entries-20260717T120500Z-6.gz.age");
    }

    @Test
    void whereAFileOfEntriesIsMissingTheRestIsReadAndItIsSaidWhatWasNot() throws IOException {
        backUp(NOON);
        Entry before = book.append(remark(ANNE, "first reef"));
        offBoat.sendEntries(book.file(), NOON.plusSeconds(300));
        book.append(remark(ANNE, "second reef"));
        String lost = offBoat.sendEntries(book.file(), NOON.plusSeconds(600)).orElseThrow();
        book.append(remark(ANNE, "dolphins"));
        String stranded =
                offBoat.sendEntries(book.file(), NOON.plusSeconds(900)).orElseThrow();
        Files.delete(stick.resolve(lost));

        try (Reassembly whole = Reassembly.of(newestBackup(), Optional.of(stick), Optional.of(key), folder)) {
            assertThat(whole.added()).isEqualTo(1);
            assertThat(whole.notLaid()).containsExactly(stranded);
            assertThat(verify(whole, before).isClean()).isTrue();
        }
    }

    @Test
    void theOrderOfTheFilesDoesNotMatter() throws IOException {
        backUp(NOON);
        book.append(remark(ANNE, "first reef"));
        offBoat.sendEntries(book.file(), NOON.plusSeconds(300));
        Entry last = book.append(remark(ANNE, "dolphins"));
        offBoat.sendEntries(book.file(), NOON.minusSeconds(86_400));

        assertThat(restored(last).isClean()).isTrue();
    }

    @Test
    void withoutTheKeyNothingIsReadAndNothingIsLeft() throws IOException {
        backUp(NOON);
        Path workshop = Files.createDirectory(folder.resolve("workshop"));

        assertThatThrownBy(() -> Reassembly.of(newestBackup(), Optional.empty(), Optional.empty(), workshop))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--key");

        assertThat(workshop).isEmptyDirectory();
    }

    @Test
    void whatOthersLeftThereStays() throws IOException {
        Files.writeString(stick.resolve("book-20200101T000000Z.db.gz.age"), "another boat's");
        Files.writeString(stick.resolve("holidays.jpg"), "dolphins");
        backUp(NOON);

        offBoat.clear(RULE, ZoneOffset.UTC);

        assertThat(names()).contains("book-20200101T000000Z.db.gz.age", "holidays.jpg");
    }

    @Test
    void aBackupFolderKeepsByTheRuleAndTouchesNoOtherFile() throws IOException {
        for (int day = 0; day < 4; day++) {
            backups.make(book.file(), NOON.plus(Duration.ofDays(day)));
        }
        Files.writeString(folder.resolve("backups/book-of-mine.db"), "mine");

        assertThat(backups.clear(RULE, ZoneOffset.UTC)).isEqualTo(2);

        assertThat(folder.resolve("backups").toFile().list())
                .containsExactlyInAnyOrder("book-20260716T120000Z.db", "book-20260717T120000Z.db", "book-of-mine.db");
        assertThat(backups.newest().orElseThrow().made()).isEqualTo(NOON.plus(Duration.ofDays(3)));
    }

    private void backUp(Instant at) throws IOException {
        assertThat(backups.make(book.file(), at).verification().isClean()).isTrue();
        offBoat.send(backups.newest().orElseThrow());
    }

    private List<String> names() {
        String[] names = stick.toFile().list();
        return Stream.of(names).sorted().toList();
    }

    /** Read with nothing but the key and what lies in the second place. */
    private Verification restored(Entry last) throws IOException {
        try (Reassembly whole = Reassembly.of(newestBackup(), Optional.of(stick), Optional.of(key), folder)) {
            assertThat(whole.notLaid()).isEmpty();
            return verify(whole, last);
        }
    }

    private Path newestBackup() {
        return names().stream()
                .filter(name -> name.startsWith("book-"))
                .reduce((older, newer) -> newer)
                .map(stick::resolve)
                .orElseThrow();
    }

    private static Verification verify(Reassembly whole, Entry last) {
        return Verification.of(
                whole.book(),
                Optional.of(new Verification.Known(last.number(), last.id().hex())));
    }
}
