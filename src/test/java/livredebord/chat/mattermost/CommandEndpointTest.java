package livredebord.chat.mattermost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import livredebord.entry.Author;
import livredebord.entry.Language;
import livredebord.logbook.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ChatInTests.class)
class CommandEndpointTest extends ChatEndpointTest {

    private static final String LEA_IN_THE_CHANNEL =
            "channel_id=boatschannel&user_id=leasid&user_name=lea&token=commandToken";

    @Test
    void aLineIsAnsweredWithAPublicLineAndPrivateButtons() {
        Response answer = send(LEA_IN_THE_CHANNEL, "dauphins");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/json");
        JsonPath json = answer.jsonPath();
        assertThat(json.getString("response_type")).isEqualTo("in_channel");
        assertThat(json.getString("text")).isEqualTo("**#1** 09:00 **lea** · dauphins");
        assertThat(json.getBoolean("skip_slack_parsing")).isTrue();
        assertThat(json.getString("extra_responses[0].response_type")).isEqualTo("ephemeral");
        assertThat(json.getString("extra_responses[0].text")).isEqualTo("#1 noté comme remarque.");
        assertThat(json.getList("extra_responses[0].attachments[0].actions.name"))
                .isEqualTo(List.of("Corriger", "Rayer"));
        assertThat(json.getList("extra_responses[0].attachments[0].actions.integration.url"))
                .containsOnly("http://logbook.lan:8080/mattermost/action");
        assertThat(json.getList("extra_responses[0].attachments[0].actions.id", String.class))
                .allMatch(id -> id.matches("[A-Za-z0-9]+"));
    }

    @Test
    void whomTheWordsMentionIsToldWithHisAccount() {
        send(
                LEA_IN_THE_CHANNEL
                        + "&user_mentions=tom&user_mentions=hugo&user_mentions_ids=tomsid&user_mentions_ids=hugosid",
                "mousse @hugo");

        assertThat(here.logbook.asked.get(0).mentioned())
                .extracting(Author::id, Author::name)
                .containsExactly(tuple("tomsid", "tom"), tuple("hugosid", "hugo"));
    }

    @Test
    void nothingInAnAnswerIsNullOrANumber() {
        String json = send(LEA_IN_THE_CHANNEL, "dauphins\nbaleines").asString();

        assertThat(json).doesNotContain("null").doesNotContainPattern("\":\\s*[0-9]");
    }

    @Test
    void aCommandByGetIsRefused() {
        assertThat(RestAssured.get("/mattermost/command?token=commandToken&text=x")
                        .statusCode())
                .isEqualTo(405);
        assertThat(here.logbook.asked).isEmpty();
    }

    @Test
    void anyOfTheValidTokensOpensTheDoor() {
        send("channel_id=boatschannel&token=olderToken", "a");
        send("channel_id=boatschannel&token=commandToken", "b");

        assertThat(here.logbook.asked).hasSize(2);
    }

    @Test
    void theTokenMayStandInTheHeaderAlone() {
        Recorded.exactly()
                .contentType("application/x-www-form-urlencoded")
                .header("Authorization", "Token commandToken")
                .body("text=dauphins")
                .post("/mattermost/command");

        assertThat(here.logbook.asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"token=wrong", "token=", "", "token=commandtoken", "token=commandToken%20", "token=outgoingToken"
            })
    void withoutAValidTokenNothingIsNotedAndTheWordsComeBack(String token) {
        Response answer = send(token, "dauphins ``` @all");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(here.logbook.asked).isEmpty();
        assertThat(answer.jsonPath().getString("response_type")).isEqualTo("ephemeral");
        assertThat(answer.jsonPath().getString("text"))
                .isEqualTo("Jeton inconnu : rien n’a été noté. Le capitaine relance `setup` à bord.\n"
                        + "Unknown token: nothing was logged. The captain runs `setup` again on board.\n"
                        + "````\ndauphins ``` @all\n````");
        assertThat(answer.asString()).doesNotContain("commandToken").doesNotContain("olderToken");
    }

    @Test
    void inAThreadTheAnswerIsPrivateAndTheLineIsAnnounced() {
        Response answer = send(LEA_IN_THE_CHANNEL + "&root_id=someroot", "dauphins");

        assertThat(here.logbook.asked.get(0).publicly()).isFalse();
        assertThat(answer.jsonPath().getString("response_type")).isEqualTo("ephemeral");
        assertThat(answer.asString()).doesNotContain("in_channel");
    }

