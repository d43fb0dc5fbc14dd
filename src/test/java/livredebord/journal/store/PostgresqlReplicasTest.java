package livredebord.journal.store;

import static livredebord.journal.Drafts.ANNE;
import static livredebord.journal.Drafts.LEO;
import static livredebord.journal.Drafts.NOON;
import static livredebord.journal.Drafts.remark;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import livredebord.entry.Entry;
import livredebord.entry.EntryNumber;
import livredebord.journal.BookUnavailable;
import livredebord.storage.PostgresqlServer;
import livredebord.storage.SecondReplica;
import livredebord.storage.Turns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two services write in one book: as if they were one. */
@QuarkusTest
@WithTestResource(PostgresqlServer.class)
class PostgresqlReplicasTest {

    private static final String SEAL = "a key of 32 characters for the tests";

    @Inject
    EmptyBooks books;

    @Inject
    ForgetfulBooks forgetful;

    @Inject
    Turns turns;

    @Inject
    Instance<SecondReplica> second;

    @Inject
    AgroalDataSource database;

    private final String book = UUID.randomUUID().toString();
    private final ExecutorService crew = Executors.newFixedThreadPool(6);

    @AfterEach
    void sendHome() {
        crew.shutdownNow();
    }

    @Test
    void noNumberIsGivenTwiceAndNoneIsLeftOut() {
        DatabaseJournal here = replica("here", turns);
        DatabaseJournal there = replica("there", second.get().turns());

        List<CompletableFuture<Entry>> asked = IntStream.range(0, 200)
                .mapToObj(line ->
                        CompletableFuture.supplyAsync(() -> write(line % 2 == 0 ? here : there, "line " + line), crew))
                .toList();
        List<Entry> written = asked.stream().map(CompletableFuture::join).toList();

        assertThat(written)
                .extracting(entry -> entry.number().seq())
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(2, 201).boxed().toList());
        assertThat(written).extracting(Entry::feed).containsOnly(here.head().feed());
        assertThat(here.head()).isEqualTo(there.head());
        assertThat(here.head().number()).isEqualTo(EntryNumber.of(201));
        assertThat(there.last(300)).hasSize(200);
    }

    @Test
    void ofTwoThatBeginABookAtOnceOneOpensItsFeed() {
        List<DatabaseJournal> replicas =
                List.of(replica("here", turns), replica("there", second.get().turns()));

        List<CompletableFuture<Entry>> asked = replicas.stream()
                .map(each -> CompletableFuture.supplyAsync(() -> write(each, "cast off"), crew))
                .toList();

        assertThat(asked.stream().map(CompletableFuture::join))
                .extracting(entry -> entry.number().toString())
                .containsExactlyInAnyOrder("#2", "#3");
    }

    @Test
    void oneReadsAtOnceWhatTheOtherWrote() {
        DatabaseJournal here = replica("here", turns);
        DatabaseJournal there = replica("there", second.get().turns());
        write(here, "cast off");
        write(there, "cap 240");

        Entry third = write(here, "cap 250");

        assertThat(third.number()).isEqualTo(EntryNumber.of(4));
        assertThat(there.find(third.number())).contains(third);
    }

    @Test
    void whereTheDatabaseWasSetBackTheReplicaThatKnowsOpensASuccessorAndTheOthersFollow() throws SQLException {
        DatabaseJournal here = replica("here", turns);
        DatabaseJournal there = replica("there", second.get().turns());
        write(there, "before");
        Entry last = write(here, "written after the backup");
        takeOut(last);
        Stream.of(here, there).forEach(DatabaseJournal::forget);

        Entry after = write(here, "after");
        Entry again = write(there, "again");

        assertThat(after.number()).isEqualTo(new EntryNumber("B", 2));
        assertThat(again.number()).isEqualTo(new EntryNumber("B", 3));
    }

    @Test
    void aReplicaThatWasGivenAnotherSealingKeyWritesNothing() {
        write(replica("here", turns), "cast off");
        DatabaseJournal stranger = books.open(
                book,
                books.folder(book + "-stranger"),
                new SealedKeys(Optional.of("another key of 32 characters or more"), database),
                second.get().turns());

        assertThatThrownBy(() -> write(stranger, "cap 240"))
                .isInstanceOf(BookUnavailable.class)
                .hasMessageContaining("sealed by another key");
        assertThat(replica("new", turns).head().number()).isEqualTo(EntryNumber.of(2));
    }

    @Test
    void aSealingKeyThatIsTooShortIsNoKey() {
        assertThatThrownBy(() -> new SealedKeys(Optional.of("short"), database))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("32 characters");
    }

    private DatabaseJournal replica(String name, Turns line) {
        DatabaseJournal journal =
                books.open(book, books.folder(book + "-" + name), new SealedKeys(Optional.of(SEAL), database), line);
        forgetful.add(journal);
        return journal;
    }

    private static Entry write(DatabaseJournal journal, String words) {
        return journal.inTurn(turn -> turn.append(remark(words.length() % 2 == 0 ? ANNE : LEO, words, NOON)));
    }

    /** As a backup of the database that was put in its place would lack it; no role of ours could do so. */
    private void takeOut(Entry entry) throws SQLException {
        List<String> tables = new ArrayList<>(List.of("contents", "reading", "entries"));
        try (Connection superuser =
                DriverManager.getConnection(PostgresqlServer.url(), "postgres", PostgresqlServer.PASSWORD)) {
            superuser.createStatement().execute("set session_replication_role = replica");
            for (String table : tables) {
                try (PreparedStatement delete =
                        superuser.prepareStatement("delete from " + table + " where feed = ? and seq = ?")) {
                    delete.setString(1, entry.feed().hex());
                    delete.setLong(2, entry.number().seq());
                    delete.executeUpdate();
                }
            }
        }
    }
}
