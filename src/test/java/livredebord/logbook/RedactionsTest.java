package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livredebord.entry.Author;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.journal.Journal;
import livredebord.journal.Rebuild;
import livredebord.journal.Verification;
import livredebord.logbook.Answer.Reason;
import livredebord.storage.DataFolder;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import org.junit.jupiter.api.Test;

/** Words that nobody may keep leave the book, and every file beside it. */
@QuarkusTest
@TestProfile(OnTrial.class)
class RedactionsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    @Inject
    Logbook logbook;

    @Inject
    Journal journal;

    @Inject
    Rebuild rebuild;

    @Inject
    CrewInTests crew;

    @Inject
    DataFolder folder;

    @Test
    void whatIsTakenOutIsInNoFileOfTheDataFolderAndTheChainHolds() throws IOException {
        EntryNumber note =
                noted("lea", "Zoé diabétique, insuline quetzalcoatl 12 unités, en vue du phare 48 10N 4 50W");
        EntryNumber other = noted("tom", "dauphins ornithorynques à l'étrave");
        say("lea", "corrige " + note + " 48 11N 4 51W motif relecture xylophage");
        say("anne", "résumé");
        logbook.pdf(logbook.edition(
                new Period(NOW.minusSeconds(7_200), NOW.plusSeconds(60), ZoneOffset.UTC),
                Language.FR,
                PdfFile.Document.LOGBOOK));
        assertThat(filesThatHold("quetzalcoatl")).isNotEmpty();
        assertThat(filesThatHold("xylophage")).isNotEmpty();

        Answer asked = say("anne", "expurge " + note + " motif vie privée");
        assertThat(((Answer.RedactionAsked) asked).numbers()).hasSize(2).startsWith(note);
        assertThat(filesThatHold("quetzalcoatl")).as("asked is not done").isNotEmpty();
        Answer done = say("anne", "expurge " + note + " oui motif vie privée");

        assertThat(((Answer.Redacted) done).redactions()).hasSize(2);
        assertThat(filesThatHold("quetzalcoatl")).isEmpty();
        assertThat(filesThatHold("diab")).isEmpty();
        assertThat(filesThatHold("xylophage")).isEmpty();
        assertThat(filesThatHold("ornithorynques"))
                .as("the search finds what stays")
                .isNotEmpty();
        assertThat(Verification.of(folder.path().resolve("book.db"), Optional.empty())
                        .findings())
                .isEmpty();
        assertThat(rebuild.carryOut().changed()).isEmpty();
        Row left = logbook.read(note, person("tom")).orElseThrow();
        assertThat(left.entry().content()).isEmpty();
        assertThat(left.voided().orElseThrow().reason()).isEqualTo("vie privée");
        assertThat(logbook.read(other, person("tom"))).isPresent();
    }

    @Test
    void onlyTheSkipperTakesOutAndOnlyWhatPeopleWrote() {
        EntryNumber note = noted("lea", "Hugo a mal aux dents");

        assertThat(Answers.refused(say("lea", "expurge " + note + " oui motif le mien")))
                .isEqualTo(Reason.ONLY_THE_SKIPPER);
        assertThat(Answers.refused(say("anne", "expurge " + note))).isEqualTo(Reason.REDACTION_WITHOUT_REASON);
        assertThat(Answers.refused(say("anne", "expurge #1 oui motif le livre")))
                .isEqualTo(Reason.NOT_TO_BE_REDACTED);
        assertThat(Answers.refused(say("anne", "expurge #99999 oui motif rien")))
                .isEqualTo(Reason.NO_SUCH_ENTRY);
        assertThat(journal.find(note).orElseThrow().content()).isPresent();
        say("anne", "redact " + note + " yes reason privacy");
        assertThat(Answers.refused(say("anne", "redact " + note + " yes reason again")))
                .isEqualTo(Reason.ALREADY_REDACTED);
    }

    @Test
    void whatOnlyBeginsLikeTheOrderIsALine() {
        assertThat(say("anne", "expurge le circuit de gasoil")).isInstanceOf(Answer.Noted.class);
        assertThat(say("anne", "expurge 2 litres de gasoil")).isInstanceOf(Answer.Noted.class);
    }

    private List<Path> filesThatHold(String words) throws IOException {
        byte[] sought = words.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(folder.path())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, sought))
                    .toList();
        }
    }

    private static boolean holds(Path file, byte[] sought) {
        try {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return bytes.contains(new String(sought, StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private EntryNumber noted(String who, String words) {
        return Answers.noted(say(who, words));
    }

    private Answer say(String who, String words) {
        return crew.say(who, words, NOW);
    }

    private Author person(String account) {
        return crew.person(account);
    }
}
