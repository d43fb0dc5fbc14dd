package livredebord.chat.mattermost;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import livredebord.entry.Author;
import livredebord.entry.EntryNumber;
import livredebord.logbook.Answer;
import livredebord.logbook.Typed;
import livredebord.logbook.TypedByCommand;
import livredebord.voyage.Row;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ChatInTests.class)
class ActionEndpointTest extends ChatEndpointTest {

    private static final Author LEA = new Author("arthur", "leasid", "lea");
    private static final Caller LEA_IN_THE_CHANNEL = new Caller(LEA, "boatschannel", "");

    @Inject
    Seals seals;

    @Inject
    ResponseUrls responseUrls;

    @Test
    void theSameWordsAreNotedAgainWhenThePersonSaysSo() {
        String text = told(press(sealed(Act.noteAgain("dauphins"))));

        Typed typed = here.logbook.asked.get(0);
        assertThat(typed.text()).isEqualTo("dauphins");
        assertThat(typed.evenIfRepeated()).isTrue();
        assertThat(typed.publicly()).isFalse();
        assertThat(typed.author()).isEqualTo(LEA);
        assertThat(text).isEqualTo("#1 noté comme remarque.");
    }

    @Test
    void anOfferIsTakenAsIfItHadBeenTyped() {
        press(sealed(Act.say(EntryNumber.of(131), "131 W")));

        assertThat(here.logbook.asked.get(0).text()).isEqualTo("131 W");
        assertThat(here.logbook.asked.get(0).evenIfRepeated()).isFalse();
    }

