package livredebord.chat.mattermost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import livredebord.entry.Author;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation;
import livredebord.logbook.Answer;
import livredebord.logbook.Typed;
import livredebord.logbook.TypedByCommand;
import livredebord.nautical.Bearing;
import livredebord.nautical.North;
import livredebord.voyage.StillHolds;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ChatInTests.class)
class DialogEndpointTest extends ChatEndpointTest {

    private static final Author LEA = new Author("arthur", "leasid", "lea");

    private static final Observation COURSE = new Observation.Heading(Bearing.ofDegrees(205, North.NOT_SAID));
    private static final StillHolds HOLDS = new StillHolds(
            Optional.empty(),
            Optional.of(COURSE),
            Optional.of(new Observation.Headcount(4)),
            Optional.of(Observation.EngineState.OFF));
    private static final String SHOWN = "cap 205° · 4 à bord";

    @Inject
    Seals seals;

    @Inject
    ResponseUrls responseUrls;

    @Test
    void theFieldsBecomeOneLineInTheirOrder() {
        Response answer = send(
                Act.line(),
                Map.of("remark", "tout va bien\nà bord", "course", "240", "time", "09:40", "weather", 1018));

        assertThat(answer.asString()).isEqualTo("{}");
        Typed typed = here.logbook.asked.get(0);
        assertThat(typed.text()).isEqualTo("09:40, cap 240, baro 1018, tout va bien à bord");
        assertThat(typed.way()).isEqualTo(Typed.Way.FORM);
        assertThat(typed.publicly()).isFalse();
        assertThat(typed.author()).isEqualTo(LEA);
        assertThat(typed.key()).isPresent();
    }

    @Test
    void valuesOfEveryTypeAreTaken() {
        Map<String, Object> submission = new HashMap<>();
        submission.put("time", null);
        submission.put("position", false);
        submission.put("weather", 1017.5);
        submission.put("sails", Arrays.asList("GV", null, "génois"));
        submission.put("remark", "");

        send(Act.line(), submission);

        assertThat(here.logbook.asked.get(0).text()).isEqualTo("baro 1017.5, GV génois");
    }

    @Test
    void aBareFigureGetsItsLabelOnlyWhereItCanBeThat() {
        send(Act.line(), Map.of("course", "6,1 nd", "weather", "15 nds NW, 1018"));
        send(Act.line(), Map.of("course", "205 6,1 nd", "weather", "NW 4"));

        assertThat(here.logbook.asked)
                .extracting(Typed::text)
                .containsExactly("6,1 nd, 15 nds NW, 1018", "cap 205 6,1 nd, NW 4");
    }

    @Test
    void whatStillHoldsIsCarriedOverOnlyWhereSomebodySaysSo() {
        here.logbook.holds = HOLDS;

        send(Act.line(), Map.of("weather", "NW 4", "unchanged", false));
        send(Act.line(SHOWN), Map.of("weather", "NW 5", "unchanged", true));
        send(Act.line(), Map.of("weather", "NW 6", "sails", "Inchangé", "course", "="));

        assertThat(here.logbook.asked).extracting(Typed::text).containsExactly("NW 4", "NW 5", "NW 6");
        assertThat(here.logbook.carriedOver)
                .extracting(StillHolds::all)
                .containsExactly(List.of(), HOLDS.all(), List.of(COURSE));
    }

    @Test
    void whatIsNoTimeIsAskedAgainAndABareHourIsOne() {
        Response wrong = send(Act.line(), Map.of("time", "25:99", "remark", "RAS"));
        send(Act.line(), Map.of("time", "14", "remark", "RAS"));
        send(Act.line(), Map.of("time", "hier 22h", "remark", "RAS"));

        assertThat(wrong.jsonPath().getString("errors.time")).startsWith("Ce n’est pas une heure");
        assertThat(here.logbook.asked).extracting(Typed::text).containsExactly("14h, RAS", "hier 22h, RAS");
    }

    @Test
    void aValueIsNotTakenOutUnseen() {
        Response answer = send(
                Act.correct(EntryNumber.of(1), new Shown("09:00", "baro 1017 · SW 4 · dauphins").packed()),
                Map.of("line", "baro 1017 · SW 4", "time", "09:00", "reason", "misread"));

        assertThat(answer.jsonPath().getString("errors.line")).startsWith("Pour ôter une valeur");
        assertThat(here.logbook.reasons).isEmpty();
    }

