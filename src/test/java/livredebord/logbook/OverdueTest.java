package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import livredebord.entry.Observation.DrillType;
import livredebord.voyage.Gap;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OverdueTest.ABookOfItsOwn.class)
class OverdueTest {

    public static class ABookOfItsOwn extends OnTrial {}

    @Inject
    CrewInTests crew;

    @Test
    void whoNotesAnIncidentIsToldWhatAReportOfItAsksForBeside() {
        Instant noon = Instant.parse("2021-06-05T11:00:00Z");
        String alone = reportLacks("incident : abordage avec un casier", noon);
        crew.say("lea", "48°22,5'N 004°29,3'W SW 4", noon.plus(Duration.ofHours(5)));
        String told = reportLacks("incident : abordage avec un casier", noon.plus(Duration.ofHours(6)));

        assertThat(alone).isEqualTo("lieu, temps, blessés, dommages, mesures prises, témoins");
        assertThat(told).isEqualTo("blessés, dommages, mesures prises, témoins");
    }

    private String reportLacks(String words, Instant when) {
        return ((Answer.Noted) crew.say("lea", words, when))
                .offers().stream()
                        .filter(offer -> offer.kind() == Answer.Offer.Kind.INCIDENT)
                        .map(Answer.Offer::label)
                        .findFirst()
                        .orElse("");
    }

    @Test
    void whoLeavesIsToldWhatNobodyNotedBefore() {
        Instant noon = Instant.parse("2021-03-05T11:00:00Z");
        crew.say("lea", "bulletin NW 4 à 5", noon.minus(Duration.ofHours(1)));
        crew.say("lea", "briefing sécurité fait", noon.minus(Duration.ofMinutes(5)));

        Answer.Noted left = (Answer.Noted) crew.say("lea", "départ Concarneau, plein d'eau", noon);

        assertThat(left.offers())
                .filteredOn(offer -> offer.kind() == Answer.Offer.Kind.BEFORE_LEAVING)
                .extracting(Answer.Offer::typedEqual)
                .containsExactly("/log 12:00 plein gazole, vérifs faites");
        crew.say("lea", "12:00 plein gazole, vérifs faites", noon.plus(Duration.ofMinutes(3)));
        Answer.OverdueShown overdue = (Answer.OverdueShown) crew.say("anne", "manques", noon.plus(Duration.ofHours(5)));
        assertThat(overdue.drills()).contains(DrillType.FIRE);
        assertThat(overdue.gaps()).contains(new Gap(noon, noon.plus(Duration.ofHours(5))));
        assertThat(overdue.unsigned()).contains(LocalDate.of(2021, 3, 5));
    }
}