    @Test
    void aDoubleClickIsOneActAndBothGetTheSameAnswer() {
        String seal = sealed(Act.noteAgain("dauphins"));

        List<String> told =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> told(press(seal)))).limit(4).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();
        String later = told(press(seal));

        assertThat(here.logbook.asked).hasSize(1);
        assertThat(told).containsOnly("#1 noté comme remarque.");
        assertThat(later).isEqualTo("#1 noté comme remarque.");
    }

    @Test
    void aButtonAtHandNotesOnceForADoubleClickAndAgainLater() {
        String seal = sealed(Act.quick("moteur en route"));

        String first = told(press(seal));
        String twice = told(press(seal));
        here.clock.pass(Duration.ofHours(3));
        String later = told(press(seal));

        assertThat(first).isEqualTo("#1 noté comme remarque.");
        assertThat(twice).startsWith("#1 : déjà noté");
        assertThat(later).isEqualTo("#2 noté comme remarque.");
        assertThat(told(Press.button(seal, "tomsid", "boatschannel"))).contains("pas pour vous ici");
    }

    @Test
    void whatAPressAsksComesWithItsButtonsWhereTheCommandWasTyped() {
        String talkback = responseUrls.remember("https://elsewhere.example/hooks/commands/abc123");
        String seal = seals.seal(
                Seals.Purpose.ACTIONS, Act.quick("moteur en route"), new Caller(LEA, "boatschannel", talkback));
        here.logbook.take(typed("moteur en route"));
        Row row = here.logbook.rows.get(0);
        Answer.Offer hours =
                new Answer.Offer(Answer.Offer.Kind.MISSING, row.entry().number(), "Heures", "/log #1 heures moteur …");
        here.logbook.next = Optional.of(List.of(new Answer.Noted(row, List.of(hours))));

        Response answer = press(seal);

        assertThat(answer.asString()).isEqualTo("{}");
        assertThat(mattermost
                        .at("/hooks/commands/abc123")
                        .get(0)
                        .body()
                        .at("/attachments/0/actions/0/name")
                        .asText())
                .isEqualTo("Heures");
    }

    @Test
    void whereTheWayBackIsGoneAPressIsAnsweredInWords() {
        here.logbook.take(typed("moteur en route"));
        Row row = here.logbook.rows.get(0);
        Answer.Offer hours =
                new Answer.Offer(Answer.Offer.Kind.MISSING, row.entry().number(), "Heures", "/log #1 heures moteur …");
        here.logbook.next = Optional.of(List.of(new Answer.Noted(row, List.of(hours))));

        assertThat(told(press(sealed(Act.quick("moteur en route"))))).contains("`/log #1 heures moteur …`");
    }

    private Typed typed(String text) {
        return TypedByCommand.line(text, LEA, here.clock.instant());
    }

    @Test
    void whatWasNotNotedMayBePressedAgain() {
        String seal = sealed(Act.noteAgain("dauphins"));
        here.logbook.next = Optional.of(List.of(new Answer.BookAway("dauphins", true)));

        assertThat(told(press(seal))).startsWith("Le livre ne répond pas").contains("dauphins");
        assertThat(told(press(seal))).isEqualTo("#1 noté comme remarque.");
    }

    @Test
    void whenTheBookBreaksTheWordsComeBack() {
        here.logbook.broken = true;

        assertThat(told(press(sealed(Act.noteAgain("dauphins")))))
                .startsWith("Une erreur de notre côté")
                .contains("```\ndauphins\n```")
                .doesNotContain("hunter2");
    }

    @Test
    void aForgedButtonDoesNothing() {
        String seal = sealed(Act.noteAgain("dauphins"));
        String othersWords = sealed(Act.noteAgain("baleines"));
        String mixed = othersWords.substring(0, othersWords.indexOf('.')) + seal.substring(seal.indexOf('.'));

        Stream.of(mixed, seal + "A", seal.substring(1), "", ".", "a.b.c", "é.é", "null")
                .forEach(forged -> assertThat(told(press(forged))).contains("pas pour vous ici"));
        assertThat(here.logbook.asked).isEmpty();
    }

    @Test
    void aButtonOfAnotherPersonOrChannelDoesNothing() {
        String seal = sealed(Act.noteAgain("dauphins"));

        assertThat(told(Press.button(seal, "tomsid", "boatschannel"))).contains("pas pour vous ici");
        assertThat(told(Press.button(seal, "leasid", "quart"))).contains("pas pour vous ici");
        assertThat(here.logbook.asked).isEmpty();
    }

    @Test
    void aDialogsStateIsNoButton() {
        String state = seals.seal(Seals.Purpose.DIALOGS, Act.noteAgain("dauphins"), LEA_IN_THE_CHANNEL);

        assertThat(told(press(state))).contains("pas pour vous ici");
    }

    @Test
    void aChoiceThatComesAlongIsNotOurs() {
        Map<String, Object> context = Map.of("seal", sealed(Act.noteAgain("dauphins")), "selected_option", "x");

        assertThat(told(Press.button(context, "leasid", "boatschannel"))).contains("pas pour vous ici");
        assertThat(here.logbook.asked).isEmpty();
    }

    @Test
    void anOldButtonOfAnEarlierRunDoesNothingAndHandsTheWordsBack() {
        Seals earlierRun = new Seals(here.settings, here.clock, () -> 0);
        String seal = earlierRun.seal(Seals.Purpose.ACTIONS, Act.noteAgain("dauphins"), LEA_IN_THE_CHANNEL);
        here.clock.pass(Duration.ofHours(24));

        assertThat(told(press(seal))).startsWith("Ce bouton est trop ancien").contains("```\ndauphins\n```");
        assertThat(here.logbook.asked).isEmpty();
    }

    @Test
    void aButtonOfAnEarlierRunStillWorksWhileItIsFresh() {
        Seals earlierRun = new Seals(here.settings, here.clock, () -> Long.MAX_VALUE / 2);
        String seal = earlierRun.seal(Seals.Purpose.ACTIONS, Act.noteAgain("dauphins"), LEA_IN_THE_CHANNEL);

        assertThat(told(press(seal))).isEqualTo("#1 noté comme remarque.");
    }

    @Test
    void toCorrectOpensADialogWithTheLineAndTheReasonPreset() {
        here.logbook.take(typed("dauphins à l'étrave"));

        Response answer = press(sealed(Act.correct(EntryNumber.of(1), "")));

        assertThat(answer.asString()).isEqualTo("{}");
        JsonPath opened = opened();
        assertThat(opened.getString("trigger_id")).isEqualTo("trigger");
        assertThat(opened.getString("dialog.title")).isEqualTo("Corriger #1");
        assertThat(opened.getList("dialog.elements.name")).isEqualTo(List.of("line", "time", "reason", "why"));
        assertThat(opened.getString("dialog.elements[0].default")).isEqualTo("dauphins à l'étrave");
        assertThat(opened.getString("dialog.elements[1].default")).isEqualTo("09:00");
        assertThat(opened.getString("dialog.elements[2].default")).isEqualTo("slip");
        assertThat(opened.getList("dialog.elements[2].options.text"))
                .isEqualTo(List.of("faute de frappe", "mauvaise lecture", "doublon"));
    }

    @Test
    void laterTheReasonMustBeSaid() {
        here.logbook.take(typed("dauphins"));
        here.logbook.slip = false;

        press(sealed(Act.correct(EntryNumber.of(1), "")));

        assertThat(opened().getString("dialog.elements[2].default")).isNull();
    }

    @Test
    void toStrikeAsksWhyFirst() {
        here.logbook.take(typed("dauphins"));
        here.logbook.asked.clear();

        press(sealed(Act.strike(EntryNumber.of(1))));

        assertThat(opened().getString("dialog.title")).isEqualTo("Rayer #1");
        assertThat(opened().getString("dialog.introduction_text")).contains("**#1** 09:00 **lea** · dauphins");
        assertThat(here.logbook.asked).isEmpty();
    }

    @Test
    void whereTheDialogDoesNotOpenTheTypedEqualIsTold() {
        here.logbook.take(typed("dauphins"));
        mattermost.status = 500;

        assertThat(told(press(sealed(Act.strike(EntryNumber.of(1))))))
                .isEqualTo("Le formulaire ne s’ouvre pas. Tapez par exemple `/log raye #1 motif doublon`");
    }

    @Test
    void whereMattermostIsGoneTheTypedEqualIsTold() {
        here.logbook.take(typed("dauphins"));
        mattermost.close();

        assertThat(told(press(sealed(Act.correct(EntryNumber.of(1), ""))))).contains("`/log corrige #1 baro 1013`");
    }

    @Test
    void anythingAtAllIsAnsweredInWords() {
        Stream.of("", "null", "[]", "{}", "{\"context\":7}", "<html>", "{\"context\":{\"seal\":{}}}")
                .forEach(body -> {
                    Response answer = Recorded.exactly()
                            .contentType("application/json")
                            .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                            .post("/mattermost/action");
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(told(answer)).isNotBlank();
                });
    }

    private JsonPath opened() {
        return new JsonPath(
                mattermost.at("/api/v4/actions/dialogs/open").get(0).body().toString());
    }

    private String sealed(Act act) {
        return seals.seal(Seals.Purpose.ACTIONS, act, LEA_IN_THE_CHANNEL);
    }

    private static Response press(String seal) {
        return Press.button(seal, "leasid", "boatschannel");
    }

    private static String told(Response answer) {
        return answer.jsonPath().getString("ephemeral_text");
    }
}
