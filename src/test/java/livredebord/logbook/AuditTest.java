package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.journal.Journal;
import livredebord.journal.Verification;
import livredebord.logbook.Answer.Reason;
import livredebord.storage.DataFolder;
import livredebord.voyage.Period;
import org.junit.jupiter.api.Test;

/** What happens around the book leaves a line of its own, and no hole in the book. */
@QuarkusTest
@TestProfile(OnTrial.class)
class AuditTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @Inject
    Logbook logbook;

    @Inject
    Journal journal;

    @Inject
    CrewInTests crew;

    @Inject
    DataFolder folder;

    @Test
    void aRefusedActALinkAnExportAndARoleLeaveALineEachAndTheBookHasNoHole() {
        EntryNumber note = ((Answer.Noted) say("lea", "Tom a trouvé un ormeau"))
                .row()
                .entry()
                .number();
        Author before = person("papa");
        say("tom", "corrige " + note + " baro 1013 motif jalousie");
        say("anne", "pdf 20/11/2026");
        logbook.opened(logbook.edition(
                new Period(NOW.minusSeconds(60), NOW.plusSeconds(60), java.time.ZoneOffset.UTC), Language.FR));
        say("anne", "invité @" + before.name());

        List<Answer.AuditLine> lines = lines("anne", 4);

        assertThat(lines)
                .extracting(Answer.AuditLine::act)
                .containsExactly("ROLE_CHANGED", "LINK_OPENED", "EXPORTED", "REFUSED");
        assertThat(lines.get(3).who()).isEqualTo("Tom");
        assertThat(lines.get(3).what()).isEqualTo("NOT_YOURS " + note);
        assertThat(lines)
                .noneMatch(line -> line.what().contains("ormeau") || line.what().contains("jalousie"));
        EntryNumber next =
                ((Answer.Noted) say("lea", "deux ormeaux")).row().entry().number();
        assertThat(next.seq())
                .as("the role is an entry, the other three are not")
                .isEqualTo(note.seq() + 2);
        assertThat(Verification.of(folder.path().resolve("book.db"), Optional.empty())
                        .findings())
                .isEmpty();
        say("anne", "équipier @" + before.name());
    }

    @Test
    void onlyTheSkipperReadsThemAndAskingIsRefusedWithALine() {
        Answer refused = say("tom", "audit");

        assertThat(((Answer.Refused) refused).reason()).isEqualTo(Reason.ONLY_THE_SKIPPER);
        assertThat(lines("anne", 1).get(0).what()).isEqualTo("ONLY_THE_SKIPPER");
    }

    @Test
    void aMistakeOfTypingLeavesNone() {
        say("tom", "audit");
        long last = lines("anne", 1).get(0).number();

        say("tom", "#99999");
        say("tom", "corrige #99999 baro 1013 motif rien");

        assertThat(lines("anne", 1).get(0).number()).isEqualTo(last);
    }

    private List<Answer.AuditLine> lines(String who, int howMany) {
        return ((Answer.AuditShown) say(who, "audit " + howMany)).lines();
    }

    private Answer say(String who, String words) {
        return crew.say(who, words, NOW);
    }

    private Author person(String account) {
        return crew.person(account);
    }
}
