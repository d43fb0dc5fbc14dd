package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import livredebord.entry.Author;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation.DaySigned;
import livredebord.journal.Journal;
import livredebord.journal.Rebuild;
import livredebord.logbook.Answer.DayToSign;
import livredebord.logbook.Answer.Reason;
import livredebord.report.LogbookPdf;
import livredebord.voyage.Row;
import org.junit.jupiter.api.Test;

/** The skipper signs days over their exact content, and what is written afterwards takes the visa away. */
@QuarkusTest
@TestProfile(OnTrial.class)
class VisasTest {

    private static final Instant NOON = Instant.parse("2026-11-05T11:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 5);

    @Inject
    Logbook logbook;

    @Inject
    Journal journal;

    @Inject
    Visas visas;

    @Inject
    Rebuild rebuild;

    @Inject
    CrewInTests crew;

    @Test
    void aDayIsSignedOverItsExactContentAndACorrectionAsksAgain() {
        EntryNumber line = noted("lea", "10:00 baro 1017");
        assertThat(toSign()).extracting(DayToSign::date).contains(TODAY);

        Answer signed = say("anne", "signe 05/11/2026");

        assertThat(signed).isInstanceOf(Answer.DaysSigned.class);
        Row visa = ((Answer.DaysSigned) signed).visas().get(0);
        assertThat(visa.entry().kind()).contains(EntryKind.VISA);
        assertThat(visa.standing()).singleElement().isInstanceOfSatisfying(DaySigned.class, day -> {
            assertThat(day.date()).isEqualTo("2026-11-05");
            assertThat(day.entries()).isPositive();
            assertThat(day.digest()).hasSize(64);
        });
        assertThat(toSign()).extracting(DayToSign::date).doesNotContain(TODAY);
        assertThat(visa().holds()).isTrue();
        assertThat(visa().signer().name()).isEqualTo("Anne");

        say("lea", "corrige " + line + " baro 1013 motif mal lu");

        assertThat(visa().holds()).isFalse();
        assertThat(toSign()).anySatisfy(day -> {
            assertThat(day.date()).isEqualTo(TODAY);
            assertThat(day.again()).isTrue();
        });
        assertThat(say("anne", "signe oui")).isInstanceOf(Answer.DaysSigned.class);
        assertThat(visa().holds()).isTrue();
        assertThat(toSign()).isEmpty();
        assertThat(Answers.refused(say("anne", "signe 05/11/2026"))).isEqualTo(Reason.NOTHING_TO_SIGN);
        assertThat(rebuild.carryOut().changed()).isEmpty();
    }

    @Test
    void anEarlierHeadKnowsItsOwnVisas() {
        noted("lea", "10:30 baro 1016");
        EntryNumber before = journal.head().number();
        say("anne", "signe oui");
        EntryNumber signed = journal.head().number();
        noted("tom", "10:45 dauphins, vus apres");

        assertThat(visas.of(signed).apply(TODAY).orElseThrow().holds()).isTrue();
        assertThat(visas.of(journal.head().number()).apply(TODAY).orElseThrow().holds())
                .isFalse();
        assertThat(visas.of(before).apply(TODAY).map(LogbookPdf.Visa::entry))
                .isNotEqualTo(visas.of(signed).apply(TODAY).map(LogbookPdf.Visa::entry));
    }

    @Test
    void everybodySeesTheDaysAndTheSkipperAloneSigns() {
        noted("lea", "09:10 RAS ce matin");

        assertThat(say("lea", "signe")).isInstanceOf(Answer.DaysToSign.class);
        assertThat(Answers.refused(say("lea", "signe oui"))).isEqualTo(Reason.ONLY_THE_SKIPPER);
    }

    private List<DayToSign> toSign() {
        return ((Answer.DaysToSign) say("tom", "signe")).days();
    }

    private LogbookPdf.Visa visa() {
        return visas.of(journal.head().number()).apply(TODAY).orElseThrow();
    }

    private EntryNumber noted(String who, String words) {
        return Answers.noted(say(who, words));
    }

    private Answer say(String who, String words) {
        return crew.say(who, words, NOON);
    }

    private Author person(String account) {
        return crew.person(account);
    }
}
