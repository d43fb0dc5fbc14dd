package livredebord.upkeep;

import static livredebord.journal.Drafts.ANNE;
import static livredebord.journal.Drafts.remark;
import static livredebord.upkeep.OnWatch.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import livredebord.journal.FileBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/** Copies are made when they are due, whatever the clock and the link do. */
class CopyingTest {

    private final OnWatch boat = new OnWatch();

    @TempDir
    Path folder;

    private FileBook book;
    private Path stick;
    private BackupSettings settings;

    @BeforeEach
    void open() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        stick = Files.createDirectory(folder.resolve("stick"));
        book = FileBook.create(data.resolve("book.db"));
        settings = new BackupSettings(
                data,
                Optional.of(folder.resolve("backups")),
                new BackupTimes(Duration.ofDays(1), Optional.of(LocalTime.of(3, 30))),
                Retention.of(Retention.USUAL),
                Optional.of(new BackupSettings.Second(stick.toString(), "", "", "")),
                List.of(Sealing.newKey(folder.resolve("key.txt"))),
                Duration.ofMinutes(5));
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void theFirstIsMadeAtOnceAndTheNextInTheNight() throws IOException {
        Copying copying = copying();
        copying.look();
        assertThat(backups()).containsExactly("book-20260714T120000Z.db");

        boat.goOn(Duration.ofHours(13));
        copying.look();
        assertThat(backups()).hasSize(1);
        boat.goOn(Duration.ofMinutes(31));
        copying.look();

        assertThat(backups()).containsExactly("book-20260714T120000Z.db", "book-20260715T013100Z.db");
        assertThat(stick.toFile().list())
                .containsExactlyInAnyOrder("book-20260714T120000Z.db.gz.age", "book-20260715T013100Z.db.gz.age");
    }

    @Test
    void whatIsNewIsAwayFromTheBoatWithinMinutes() throws IOException {
        Copying copying = copying();
        copying.look();
        copying.look();
        book.append(remark(ANNE, "first reef"));
        boat.goOn(Duration.ofMinutes(4));
        copying.look();
        assertThat(new Backups(settings).isUpToDateElsewhere()).isFalse();
        boat.goOn(Duration.ofMinutes(1));
        copying.look();

        assertThat(new Backups(settings).isUpToDateElsewhere()).isTrue();
    }

    @Test
    void withoutALinkItIsTriedAgainLessAndLessOftenAndThenGoes() throws IOException {
        Copying copying = copying();
        copying.look();
        book.append(remark(ANNE, "first reef"));
        Path away = Files.move(stick, folder.resolve("away"));
        for (int minute = 0; minute < 60; minute++) {
            boat.goOn(Duration.ofMinutes(1));
            copying.look();
        }
        Files.move(away, stick);
        boat.goOn(Duration.ofHours(1));
        copying.look();

        assertThat(new Backups(settings).isUpToDateElsewhere()).isTrue();
    }

    @Test
    void aClockThatWasSetBackNeitherStopsNorMultipliesBackups() throws IOException {
        Copying copying = copying();
        copying.look();
        boat.setClock(Duration.ofDays(-300));
        boat.goOn(Duration.ofHours(23));
        copying.look();
        assertThat(backups()).hasSize(1);
        boat.goOn(Duration.ofHours(1));
        copying.look();
        copying.look();

        assertThat(backups()).hasSize(2);
    }

    @Test
    void anEmptyBookIsNotCopied() throws IOException, SQLException {
        book.close();
        Files.delete(book.file());
        FileBook.makeTables(book.file());

        copying().look();

        assertThat(folder.resolve("backups")).doesNotExist();
    }

    @Test
    void aBookThatIsNotWholeIsToldAndTakesNoBackupsPlace() throws Exception {
        Copying copying = copying();
        copying.look();
        try (Connection connection = JDBC.createConnection("jdbc:sqlite:" + book.file(), new Properties());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("drop trigger contents_stand");
        }
        boat.goOn(Duration.ofDays(1));
        copying.look();

        assertThat(backups()).hasSize(1);
        assertThat(boat.said()).singleElement().asString().contains("n'est pas intègre");
    }

    @Test
    void backupsThatCannotBeMadeAreLateAfterHalfAnInterval() throws IOException {
        Backups backups = new Backups(settings);
        CopyWatch watch =
                new CopyWatch(backups, Duration.ofHours(72), boat.notices(), boat, boat.clock(), boat.nanos());
        watch.look();
        assertThat(boat.said()).isEmpty();
        boat.goOn(Duration.ofMinutes(61));
        watch.look();
        assertThat(boat.said()).singleElement().asString().contains("aucune copie");
        copying().look();
        watch.look();
        assertThat(boat.said()).hasSize(2);

        boat.goOn(Duration.ofHours(35));
        watch.look();
        assertThat(boat.said()).hasSize(2);
        boat.goOn(Duration.ofHours(2));
        watch.look();

        assertThat(boat.said()).hasSize(3).last().asString().contains("date du 14/07 15:01");
    }

    @Test
    void whatIsAboardAloneForDaysIsTold() throws IOException {
        copying().look();
        CopyWatch watch = new CopyWatch(
                new Backups(settings), Duration.ofHours(72), boat.notices(), boat, boat.clock(), boat.nanos());
        book.append(remark(ANNE, "first reef"));
        for (int day = 0; day < 3; day++) {
            new Backups(settings).make(boat.clock().instant().plusSeconds(1), boat.zone());
            boat.goOn(Duration.ofDays(1));
            watch.look();
        }
        assertThat(boat.said()).isEmpty();
        boat.goOn(Duration.ofHours(1));
        watch.look();
        new Backups(settings).sendEntries(START.plusSeconds(60));
        watch.look();

        assertThat(boat.said()).hasSize(2);
        assertThat(boat.said().get(0)).contains("72 h").contains("qu'à bord");
    }

    @Test
    void settingsThatCannotBeUsedAreNamed() {
        assertThatThrownBy(() -> new BackupSettings(
                        settings.data(),
                        Optional.of(settings.data().resolve("backups")),
                        settings.times(),
                        settings.keep(),
                        settings.second(),
                        settings.recipients(),
                        settings.entriesEvery()))
                .hasMessageContaining("data folder");
        assertThatThrownBy(() -> new Backups(with(Optional.empty(), settings.recipients())))
                .hasMessageContaining("livredebord.backup.folder");
        assertThatThrownBy(() -> new Backups(with(settings.folder(), List.of())))
                .hasMessageContaining("livredebord.backup.recipients");
    }

    private BackupSettings with(Optional<Path> backups, List<String> recipients) {
        return new BackupSettings(
                settings.data(),
                backups,
                settings.times(),
                settings.keep(),
                settings.second(),
                recipients,
                settings.entriesEvery());
    }

    private Copying copying() {
        return new Copying(new Backups(settings), settings, boat.notices(), boat, boat.clock(), boat.nanos());
    }

    private List<String> backups() {
        return Stream.of(folder.resolve("backups").toFile().list()).sorted().toList();
    }
}
