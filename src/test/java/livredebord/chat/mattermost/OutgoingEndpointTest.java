package livredebord.chat.mattermost;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.Content;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Observation.FileName;
import livredebord.entry.Observed;
import livredebord.logbook.Answer;
import livredebord.logbook.Summary;
import livredebord.logbook.Typed;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ChatInTests.class)
class OutgoingEndpointTest extends ChatEndpointTest {

    private static final Instant NINE = Instant.parse("2026-07-14T07:00:00Z");

    @Test
    void aPostIsAnsweredByItsLineAndTheTypedWayToCorrectIt() {
        Response answer = post(Map.of("text", "!log dauphins"));

        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.asString())
                .isEqualTo("{\"text\":\"**#1** 09:00 **lea** · dauphins · corriger : `/log corrige #1 baro 1013`\","
                        + "\"props\":{\"livredebord_lines\":\"#1\"}}");
        Typed typed = here.logbook.asked.get(0);
        assertThat(typed.text()).isEqualTo("dauphins");
        assertThat(typed.key()).contains("post1");
        assertThat(typed.sent()).contains(Instant.ofEpochMilli(1_795_382_520_885L));
        assertThat(typed.publicly()).isTrue();
    }

    @Test
    void ofSeveralLinesTheWayToCorrectIsSaidOnce() {
        String text = post(Map.of("text", "!log dauphins\nbaleine")).jsonPath().getString("text");

        assertThat(text)
                .isEqualTo("**#1** 09:00 **lea** · dauphins\n"
                        + "**#2** 09:00 **lea** · baleine · corriger : `/log corrige #1 baro 1013`");
    }

    @Test
    void whoPostsARestrictedNoteForAllToReadIsToldToTakeItAway() {
        Author lea = new Author("chat", "leasid", "lea");
        List<Observed> medical = List.of(Observed.typed(new Observation.Remark("soins")));
        Content content = new Content("soins", Language.FR, lea, Optional.empty(), NINE, true, medical);
        Row row = InMemoryLogbook.row(1, NINE, content);
        here.logbook.next = Optional.of(List.of(new Answer.Noted(row, List.of())));

        assertThat(post(Map.of("text", "!log soins")).jsonPath().getString("text"))
                .contains("note réservée · votre message, lui, reste lisible de tous : supprimez-le")
                .doesNotContain("soins");
    }

    @Test
    void aSummaryIsItsOwnAnswer() {
        LocalDate today = LocalDate.ofInstant(NINE, ZoneOffset.UTC);
        here.logbook.next = Optional.of(List.of(new Answer.SummaryMade(
                new Summary(Period.ofDates(today, today, ZoneOffset.UTC), Language.FR, "le résumé"))));

        assertThat(post(Map.of("text", "!log résumé")).asString()).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!log dauphins",
                "!LOG dauphins",
                "!Log: dauphins",
                "LIVRE: dauphins",
                "livre dauphins",
                " !log\tdauphins",
                "!log\ndauphins"
            })
    void theTriggerWordIsTakenOffHoweverItIsWritten(String text) {
        post(Map.of("text", text, "trigger_word", ""));

        assertThat(here.logbook.asked.get(0).text()).isEqualTo("dauphins");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dauphins",
                "!logbook",
                "x !log dauphins",
                "",
                "**#1** 09:00 **lea** · !log",
                "**Arthur** · résumé",
                "#1"
            })
    void whatBeginsWithNoTriggerWordIsNotOurs(String text) {
        assertThat(post(Map.of("text", text)).asString()).isEqualTo("{}");
        assertThat(here.logbook.asked).isEmpty();
    }

    @Test
    void ourOwnLineIsNoEntryEvenWhereTheCaptainMadeItATrigger() {
        here.settings.triggerWords = List.of("**#1**");

        assertThat(post(Map.of("text", "**#1** 09:00 **lea** · dauphins", "trigger_word", "**#1**"))
                        .asString())
                .isEqualTo("{}");
    }

    @Test
    void photosAreNamed() {
        post(Map.of("text", "!log joint de trappe", "file_ids", "abc,def"));

        assertThat(here.logbook.asked.get(0).fileNames())
                .containsExactly(new FileName("abc", Optional.of("abc")), new FileName("def", Optional.of("def")));
    }

    @Test
    void elsewhereTheReplySaysOnlyThatItIsNoted() {
        String text = post(Map.of("text", "!log dauphins", "channel_id", "town"))
                .jsonPath()
                .getString("text");

        assertThat(text).isEqualTo("#1 noté comme remarque. · corriger : `/log corrige #1 baro 1013`");
        assertThat(here.logbook.asked.get(0).publicly()).isFalse();
    }

    @Test
    void aWrongTokenIsToldToTheChannelBecauseTheLineIsLost() {
        String text = post(Map.of("text", "!log dauphins", "token", "stale"))
                .jsonPath()
                .getString("text");

        assertThat(text).startsWith("Jeton inconnu : rien n’a été noté.").doesNotContain("outgoingToken");
        assertThat(here.logbook.asked).isEmpty();
    }

    @Test
    void aWrongTokenOfAHookThatHearsEverythingIsSilent() {
        assertThat(post(Map.of("text", "bonjour", "token", "stale")).asString()).isEqualTo("{}");
    }

    @Test
    void aFormCountsSeconds() {
        Recorded.exactly()
                .contentType("application/x-www-form-urlencoded")
                .body("token=outgoingToken&text=%21log+dauphins&timestamp=1795382520&channel_id=boatschannel&file_ids=")
                .post("/mattermost/outgoing");

        assertThat(here.logbook.asked.get(0).sent()).contains(Instant.ofEpochSecond(1_795_382_520L));
        assertThat(here.logbook.asked.get(0).fileNames()).isEmpty();
        assertThat(here.logbook.asked.get(0).key()).isEmpty();
    }

    @Test
    void aRefusalIsToldWithAnExample() {
        here.logbook.next =
                Optional.of(List.of(new Answer.Refused(Answer.Reason.NOT_ALLOWED_TO_WRITE, List.of(), "", "dauphins")));

        assertThat(post(Map.of("text", "!log dauphins")).jsonPath().getString("text"))
                .startsWith("Vous lisez ce livre sans y écrire")
                .endsWith("Rien n’a été noté. Exemple : `/log équipage`");
    }

    @Test
    void whenTheBookBreaksThereIsNoStackTraceInTheChannel() {
        here.logbook.broken = true;

        assertThat(post(Map.of("text", "!log dauphins")).jsonPath().getString("text"))
                .startsWith("Une erreur de notre côté")
                .doesNotContain("hunter2")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[1]", "{\"text\":7}", "<html>", "{\"text\":null,\"token\":[]}"})
    void whateverElseComesIsAnsweredBySilence(String body) {
        Response answer = Recorded.exactly()
                .contentType("application/json")
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/mattermost/outgoing");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo("{}");
    }

    private static Response post(Map<String, Object> said) {
        Map<String, Object> post = new HashMap<>(Map.of(
                "token", "outgoingToken",
                "channel_id", "boatschannel",
                "user_id", "leasid",
                "user_name", "lea",
                "post_id", "post1",
                "timestamp", 1_795_382_520_885L,
                "trigger_word", "",
                "file_ids", ""));
        post.putAll(said);
        return Press.json("/mattermost/outgoing", post);
    }
}
