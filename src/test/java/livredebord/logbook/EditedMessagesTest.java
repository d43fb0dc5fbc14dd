package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation;
import livredebord.journal.Journal;
import livredebord.logbook.Afterthoughts.Difference;
import livredebord.logbook.Afterthoughts.Remedy;
import org.junit.jupiter.api.Test;

/** What a message says after somebody edited it, beside what stands in the book. */
@QuarkusTest
@TestProfile(OnTrial.class)
class EditedMessagesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static int messages;

    @Inject
    Logbook logbook;

    @Inject
    Journal journal;

    @Inject
    Afterthoughts afterthoughts;

    @Inject
    CrewInTests crew;

    private final String key = "post" + ++messages;

    @Test
    void otherWordsAreAProposalThatTheBookUnderstandsAndNothingIsWritten() {
        EntryNumber number = note("cap 240, vent SO 3").get(0);
        EntryNumber head = journal.head().number();

        List<Difference> differences = edited("cap 250, vent SO 3");

        assertThat(differences).hasSize(1);
        Difference difference = differences.get(0);
        assertThat(difference.entry()).contains(number);
        assertThat(difference.was()).isEqualTo("cap 240, vent SO 3");
        assertThat(difference.remedy()).isEqualTo(Remedy.CORRECT);
        assertThat(difference.values()).hasSize(1).first().isInstanceOf(Observation.Heading.class);
        assertThat(journal.head().number()).isEqualTo(head);
        Answer corrected = crew.say("lea", "corrige " + number + " cap 250, vent SO 3 motif message modifié", NOW);
        assertThat(corrected).as("what is proposed can be typed").isInstanceOf(Answer.Corrected.class);
    }

    @Test
    void theSameWordsAreNoDifferenceAndNeitherIsABlank() {
        note("cap 240\nvent SO 3");

        assertThat(edited("cap  240 \nvent SO 3")).isEmpty();
    }

    @Test
    void aLineThatIsGoneIsToBeStruckOutAndANewOneToBeTyped() {
        List<EntryNumber> numbers = note("premier ris\ncap 240\nbaro 1013");

        List<Difference> gone = edited("cap 240\nbaro 1013");
        List<Difference> more = edited("pluie\npremier ris\ncap 240\nbaro 1013");

        assertThat(gone).hasSize(1);
        assertThat(gone.get(0).entry()).contains(numbers.get(0));
        assertThat(gone.get(0).remedy()).isEqualTo(Remedy.STRIKE);
        assertThat(more).hasSize(1);
        assertThat(more.get(0).entry()).isEmpty();
        assertThat(more.get(0).now()).isEqualTo("pluie");
        assertThat(more.get(0).remedy()).isEqualTo(Remedy.TYPE);
    }

    @Test
    void anOrderInTheMessageIsNotTakenForALineThatIsNew() {
        EntryNumber number = note("résumé\ncap 240").get(0);

        List<Difference> differences = edited("résumé\ncap 250");

        assertThat(differences).hasSize(1);
        assertThat(differences.get(0).entry()).contains(number);
        assertThat(differences.get(0).now()).isEqualTo("cap 250");
    }

    @Test
    void wordsThatMeanTheSameAreSaidToBeSo() {
        note("cap 240");

        assertThat(edited("cap 240°").get(0).remedy()).isEqualTo(Remedy.NONE);
    }

    @Test
    void anEntryThatWasStruckOutIsLeftAlone() {
        EntryNumber number = note("cap 241").get(0);
        crew.say("lea", "raye " + number + " motif doublon", NOW);

        assertThat(edited("cap 250")).isEmpty();
    }

    @Test
    void ofAMessageThatBroughtNothingNothingIsSaid() {
        assertThat(edited("cap 250")).isEmpty();
        assertThat(afterthoughts.broughtBy("unknown")).isEmpty();
    }

    @Test
    void aPrivateNoteIsMarkedAsOne() {
        note("Tom a 39 de fièvre, paracétamol 1 g");

        assertThat(edited("Tom a 38 de fièvre, paracétamol 1 g").get(0).restricted())
                .isTrue();
    }

    @Test
    void bothLeaveALineAboutTheBookAndNoWords() {
        List<EntryNumber> numbers = note("cap 242");
        afterthoughts.edited(numbers, crew.person("lea"));
        afterthoughts.deleted(numbers, crew.person("tom"));

        List<Answer.AuditLine> lines = ((Answer.AuditShown) crew.say("anne", "audit", NOW)).lines();

        assertThat(lines).extracting(Answer.AuditLine::act).startsWith("MESSAGE_DELETED", "MESSAGE_EDITED");
        assertThat(lines.get(0).what()).isEqualTo(numbers.get(0).toString());
    }

    private List<EntryNumber> note(String text) {
        return logbook.take(typed(text)).stream()
                .filter(Answer.Noted.class::isInstance)
                .map(answer -> ((Answer.Noted) answer).row().entry().number())
                .toList();
    }

    private List<Difference> edited(String text) {
        return afterthoughts.differences(typed(text));
    }

    private Typed typed(String text) {
        return new Typed(
                text,
                crew.person("lea"),
                NOW,
                Optional.of(NOW),
                Typed.Way.POST,
                true,
                Optional.empty(),
                Optional.of(key),
                List.of(),
                true);
    }
}