    @Test
    void aTickAloneIsALine() {
        here.logbook.holds = HOLDS;

        assertThat(send(Act.line(SHOWN), Map.of("unchanged", "true")).asString())
                .isEqualTo("{}");
        assertThat(here.logbook.carriedOver).containsExactly(HOLDS);
    }

    @Test
    void whatNoLongerHoldsIsNotCarriedOverUnseen() {
        here.logbook.holds = HOLDS;

        Response answer = send(Act.line("GV haute · cap 090°"), Map.of("unchanged", true, "weather", "NW 4"));

        assertThat(answer.jsonPath().getString("errors.unchanged")).contains(SHOWN);
        assertThat(here.logbook.asked).isEmpty();
    }

    @Test
    void whatAButtonAsksForGoesWhereItsWordsLeaveRoom() {
        here.logbook.take(typed("moteur en route"));

        send(Act.finish(EntryNumber.of(1), "#1 heures moteur …"), Map.of("words", "1302"));
        Response empty = send(Act.finish(EntryNumber.of(1), "#1 heures moteur …"), Map.of("words", " "));

        assertThat(last().text()).isEqualTo("#1 heures moteur 1302");
        assertThat(empty.jsonPath().getString("errors.words")).isEqualTo("Rien n’est rempli.");
    }

    @Test
    void anEmptyFormStaysOpen() {
        Response answer = send(Act.line(), Map.of("remark", "  "));

        assertThat(answer.jsonPath().getString("errors.position")).isEqualTo("Rien n’est rempli.");
        assertThat(here.logbook.asked).isEmpty();
    }

    @Test
    void theConfirmationComesWhereTheCommandWasTypedAndToNoOtherHost() {
        String talkback = responseUrls.remember("https://elsewhere.example/hooks/commands/abc123");
        String state = seals.seal(Seals.Purpose.DIALOGS, Act.line(), new Caller(LEA, "boatschannel", talkback));

        Press.dialog(state, "leasid", "boatschannel", Map.of("remark", "dauphins"));

        await().untilAsserted(() ->
                assertThat(mattermost.at("/hooks/commands/abc123")).hasSize(1));
        var told = mattermost.at("/hooks/commands/abc123").get(0).body();
        assertThat(told.path("response_type").asText()).isEqualTo("ephemeral");
        assertThat(told.path("text").asText()).isEqualTo("#1 noté comme remarque.");
        assertThat(told.at("/attachments/0/actions")).hasSize(2);
    }

    @Test
    void aRefusalKeepsTheDialogOpenAndTheNextTryCounts() {
        String state = state(Act.line());
        here.logbook.next = Optional.of(List.of(
                new Answer.Refused(Answer.Reason.DATE_IN_THE_FUTURE, List.of(), "hier 17:30 mouillé", "2099 mouillé")));

        Response refused = Press.dialog(state, "leasid", "boatschannel", Map.of("remark", "2099 mouillé"));
        Response taken = Press.dialog(state, "leasid", "boatschannel", Map.of("remark", "mouillé"));

        assertThat(refused.jsonPath().getString("error"))
                .isEqualTo("Cette date est dans l’avenir. Rien n’a été noté. Exemple : `/log hier 17:30 mouillé`");
        assertThat(taken.asString()).isEqualTo("{}");
        assertThat(here.logbook.rows).hasSize(1);
    }

    @Test
    void aDialogSentTwiceIsOneEntry() {
        String state = state(Act.line());

        Press.dialog(state, "leasid", "boatschannel", Map.of("remark", "dauphins"));
        Response second = Press.dialog(state, "leasid", "boatschannel", Map.of("remark", "autre chose"));

        assertThat(here.logbook.rows).hasSize(1);
        assertThat(second.asString()).isEqualTo("{}");
    }

    @Test
    void onlyWhatWasChangedCorrectsTheEntry() {
        here.logbook.take(typed("dauphins"));

        Response answer = send(
                Act.correct(EntryNumber.of(1), new Shown("09:00", "baro 1017 · SW 4 · dauphins").packed()),
                Map.of("line", "baro 1013 · SW 4 · dauphins", "time", "09:00", "reason", "misread"));

        assertThat(answer.asString()).isEqualTo("{}");
        assertThat(last().text()).isEqualTo("baro 1013");
        assertThat(here.logbook.reasons).containsExactly("mauvaise lecture");
    }

