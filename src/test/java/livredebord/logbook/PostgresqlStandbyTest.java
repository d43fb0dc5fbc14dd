package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livredebord.entry.Entry;
import livredebord.entry.EntryNumber;
import livredebord.journal.Journal;
import livredebord.storage.PostgresqlPair;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server and its synchronous standby, of which now one and now the other is lost while the crew writes. */
@Timeout(value = 3, unit = TimeUnit.MINUTES) // a server that is silent may keep whoever asks it waiting for ever
@QuarkusTest
@WithTestResource(PostgresqlPair.class)
class PostgresqlStandbyTest {

    /** For which Mattermost waits. */
    private static final Duration IN_TIME = Duration.ofSeconds(3);

    private static final int CREW = 8;

    @Inject
    Logbook logbook;

    @Inject
    Journal journal;

    @Inject
    Unconfirmed unconfirmed;

    @Inject
    CrewInTests crew;

    @Inject
    AgroalDataSource database;

    private final ExecutorService hands = Executors.newFixedThreadPool(CREW);

    /** What somebody typed and what he was told. */
    private record Told(String words, Answer answer, Duration after) {

        Optional<EntryNumber> noted() {
            return answer instanceof Answer.Noted noted
                    ? Optional.of(noted.row().entry().number())
                    : Optional.empty();
        }

        boolean isNotConfirmed() {
            return answer instanceof Answer.BookAway away && !away.nothingNoted();
        }

        boolean isNotNoted() {
            return answer instanceof Answer.BookAway away && away.nothingNoted();
        }
    }

    @BeforeEach
    void bothAreThere() {
        PostgresqlPair.repair();
        sayUntilNoted("begins");
        unconfirmed.tellWhatBecameOfThem();
        PostgresqlPair.primary().ask("with sent as (delete from outbox returning 1) select count(*) from sent");
    }

    @AfterEach
    void sendHome() {
        hands.shutdownNow();
    }

    @Test
    void withTheStandbyLostTheAnswerComesInTimeAndSaysThatItIsNotConfirmed() {
        PostgresqlPair.standby().stop();

        Told first = say("cap 240");
        List<Told> others = atOnce(CREW);

        assertThat(first).matches(Told::isNotConfirmed);
        assertThat(first.answer()).isEqualTo(new Answer.BookAway(first.words(), false));
        assertThat(others).allMatch(Told::isNotNoted);
        assertThat(Stream.concat(Stream.of(first), others.stream())).allSatisfy(PostgresqlStandbyTest::inTime);
    }

    @Test
    void severalLinesOfOneMessageAreAnsweredInTimeToo() {
        PostgresqlPair.standby().stop();
        String mark = UUID.randomUUID().toString();
        long begun = System.nanoTime();

        List<Answer> answers = logbook.take(typed(
                IntStream.range(0, 20)
                        .mapToObj(line -> "line " + line + " " + mark)
                        .reduce((one, next) -> one + "\n" + next)
                        .orElseThrow(),
                false));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(IN_TIME);
        assertThat(answers).hasSize(20).allMatch(Answer.BookAway.class::isInstance);
    }

    @Test
    void whatWasNotConfirmedIsFoundOnceTheStandbyIsBack() {
        PostgresqlPair.standby().stop();
        Told doubtful = say("cap 250");
        PostgresqlPair.standby().start();
        PostgresqlPair.awaitStandby();

        Told again = sayAgainUntilItAnswers(doubtful.words());

        assertThat(again.answer()).isInstanceOf(Answer.AlreadyNoted.class);
        assertThat(numbersByWords().get(doubtful.words())).hasSize(1);
    }

    @Test
    void theChannelIsToldOfALineThatIsThereAfterAll() {
        PostgresqlPair.standby().stop();
        Told doubtful = sayInTheChannel("cap 255");
        PostgresqlPair.standby().start();
        PostgresqlPair.awaitStandby();

        Awaitility.await().untilAsserted(() -> {
            unconfirmed.tellWhatBecameOfThem();
            assertThat(posts()).isNotEmpty();
        });
        unconfirmed.tellWhatBecameOfThem();

        assertThat(doubtful).matches(Told::isNotConfirmed);
        assertThat(posts())
                .singleElement()
                .asString()
                .contains(numbersByWords().get(doubtful.words()).get(0).toString());
        assertThat(sayExactly(doubtful.words()).answer()).isInstanceOf(Answer.AlreadyNoted.class);
    }

