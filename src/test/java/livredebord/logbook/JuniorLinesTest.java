package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.Content;
import livredebord.entry.Language;
import livredebord.journal.Journal;
import livredebord.logbook.Answer.Reason;
import livredebord.storage.DataFolder;
import livredebord.storage.WriteAheadLog;
import livredebord.voyage.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tom is a junior, Anne skipper, Léa crew. */
@QuarkusTest
@TestProfile(RolesMatrixTest.OwnBook.class)
class JuniorLinesTest {

    private static Instant next = Instant.parse("2027-04-01T08:00:00Z");

    @Inject
    Logbook logbook;

    @Inject
    Journal journal;

    @Inject
    CrewInTests crew;

    @Inject
    DataFolder folder;

    @Inject
    WriteAheadLog log;

    private Instant now;

    @BeforeEach
    void tomIsAJunior() {
        next = next.plus(Duration.ofHours(6));
        now = next;
        say("anne", "mousse @tom");
        say("anne", "accepte");
    }

    @Test
    void whoNeverWroteHereIsGivenARoleByTheMentionOfHisAccount() {
        Author noa = new Author(crew.person("anne").server(), "noa456789012345678901234567", "noa");

        Answer given = logbook.take(typed("mousse @noa", crew.person("anne"), List.of(noa)))
                .get(0);

        assertThat(given).isInstanceOf(Answer.RoleChanged.class);
        assertThat(logbook.take(typed("dauphins", noa, List.of())).get(0)).isInstanceOf(Answer.KeptInPages.class);
    }

    private Typed typed(String words, Author author, List<Author> mentioned) {
        return new Typed(
                words,
                author,
                now,
                Optional.empty(),
                Typed.Way.COMMAND,
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true,
                mentioned);
    }

    @Test
    void aJuniorsLineWaitsAndEntersTheBookWhenAnAdultTakesItAtTheJuniorsTime() {
        long head = journal.head().number().seq();
        Instant typed = now;
        long number = ((Answer.KeptInPages) say("tom", "07:30 trois dauphins, vent SW 4")).number();
        assertThat(journal.head().number().seq()).isEqualTo(head);

        now = now.plus(Duration.ofHours(2));
        Row row = ((Answer.TakenIn) say("lea", "accepte " + number)).rows().get(0);

        Content content = row.entry().content().orElseThrow();
        assertThat(content.raw()).isEqualTo("07:30 trois dauphins, vent SW 4");
        assertThat(content.author().name()).isEqualTo("Léa");
        assertThat(content.onBehalfOf()).contains("Tom");
        assertThat(content.typed()).isEqualTo(typed);
        assertThat(row.observed()).isBefore(typed);
        assertThat(Answers.refused(say("anne", "accepte " + number))).isEqualTo(Reason.NOTHING_WAITS_IN_PAGES);
        assertThat(journal.head().number().seq()).isEqualTo(head + 1);
    }

    @Test
    void aSecondPressOfTheButtonIsOneLineAndANumberIsNeverGivenTwice() {
        long first = ((Answer.KeptInPages) say("tom", "vent SW 4")).number();
        now = now.plusSeconds(10);
        assertThat(((Answer.KeptInPages) say("tom", "vent SW 4")).number()).isEqualTo(first);
        say("lea", "accepte");

        assertThat(((Answer.KeptInPages) say("tom", "vent SW 4")).number()).isEqualTo(first + 1);
    }

    @Test
    void aJuniorSeesHisOwnPagesAndAnAdultAllButWhatIsPrivate() {
        say("tom", "baro 1012");
        say("tom", "note médicale : Tom a mal au ventre");

        assertThat(shown("tom").lines()).hasSize(2);
        assertThat(shown("tom").mayTakeIn()).isFalse();
        assertThat(shown("lea").lines()).hasSize(1);
        assertThat(shown("anne").lines()).hasSize(2);
        assertThat(((Answer.TakenIn) say("lea", "accepte")).rows()).hasSize(1);
        assertThat(((Answer.TakenIn) say("anne", "accepte")).rows())
                .allMatch(Row::isRestricted)
                .hasSize(1);
    }

    @Test
    void somebodyOverboardIsNotedAtOnceWhoeverShouts() {
        assertThat(say("tom", "MOB")).isInstanceOf(Answer.Noted.class);
        assertThat(shown("tom").lines()).isEmpty();
    }

    @Test
    void whatWasTakenInAndRedactedIsNoLongerInThePages() throws IOException {
        long number = ((Answer.KeptInPages) say("tom", "note médicale : ornithorynque")).number();
        Row row = ((Answer.TakenIn) say("anne", "accepte " + number)).rows().get(0);

        say("anne", "expurge " + row.entry().number() + " oui motif vie privée");
        log.empty();

        byte[] book = Files.readAllBytes(folder.path().resolve("book.db"));
        assertThat(new String(book, StandardCharsets.ISO_8859_1)).doesNotContain("ornithorynque");
    }

    private Answer.PagesShown shown(String who) {
        return (Answer.PagesShown) say(who, "pages");
    }

    private Answer say(String who, String words) {
        return logbook.take(TypedByCommand.again(words, named(who), now, Language.FR))
                .get(0);
    }

    private Author named(String account) {
        return crew.person(account);
    }
}