    @Test
    void onesOwnReasonCountsMoreThanAChoice() {
        here.logbook.take(typed("dauphins"));

        send(
                Act.correct(EntryNumber.of(1), new Shown("09:00", "dauphins").packed()),
                Map.of("line", "dauphins", "time", "08:50", "reason", "slip", "why", "montre arrêtée"));

        assertThat(last().text()).isEqualTo("08:50");
        assertThat(here.logbook.reasons).containsExactly("montre arrêtée");
    }

    @Test
    void withoutAReasonNothingIsStruckOut() {
        here.logbook.take(typed("dauphins"));

        Response answer = send(Act.strike(EntryNumber.of(1)), Map.of("reason", "because"));

        assertThat(answer.jsonPath().getString("errors.reason")).startsWith("Dites pourquoi");
        assertThat(here.logbook.reasons).isEmpty();
    }

    @Test
    void withAReasonTheEntryIsStruckOut() {
        here.logbook.take(typed("dauphins"));

        assertThat(send(Act.strike(EntryNumber.of(1)), Map.of("reason", "double"))
                        .asString())
                .isEqualTo("{}");
        assertThat(here.logbook.reasons).containsExactly("doublon");
    }

    @Test
    void aCorrectionThatChangesNothingStaysOpen() {
        Response answer = send(
                Act.correct(EntryNumber.of(1), new Shown("09:00", "baro 1017").packed()),
                Map.of("time", "09:00", "reason", "slip"));

        assertThat(answer.jsonPath().getString("errors.line")).isEqualTo("Rien n’a changé.");
    }

    @Test
    void aForgedStateDoesNothing() {
        String state = state(Act.line());

        Stream.of(state + "A", state.replace('.', '-'), "", "s1")
                .forEach(forged -> assertThat(Press.dialog(forged, "leasid", "boatschannel", Map.of("remark", "x"))
                                .jsonPath()
                                .getString("error"))
                        .contains("pas pour vous ici"));
        assertThat(here.logbook.asked).isEmpty();
    }

    @Test
    void aBorrowedStateDoesNothing() {
        String state = state(Act.line());
        String button = seals.seal(Seals.Purpose.ACTIONS, Act.line(), new Caller(LEA, "boatschannel", ""));

        assertThat(error(Press.dialog(state, "tomsid", "boatschannel", Map.of("remark", "x"))))
                .contains("pas pour vous ici");
        assertThat(error(Press.dialog(state, "leasid", "quart", Map.of("remark", "x"))))
                .contains("pas pour vous ici");
        assertThat(error(Press.dialog(button, "leasid", "boatschannel", Map.of("remark", "x"))))
                .contains("pas pour vous ici");
        assertThat(here.logbook.asked).isEmpty();
    }

    @Test
    void anOldStateDoesNothing() {
        Seals earlierRun = new Seals(here.settings, here.clock, () -> 0);
        String state = earlierRun.seal(Seals.Purpose.DIALOGS, Act.line(), new Caller(LEA, "boatschannel", ""));
        here.clock.pass(Duration.ofHours(2));

        assertThat(error(Press.dialog(state, "leasid", "boatschannel", Map.of("remark", "x"))))
                .startsWith("Ce formulaire est trop ancien");
        assertThat(here.logbook.asked).isEmpty();
    }

    @Test
    void whenTheBookBreaksTheDialogStaysOpen() {
        here.logbook.broken = true;

        assertThat(error(send(Act.line(), Map.of("remark", "dauphins"))))
                .startsWith("Une erreur de notre côté")
                .doesNotContain("hunter2");
    }

    private Response send(Act act, Map<String, Object> submission) {
        return Press.dialog(state(act), "leasid", "boatschannel", submission);
    }

    private String state(Act act) {
        return seals.seal(Seals.Purpose.DIALOGS, act, new Caller(LEA, "boatschannel", ""));
    }

    private static String error(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.jsonPath().getString("error");
    }

    private Typed last() {
        return here.logbook.asked.get(here.logbook.asked.size() - 1);
    }

    private Typed typed(String text) {
        return TypedByCommand.line(text, LEA, here.clock.instant());
    }
}