    @Test
    void andOfALineThatIsNot() throws IOException {
        PostgresqlPair.standby().stop();
        Told doubtful = say("cap 256");
        PostgresqlPair.primary().kill();
        PostgresqlPair.standby().start();
        PostgresqlPair.promote();

        Awaitility.await().untilAsserted(() -> {
            unconfirmed.tellWhatBecameOfThem();
            assertThat(posts()).singleElement().asString().contains("n’est pas dans le livre");
        });

        assertThat(doubtful).matches(Told::isNotConfirmed);
        assertThat(numbersByWords()).doesNotContainKey(doubtful.words());
        assertThat(sayExactly(doubtful.words()).answer()).isInstanceOf(Answer.Noted.class);
    }

    /** Who types again meanwhile is not told that nothing was noted: the first attempt may be. */
    @Test
    void theSameWordsAgainWhileItLastsAreNotConfirmedEither() {
        PostgresqlPair.standby().stop();
        Told doubtful = say("cap 260");

        Told again = sayExactly(doubtful.words());

        assertThat(again).matches(Told::isNotConfirmed).satisfies(PostgresqlStandbyTest::inTime);
    }

    @Test
    void aCommitThatComesBackWithAWarningIsNotConfirmed() {
        PostgresqlPair.standby().stop();
        CompletableFuture<Told> doubtful = CompletableFuture.supplyAsync(() -> say("cap 270"), hands);

        endTheWait();

        assertThat(doubtful.join()).matches(Told::isNotConfirmed).satisfies(PostgresqlStandbyTest::inTime);
        assertThat(PostgresqlPair.primary()
                        .ask("select count(*) from contents where convert_from(content, 'UTF8') like '%"
                                + doubtful.join().words() + "%'"))
                .as("it is on the primary's own disk")
                .containsExactly("1");
    }

    @Test
    void thePrimaryKilledUnderLoadIsFollowedByTheOtherAndNothingThatWasAnsweredIsMissing() throws IOException {
        Load load = new Load();
        load.until(200);

        PostgresqlPair.primary().kill();
        Told whileNobodyIs = say("cap 280");
        PostgresqlPair.promote();
        load.until(load.noted().size() + 200);
        List<Told> told = load.end();

        assertThat(whileNobodyIs).matches(Told::isNotNoted).satisfies(PostgresqlStandbyTest::inTime);
        assertThat(told).allSatisfy(PostgresqlStandbyTest::inTime);
        Map<String, List<EntryNumber>> book = numbersByWords();
        assertThat(told)
                .filteredOn(each -> each.noted().isPresent())
                .allSatisfy(each -> assertThat(book.get(each.words()))
                        .containsExactly(each.noted().orElseThrow()));
        assertThat(told)
                .filteredOn(Told::isNotNoted)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(book).doesNotContainKey(each.words()));
        assertThat(book.values()).allSatisfy(numbers -> assertThat(numbers).hasSize(1));
        assertThat(book.values().stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    @Test
    void aPrimaryThatFallsSilentIsAnsweredForInTime() {
        PostgresqlPair.primary().freeze();
        List<Told> meanwhile;
        try {
            meanwhile = Stream.concat(Stream.of(say("cap 281")), atOnce(CREW).stream())
                    .toList();
        } finally {
            PostgresqlPair.primary().thaw();
        }

        Told afterwards = sayUntilNoted("cap 282");

        assertThat(meanwhile)
                .allSatisfy(PostgresqlStandbyTest::inTime)
                .allMatch(told -> told.answer() instanceof Answer.BookAway);
        assertThat(afterwards).satisfies(this::isInTheBook);
    }

    /** Nobody fenced it: its commits wait for a standby that follows it no more, and then the service looks around. */
    @Test
    void aPrimaryThatWasNotStoppedIsLeftAllTheSame() throws IOException {
        PostgresqlPair.promote();

        Told told = sayUntilNoted("cap 285");

        assertThat(told).satisfies(this::isInTheBook);
        assertThat(PostgresqlPair.standby().ask("select pg_is_in_recovery()")).containsExactly("f");
        assertThat(PostgresqlPair.primary().ask("select seq from entries order by seq desc limit 1"))
                .containsExactly(String.valueOf(told.noted().orElseThrow().seq()));
    }

    @Test
    void theOldPrimaryThatComesBackChangesNothing() throws IOException {
        PostgresqlPair.primary().kill();
        PostgresqlPair.promote();
        PostgresqlPair.standby().start();
        List<String> before = PostgresqlPair.standby().ask("select count(*) from entries");
        database.flush(AgroalDataSource.FlushMode.ALL);

        Told told = sayUntilNoted("cap 290");

        assertThat(PostgresqlPair.standby().ask("select pg_is_in_recovery()")).containsExactly("f");
        assertThat(PostgresqlPair.standby().ask("select count(*) from entries")).isEqualTo(before);
        assertThat(told).satisfies(this::isInTheBook);
    }

    @Test
    void norIsTheOldPrimaryWrittenToWhereItAloneAnswers() throws IOException {
        PostgresqlPair.primary().kill();
        PostgresqlPair.promote();
        sayUntilNoted("cap 300");
        PostgresqlPair.primary().stop();
        PostgresqlPair.standby().start();
        PostgresqlPair.standby().execute("alter system set synchronous_standby_names = ''; select pg_reload_conf()");

        Told told = say("cap 310");

        assertThat(told).matches(Told::isNotNoted).satisfies(PostgresqlStandbyTest::inTime);
    }

    /** Eight hands that write one line after the other. */
    private final class Load {

        private final List<Told> told = new ArrayList<>();
        private final List<CompletableFuture<Void>> writing;
        private volatile boolean over;

        Load() {
            writing = IntStream.range(0, CREW - 1)
                    .mapToObj(hand -> CompletableFuture.runAsync(this::write, hands))
                    .toList();
        }

        private void write() {
            while (!over) {
                Told one = say("cap 240");
                synchronized (told) {
                    told.add(one);
                }
            }
        }

        List<Told> noted() {
            synchronized (told) {
                return told.stream().filter(each -> each.noted().isPresent()).toList();
            }
        }

        void until(int lines) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> noted().size() >= lines);
        }