    @Test
    void elsewhereTheAnswerIsPrivateAndTheLineIsAnnounced() {
        Response answer = send("channel_id=quart&user_id=leasid&user_name=lea&token=commandToken", "dauphins");

        assertThat(here.logbook.asked.get(0).publicly()).isFalse();
        assertThat(answer.asString()).doesNotContain("in_channel").contains("#1 noté");
    }

    @Test
    void severalLinesAreSeveralEntriesEachAnsweredFor() {
        JsonPath json = send(LEA_IN_THE_CHANNEL, "dauphins\nbaleines").jsonPath();

        assertThat(json.getString("text"))
                .isEqualTo("**#1** 09:00 **lea** · dauphins\n**#2** 09:00 **lea** · baleines");
        assertThat(json.getString("extra_responses[0].text"))
                .isEqualTo("#1 noté comme remarque.\n#2 noté comme remarque.");
    }

    @Test
    void theSameWordsWithinAMinuteAreAskedAbout() {
        send(LEA_IN_THE_CHANNEL, "dauphins");

        JsonPath json = send(LEA_IN_THE_CHANNEL, "dauphins").jsonPath();

        assertThat(json.getString("response_type")).isEqualTo("ephemeral");
        assertThat(json.getString("text")).startsWith("#1 : déjà noté");
        assertThat(json.getList("attachments[0].actions.name")).isEqualTo(List.of("Noter quand même"));
    }

    @Test
    void halfACharacterBeforeTheFirstWordIsTakenOff() {
        Recorded.exactly()
                .contentType("application/x-www-form-urlencoded")
                .body(LEA_IN_THE_CHANNEL + "&text=%A0wind+NW+4")
                .post("/mattermost/command");
        Recorded.exactly()
                .contentType("application/x-www-form-urlencoded")
                .body(LEA_IN_THE_CHANNEL + "&text=%80%80wind+%zz%2")
                .post("/mattermost/command");

        assertThat(here.logbook.asked.get(0).text()).isEqualTo("wind NW 4");
        assertThat(here.logbook.asked.get(1).text()).isEqualTo("wind %zz%2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded; charset=ISO-8859-1", "text/plain"})
    void theBodyIsUtf8WhateverItClaims(String contentType) {
        Recorded.exactly()
                .contentType(contentType)
                .body(LEA_IN_THE_CHANNEL + "&text=m%C3%A9t%C3%A9o")
                .post("/mattermost/command");

        assertThat(here.logbook.asked.get(0).text()).isEqualTo("météo");
    }

