package livredebord.journal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import livredebord.chat.Outbox;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.entry.EntryNumber;
import livredebord.entry.FeedId;
import livredebord.journal.Drafts;
import livredebord.journal.Genesis;
import livredebord.journal.Head;
import livredebord.journal.Journal;
import livredebord.journal.Verification;
import livredebord.storage.DataFolder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The service starts over a file that is no book any more. */
@QuarkusTest
@TestProfile(SetAsideTest.DamagedBook.class)
class SetAsideTest {

    private static final Head LAST =
            new Head(new FeedId("0a".repeat(16)), new EntryNumber("C", 128), new EntryId("0b".repeat(32)));

    @Inject
    Journal journal;

    @Inject
    DataFolder folder;

    @Inject
    Outbox outbox;

    @Test
    void theOldFileLiesAsideUntouchedAndASuccessorTakesLinesAtOnce() throws IOException {
        Entry entry = journal.inTurn(turn -> turn.append(Drafts.remark(Drafts.ANNE, "cast off")));

        assertThat(entry.number().letter())
                .as("the letter after that of the mark")
                .isEqualTo("D");
        assertThat(Files.readAllBytes(aside().resolve("book.db"))).isEqualTo(DamagedBook.noise());
        assertThat(Files.readString(aside().resolve("book.db-wal"))).isEqualTo("log");
        Verification verified = Verification.of(folder.path().resolve("book.db"), Optional.empty());
        assertThat(verified.findings()).isEmpty();
        assertThat(succession()).contains(new Genesis.Succession("set_aside", LAST, Optional.empty()));
    }

    @Test
    void theChannelIsToldOnce() throws IOException {
        String occasion = "upkeep " + aside().getFileName();

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> outbox.lastOccasion(occasion).isPresent());
    }

    private Path aside() throws IOException {
        try (Stream<Path> files = Files.list(folder.path())) {
            return files.filter(file -> file.getFileName().toString().startsWith("set-aside-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Optional<Genesis.Succession> succession() {
        return journal.inTurn(turn -> {
            String feed = journal.head().feed().hex();
            ContentRow first =
                    ContentRow.<ContentRow>find("feed = ?1 and seq = 1", feed).firstResult();
            return Genesis.of(first.content).succession();
        });
    }

    /** Where a book with a head #C128 was, there is noise, and an old log beside it. */
    public static final class DamagedBook implements QuarkusTestProfile {

        static byte[] noise() {
            byte[] noise = new byte[20_000];
            new Random(1).nextBytes(noise);
            return noise;
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            Path folder = Path.of("target/test-data/damaged-" + System.nanoTime());
            try {
                Files.createDirectories(folder);
                Files.write(folder.resolve("book.db"), noise());
                Files.writeString(folder.resolve("book.db-wal"), "log");
                new HeadMark(folder.resolve("head.mark")).write(HeadMark.Mark.of(LAST, "a machine"));
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
            return Map.of(
                    "livredebord.data", folder.toString(),
                    "livredebord.trial", "true",
                    "quarkus.http.test-port", "0");
        }
    }
}