        List<Told> end() {
            over = true;
            writing.forEach(CompletableFuture::join);
            return told;
        }
    }

    private static void inTime(Told told) {
        assertThat(told.after()).as(told.toString()).isLessThan(IN_TIME);
    }

    private void isInTheBook(Told told) {
        Entry entry = journal.find(told.noted().orElseThrow()).orElseThrow();
        assertThat(entry.content().orElseThrow().raw()).isEqualTo(told.words());
    }

    private Map<String, List<EntryNumber>> numbersByWords() {
        return journal.last(100_000).stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.content().orElseThrow().raw(),
                        Collectors.mapping(Entry::number, Collectors.toList())));
    }

    /** That wait for the channel since the test began. */
    private static List<String> posts() {
        return PostgresqlPair.primary().ask("select body from outbox");
    }

    private List<Told> atOnce(int hands) {
        return IntStream.range(0, hands)
                .mapToObj(hand -> CompletableFuture.supplyAsync(() -> say("baro 1013"), this.hands))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private Told sayUntilNoted(String words) {
        return Awaitility.await().until(() -> say(words), told -> told.noted().isPresent());
    }

    private Told sayAgainUntilItAnswers(String words) {
        return Awaitility.await().until(() -> sayExactly(words), told -> !(told.answer() instanceof Answer.BookAway));
    }

    /** Something that nobody has said yet. */
    private Told say(String words) {
        return sayExactly(words + " " + UUID.randomUUID());
    }

    private Told sayExactly(String words) {
        return told(typed(words, false));
    }

    /** Where the answer is what the channel sees. */
    private Told sayInTheChannel(String words) {
        return told(typed(words + " " + UUID.randomUUID(), true));
    }

    private Told told(Typed typed) {
        String words = typed.text();
        long begun = System.nanoTime();
        Answer answer = logbook.take(typed).get(0);
        return new Told(words, answer, Duration.ofNanos(System.nanoTime() - begun));
    }

    private Typed typed(String words, boolean publicly) {
        return new Typed(
                words,
                crew.person("lea"),
                Instant.now(),
                Optional.empty(),
                Typed.Way.COMMAND,
                publicly,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false);
    }

    /** As an administrator does who does not know what he does. */
    private static void endTheWait() {
        AtomicInteger ended = new AtomicInteger();
        Awaitility.await().pollInterval(Duration.ofMillis(20)).until(() -> {
            ended.addAndGet(PostgresqlPair.primary()
                    .ask("select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'SyncRep'")
                    .size());
            return ended.get() > 0;
        });
    }
}