    @Test
    void aBodyOfTenMegabytesIsAnsweredInWords() {
        String body = "a".repeat(10 << 20) + "&token=commandToken";

        Response answer = Recorded.exactly()
                .contentType("application/x-www-form-urlencoded")
                .body(body)
                .post("/mattermost/command");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("text"))
                .isEqualTo("C’est beaucoup trop long : rien n’a été noté.\nThat is far too long: nothing was logged.");
        assertThat(here.logbook.asked).isEmpty();
    }

    @Test
    void thirtyThousandCharactersReachTheBookAndThePublicLineIsCut() {
        String long30 = "mot ".repeat(7_500).strip();

        JsonPath json = send(LEA_IN_THE_CHANNEL, long30).jsonPath();

        assertThat(here.logbook.asked.get(0).text()).isEqualTo(long30);
        assertThat(json.getString("text")).hasSizeLessThanOrEqualTo(16_383).endsWith("mot …");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000nul",
                "\u202Eright to left",
                "@channel @all",
                "a | b <5 <b>x</b>",
                "```",
                "~~x~~ **y** #z",
                "🙂"
            })
    void whatPeopleTypeDoesNothingInTheChannel(String words) {
        JsonPath json = send(LEA_IN_THE_CHANNEL, words).jsonPath();

        assertThat(json.getString("text").substring("**#1** 09:00 **lea** · ".length()))
                .doesNotContainPattern("(?<!\\\\)[|`*~]|[<>\\u0000\\u202E]|@[a-z]");
    }

    @Test
    void whenTheBookBreaksThePersonIsToldAndNoSecretWithIt() {
        here.logbook.broken = true;

        Response answer = send(LEA_IN_THE_CHANNEL, "dauphins");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("text"))
                .startsWith("Une erreur de notre côté : il n’est pas sûr que ce soit noté.")
                .endsWith("Vos mots :\n```\ndauphins\n```");
        assertThat(answer.asString()).doesNotContain("hunter2").doesNotContain("Exception");
    }

    @Test
    void aBookThatIsAwayHandsTheWordsBack() {
        here.logbook.next = java.util.Optional.of(List.of(new Answer.BookAway("dauphins", true)));

        assertThat(send(LEA_IN_THE_CHANNEL, "dauphins").jsonPath().getString("text"))
                .isEqualTo("Le livre ne répond pas : rien n’a été noté.\nVos mots :\n```\ndauphins\n```");
    }

    @Test
    void thePublicLineIsInTheBoatsLanguageAndThePrivateInTheTypists() {
        here.logbook.languages.put("leasid", Language.EN);

        JsonPath json = send(LEA_IN_THE_CHANNEL, "dolphins").jsonPath();

        assertThat(json.getString("extra_responses[0].text")).isEqualTo("#1 logged as a remark.");
        assertThat(json.getList("extra_responses[0].attachments[0].actions.name"))
                .isEqualTo(List.of("Fix", "Strike"));
    }

    @Test
    void whoChoseNoLanguageIsAnsweredInThatOfTheLine() {
        assertThat(send(LEA_IN_THE_CHANNEL, "dolphins").asString()).contains("\"Fix\"");
        assertThat(send(LEA_IN_THE_CHANNEL, "dauphins").asString()).contains("\"Corriger\"");
    }

    @Test
    void withNothingTypedAFormIsOpenedAndTheAnswerSaysNothing() {
        Response answer = send(LEA_IN_THE_CHANNEL + "&trigger_id=abc%2B%3D", "");

        assertThat(answer.asString()).isEqualTo("{}");
        var opened = mattermost.at("/api/v4/actions/dialogs/open");
        assertThat(opened).hasSize(1);
        assertThat(opened.get(0).contentType()).isEqualTo("application/json");
        JsonPath dialog = new JsonPath(opened.get(0).body().toString());
        assertThat(dialog.getString("trigger_id")).isEqualTo("abc+=");
        assertThat(dialog.getString("url")).isEqualTo("http://logbook.lan:8080/mattermost/dialog");
        assertThat(dialog.getList("dialog.elements.name"))
                .isEqualTo(List.of("position", "course", "weather", "sails", "remark", "time"));
        assertThat(dialog.getList("dialog.elements.optional")).containsOnly(true);
        assertThat(dialog.getList("dialog.elements.display_name", String.class))
                .allMatch(name -> name.getBytes(StandardCharsets.UTF_8).length <= 24);
        assertThat(dialog.getString("dialog.title").getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(24);
    }

    @Test
    void whereNoFormCanBeOpenedTheLineIsAskedFor() {
        mattermost.status = 400;

        assertThat(send(LEA_IN_THE_CHANNEL + "&trigger_id=late", "").jsonPath().getString("text"))
                .startsWith("Une ligne, comme elle vient : `/log 48 23,5 N");
    }

    @Test
    void noRedirectIsFollowed() {
        try (MattermostInTests elsewhere = new MattermostInTests()) {
            mattermost.status = 307;
            mattermost.location = elsewhere.address() + "/stolen";

            send(LEA_IN_THE_CHANNEL + "&trigger_id=t", "");

            assertThat(elsewhere.received).isEmpty();
        }
    }

    @Test
    void helpCoversADayInTenLines() {
        String help = send(LEA_IN_THE_CHANNEL, "aide").jsonPath().getString("text");

        assertThat(help.lines().filter(line -> line.startsWith("`/log "))).hasSize(10);
        assertThat(send(LEA_IN_THE_CHANNEL, "help FIX").jsonPath().getString("text"))
                .contains("/log corrige baro 1013");
    }

    @Test
    void thePictureIsOurOwn() {
        Response icon = RestAssured.get("/icon.png");

        assertThat(icon.contentType()).isEqualTo("image/png");
        assertThat(icon.asByteArray()).startsWith(0x89, 'P', 'N', 'G').hasSizeLessThan(10_000);
    }

    private static Response send(String form, String text) {
        String body = form + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        return Recorded.exactly()
                .contentType("application/x-www-form-urlencoded")
                .body(body)
                .post("/mattermost/command");
    }
}
