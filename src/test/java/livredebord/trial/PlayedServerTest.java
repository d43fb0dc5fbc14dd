package livredebord.trial;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import livredebord.trial.PlayedTrial.Heard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlayedServerTest {

    private static final String JSON = "application/json";

    private final PlayedTrial trial = PlayedTrial.on().entered();

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void identifiersAreLikeMattermosts() {
        TrialMattermost mattermost = trial.mattermost;

        assertThat(List.of(
                        mattermost.teamId(),
                        mattermost.channelId(),
                        mattermost.commandToken(),
                        mattermost.incomingHook(),
                        trial.person("anne").id(),
                        trial.person("lea").id(),
                        trial.person("tom").id(),
                        trial.person("papa").id()))
                .allMatch(id -> id.matches("[a-z0-9]{26}"))
                .doesNotHaveDuplicates();
        assertThat(mattermost.mattermost()).hasToString(trial.base() + "/essai/mm");
        assertThat(mattermost.people().stream().filter(TrialMattermost.Person::skipper))
                .hasSize(1);
    }

    @Test
    void secretsAreNewAtEveryStart() {
        try (PlayedTrial other = PlayedTrial.on()) {
            assertThat(other.mattermost.commandToken()).isNotEqualTo(trial.mattermost.commandToken());
            assertThat(other.mattermost.incomingHook()).isNotEqualTo(trial.mattermost.incomingHook());
            assertThat(other.mattermost.outgoingTokens())
                    .doesNotContainAnyElementsOf(trial.mattermost.outgoingTokens());
            assertThat(other.mattermost.channelId()).isEqualTo(trial.mattermost.channelId());
        }
    }

    @Test
    void aCommandIsSentAsMattermostSendsIt() {
        trial.say("lea", "/LOG  48°23,5'N 004°29,3'O — cap 240, avec @tom ");

        Heard request = trial.heard.get(0);
        Map<String, List<String>> form = formOf(request);
        assertThat(request.path()).isEqualTo("/mattermost/command");
        assertThat(request.header("Authorization")).contains("Token " + trial.mattermost.commandToken());
        assertThat(request.header("Content-Type")).contains("application/x-www-form-urlencoded");
        assertThat(request.header("User-Agent")).contains("Mattermost-Bot/1.1");
        assertThat(request.header("Accept")).contains(JSON);
        assertThat(form)
                .containsEntry("text", List.of("48°23,5'N 004°29,3'O — cap 240, avec @tom"))
                .containsEntry("command", List.of("/log"))
                .containsEntry("user_id", List.of(trial.person("lea").id()))
                .containsEntry("user_name", List.of("lea"))
                .containsEntry("channel_name", List.of("livre-de-bord"))
                .containsEntry("root_id", List.of(""))
                .containsEntry("user_mentions", List.of("tom"))
                .containsEntry("user_mentions_ids", List.of(trial.person("tom").id()));
        assertThat(keysOf(request))
                .isSorted()
                .contains("token", "team_id", "team_domain", "channel_id", "trigger_id", "response_url");
    }

    @Test
    void aCommandWithoutTextHasAnEmptyOne() {
        trial.say("lea", "/log");

        assertThat(formOf(trial.heard.get(0))).containsEntry("text", List.of(""));
    }

    @ParameterizedTest
    @CsvSource({
        "'/log\u00a0vent NW', text=%A0vent+NW",
        "'/log\u3000vent', text=%80%80vent+",
        "'/log\nVent NW', text=vent+NW",
        "'/log a\nb', text=a%0Ab"
    })
    void theBlankAfterTheTriggerIsCutAsTheServerCutsIt(String message, String sent) {
        trial.say("lea", message);

        assertThat(trial.heard.get(0).body().split("&")).contains(sent);
    }

    @Test
    void anUnknownCommandIsNotSent() {
        ObjectNode told = trial.say("lea", "/logout");

        assertThat(told.path("trouble").asText()).isEqualTo("trial.trouble.no-such-command");
        assertThat(told.path("detail").asText()).isEqualTo("/logout");
        assertThat(trial.heard).isEmpty();
    }

    @Test
    void aPublicLineIsForAllAndThePrivateOneForTheTypist() {
        trial.answering("{\"response_type\":\"in_channel\",\"text\":\"**#1**\",\"extra_responses\":"
                + "[{\"response_type\":\"ephemeral\",\"text\":\"#1 noté.\"}]}");

        trial.say("lea", "/log cap 240");

        assertThat(trial.texts("lea")).containsExactly("<p><strong>#1</strong></p>", "<p>#1 noté.</p>");
        assertThat(trial.texts("tom")).containsExactly("<p><strong>#1</strong></p>");
        JsonNode shown = trial.view("lea").path("posts").get(1);
        assertThat(shown.path("ephemeral").asBoolean()).isTrue();
        assertThat(shown.path("bot").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "{}, 0",
        "null, 0",
        "'{\"text\":\"\"}', 0",
        "'{\"text\":\"x\",\"response_type\":\"Ephemeral\"}', 0",
        "'{\"Text\":\"x\"}', 1",
        "'{\"response_type\":\"in_channel\"}', 1"
    })
    void anAnswerIsReadAsTheServerReadsIt(String answer, int posts) {
        trial.answering(answer);

        assertThat(trial.say("lea", "/log x").isEmpty()).isTrue();

        assertThat(trial.texts("lea")).hasSize(posts);
    }

    @ParameterizedTest
    @CsvSource({
        "201, application/json, {}",
        "500, application/json, {}",
        "200, application/json, ''",
        "200, application/json, oops",
        "200, application/json, []"
    })
    void whatIsNotAWholeAnswerFailsAndShowsNothingOfIt(int status, String type, String body) {
        trial.answering(status, type, body);

        ObjectNode told = trial.say("lea", "/log x");

        assertThat(told.path("trouble").asText()).isEqualTo("trial.trouble.command-failed");
        assertThat(trial.texts("lea")).isEmpty();
    }

    @Test
    void anAnswerThatIsNotJsonIsShownAsItIs() {
        trial.answering(200, "text/html", "<b>page</b>");

        trial.say("lea", "/log x");

        assertThat(trial.texts("lea")).containsExactly("<p>&lt;b&gt;page&lt;/b&gt;</p>");
    }

    @Test
    void aPublicLineThatIsTooLongIsRefused() {
        trial.answering("{\"response_type\":\"in_channel\",\"text\":\"" + "x".repeat(16_384) + "\"}")
                .answering("{\"response_type\":\"in_channel\",\"text\":\"" + "x".repeat(16_383) + "\"}");

        assertThat(trial.say("lea", "/log a").path("trouble").asText()).isEqualTo("trial.trouble.too-long");
        assertThat(trial.say("lea", "/log b").isEmpty()).isTrue();
    }

    @Test
    void aServiceThatIsGoneIsAFailedCommand() {
        PlayedServer alone = new PlayedServer(
                trial.mattermost, () -> java.net.URI.create("http://127.0.0.1:1"), java.time.Clock.systemUTC());

        assertThat(alone.say("/log x", trial.person("lea")))
                .contains(new Trouble("trial.trouble.command-failed", "/log"));
    }

    @Test
    void aPostWithATriggerWordIsToldInJson() {
        trial.answering("{\"text\":\"#2 noté\"}");

        trial.say("tom", "Log dauphins");

        await().until(() -> trial.texts("lea").size() == 2);
        ObjectNode told = trial.heard.get(0).json();
        assertThat(trial.heard.get(0).path()).isEqualTo("/mattermost/outgoing");
        assertThat(trial.heard.get(0).header("Authorization")).isEmpty();
        assertThat(told.path("text").asText()).isEqualTo("Log dauphins");
        assertThat(told.path("trigger_word").asText()).isEqualTo("Log");
        assertThat(told.path("user_name").asText()).isEqualTo("tom");
        assertThat(told.path("token").asText())
                .isEqualTo(trial.mattermost.outgoingTokens().get(0));
        assertThat(told.path("timestamp").isNumber()).isTrue();
        assertThat(told.path("timestamp").asLong()).isGreaterThan(1_000_000_000_000L);
        assertThat(told.path("file_ids").asText()).isEmpty();
        assertThat(trial.texts("lea")).containsExactly("<p>Log dauphins</p>", "<p>#2 noté</p>");
    }

    @Test
    void aPostWithTheOtherTriggerWordIsToldByForm() {
        trial.say("tom", "bord dauphins");

        await().until(() -> trial.heard.size() == 1);
        Map<String, List<String>> form = formOf(trial.heard.get(0));
        assertThat(form)
                .containsEntry("text", List.of("bord dauphins"))
                .containsEntry("trigger_word", List.of("bord"))
                .containsEntry(
                        "token", List.of(trial.mattermost.outgoingTokens().get(1)));
        assertThat(Long.parseLong(form.get("timestamp").get(0))).isLessThan(100_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "loG x", "logbook x", "a log", " /log x"})
    void anyOtherPostIsOnlyAPost(String message) throws InterruptedException {
        trial.say("tom", message);

        Thread.sleep(100);
        assertThat(trial.heard).isEmpty();
        assertThat(trial.texts("lea")).hasSize(1);
    }

    @Test
    void aPublicReplyThatBeginsWithATriggerWordComesBackAsTheTypistsPost() {
        trial.answering("{\"response_type\":\"in_channel\",\"text\":\"log of the day\"}");

        trial.say("lea", "/log x");

        await().until(() -> trial.heard.size() == 2);
        assertThat(trial.heard.get(1).json().path("user_name").asText()).isEqualTo("lea");
    }

    @Test
    void aLateReplyIsTakenFiveTimes() {
        trial.say("lea", "/log x");
        String path = responsePath();

        for (int use = 1; use <= 5; use++) {
            assertThat(trial.callBack(path, JSON, "{\"text\":\"late\"}").body()).isEqualTo("ok");
        }
        HttpResponse<String> sixth = trial.callBack(path, JSON, "{\"text\":\"late\"}");

        assertThat(sixth.statusCode()).isEqualTo(400);
        assertThat(trial.texts("lea")).hasSize(5);
        assertThat(trial.texts("tom")).isEmpty();
    }

    @Test
    void theIncomingWebhookPosts() {
        String path = "/essai/mm/hooks/" + trial.mattermost.incomingHook();

        HttpResponse<String> posted =
                trial.callBack(path, JSON, "{\"text\":\"<http://127.0.0.1/pdf|PDF>\",\"username\":\"Arthur\"}");
        HttpResponse<String> byForm =
                trial.callBack(path, "application/x-www-form-urlencoded", "payload=%7B%22text%22%3A%22form%22%7D");

        assertThat(posted.statusCode()).isEqualTo(200);
        assertThat(posted.body()).isEqualTo("ok");
        assertThat(byForm.body()).isEqualTo("ok");
        assertThat(trial.view("tom").path("posts").get(0).path("name").asText()).isEqualTo("Arthur");
        assertThat(trial.texts("tom").get(0)).contains("href=\"http://127.0.0.1/pdf\"");
        assertThat(trial.texts("tom").get(1)).isEqualTo("<p>form</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "oops", "[]", "{\"text\":\"\"}"})
    void theIncomingWebhookRefusesNothing(String body) {
        HttpResponse<String> refused = trial.callBack("/essai/mm/hooks/" + trial.mattermost.incomingHook(), JSON, body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Json.object(refused.body()).orElseThrow().path("status_code").asInt())
                .isEqualTo(400);
    }

    @Test
    void theIncomingWebhookCutsWhatIsTooLongAndRefusesWhatIsFarTooLong() {
        String path = "/essai/mm/hooks/" + trial.mattermost.incomingHook();

        trial.callBack(path, JSON, "{\"text\":\"" + "é".repeat(16_384) + "\"}");
        HttpResponse<String> refused = trial.callBack(path, JSON, "{\"text\":\"" + "x".repeat(300_000) + "\"}");

        assertThat(trial.texts("lea")).hasSize(2).last().isEqualTo("<p>é</p>");
        assertThat(refused.statusCode()).isEqualTo(413);
    }

    @Test
    void aButtonCallsWhatOnlyTheServerKnows() {
        JsonNode post = postWithButtons();
        assertThat(post.toString()).doesNotContain("integration", "s3cret", "/mattermost/action");
        trial.answering("{\"ephemeral_text\":\"rayé\"}");

        trial.act("press", "tom", press(post, 0));

        ObjectNode request = trial.heard.get(1).json();
        assertThat(trial.heard.get(1).path()).isEqualTo("/mattermost/action");
        assertThat(request.path("context").path("mac").asText()).isEqualTo("s3cret");
        assertThat(request.path("user_name").asText()).isEqualTo("tom");
        assertThat(request.path("post_id").asText()).isEqualTo(post.path("id").asText());
        assertThat(request.path("type").asText()).isEqualTo("button");
        assertThat(request.path("trigger_id").asText()).isNotEmpty();
        assertThat(trial.texts("tom")).last().isEqualTo("<p>rayé</p>");
        assertThat(trial.texts("lea")).doesNotContain("<p>rayé</p>");
    }

    @Test
    void aMenusChoiceIsAddedToTheContext() {
        JsonNode post = postWithButtons();

        trial.act("press", "lea", press(post, 1).put("chosen", "W"));

        assertThat(trial.heard
                        .get(1)
                        .json()
                        .path("context")
                        .path("selected_option")
                        .asText())
                .isEqualTo("W");
    }

    @Test
    void anUpdateReplacesTheTextAndKeepsTheButtonsUnlessToldOtherwise() {
        JsonNode post = postWithButtons();
        trial.answering("{\"update\":{\"message\":\"~~#1~~\"}}").answering("{\"update\":{\"props\":{}}}");

        trial.act("press", "lea", press(post, 0));
        JsonNode kept = trial.view("lea").path("posts").get(0);
        trial.act("press", "lea", press(post, 0));
        JsonNode cleared = trial.view("lea").path("posts").get(0);

        assertThat(kept.path("html").asText()).contains("<del>#1</del>");
        assertThat(kept.path("edited").asBoolean()).isTrue();
        assertThat(kept.path("attachments")).hasSize(1);
        assertThat(cleared.path("html").asText()).isEmpty();
        assertThat(cleared.path("attachments")).isEmpty();
    }

    @Test
    void aPrivatePostCannotBeUpdated() {
        trial.answering(attached("ephemeral", trial.base())).answering("{\"update\":{\"message\":\"new\"}}");
        trial.say("lea", "/log x");
        JsonNode post = trial.view("lea").path("posts").get(0);

        ObjectNode told = trial.act("press", "lea", press(post, 0));

        assertThat(told.path("trouble").asText()).isEqualTo("trial.trouble.button-failed");
        assertThat(trial.texts("lea")).containsExactly("<p>#1</p>");
    }

    @Test
    void nobodyPressesAnothersPrivateButton() {
        trial.answering(attached("ephemeral", trial.base()));
        trial.say("lea", "/log x");
        JsonNode post = trial.view("lea").path("posts").get(0);

        ObjectNode told = trial.act("press", "tom", press(post, 0));

        assertThat(told.path("trouble").asText()).isEqualTo("trial.trouble.no-such-button");
        assertThat(trial.heard).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://elsewhere.example",
                "http://127.0.0.1:1",
                "http://127.0.0.1@elsewhere.example",
                "file:///etc"
            })
    void aButtonThatLeadsElsewhereIsNotPressed(String elsewhere) {
        trial.answering(attached("in_channel", elsewhere));
        trial.say("lea", "/log x");
        JsonNode post = trial.view("lea").path("posts").get(0);

        ObjectNode told = trial.act("press", "lea", press(post, 0));

        assertThat(told.path("trouble").asText()).isEqualTo("trial.trouble.foreign-address");
    }

    @Test
    void aButtonWhoseIdHasAHyphenNeverWorks() {
        trial.answering(attached("in_channel", trial.base()).replace("strike", "strike-it"));
        trial.say("lea", "/log x");
        JsonNode post = trial.view("lea").path("posts").get(0);

        ObjectNode told = trial.act("press", "lea", press(post, 0));

        assertThat(told.path("trouble").asText()).isEqualTo("trial.trouble.no-such-button");
    }

    @Test
    void aDialogOpensForWhomItWasAskedAndIsSent() {
        openDialog("lea");
        assertThat(trial.view("tom").has("dialog")).isFalse();
        JsonNode dialog = trial.view("lea").path("dialog");
        assertThat(dialog.path("title").asText()).isEqualTo("Ligne");
        assertThat(dialog.toString()).doesNotContain("signed-state");
        trial.answering("{\"errors\":{\"wind\":\"Comme NW 4\"},\"error\":\"\"}").answering("{}");

        ObjectNode first = submit("lea", dialog, "");
        ObjectNode second = submit("lea", dialog, "NW 4");

        assertThat(first.path("errors").path("wind").asText()).isEqualTo("Comme NW 4");
        assertThat(second.isEmpty()).isTrue();
        assertThat(trial.view("lea").has("dialog")).isFalse();
        ObjectNode request = trial.heard.get(2).json();
        assertThat(trial.heard.get(2).path()).isEqualTo("/mattermost/dialog");
        assertThat(request.path("type").asText()).isEqualTo("dialog_submission");
        assertThat(request.path("state").asText()).isEqualTo("signed-state");
        assertThat(request.path("callback_id").asText()).isEqualTo("row");
        assertThat(request.path("user_id").asText())
                .isEqualTo(trial.person("lea").id());
        assertThat(request.path("cancelled").asBoolean(true)).isFalse();
        assertThat(request.path("submission").path("wind").asText()).isEqualTo("NW 4");
    }

    @Test
    void nobodySendsAnothersDialog() {
        openDialog("lea");
        JsonNode dialog = trial.view("lea").path("dialog");

        ObjectNode told = submit("tom", dialog, "NW 4");

        assertThat(told.path("trouble").asText()).isEqualTo("trial.trouble.no-such-dialog");
        assertThat(trial.view("lea").has("dialog")).isTrue();
    }

    @Test
    void aCancelledDialogIsToldWhereThatWasAsked() {
        openDialog("lea");
        String dialog = trial.view("lea").path("dialog").path("id").asText();

        trial.act("cancel", "lea", Json.empty().put("dialog", dialog));

        await().until(() -> trial.heard.size() == 2);
        assertThat(trial.heard.get(1).json().path("cancelled").asBoolean()).isTrue();
        assertThat(trial.view("lea").has("dialog")).isFalse();
    }

    @Test
    void aPrivatePostCanBeTakenAwayByItsReaderOnly() {
        trial.answering("{\"text\":\"private\"}");
        trial.say("lea", "/log x");
        String post = trial.view("lea").path("posts").get(0).path("id").asText();

        trial.act("dismiss", "tom", Json.empty().put("post", post));
        assertThat(trial.texts("lea")).hasSize(1);
        trial.act("dismiss", "lea", Json.empty().put("post", post));

        assertThat(trial.texts("lea")).isEmpty();
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(Words.in("fr").properties().stream().map(Map.Entry::getKey))
                .containsExactlyElementsOf(Words.in("en").properties().stream()
                        .map(Map.Entry::getKey)
                        .toList())
                .hasSizeGreaterThan(30);
        assertThat(Words.in("de")).isEqualTo(Words.in("fr"));
    }

    private void openDialog(String userName) {
        trial.say(userName, "/log");
        ObjectNode open = Json.empty()
                .put("trigger_id", formOf(trial.heard.get(0)).get("trigger_id").get(0))
                .put("url", trial.base() + "/mattermost/dialog");
        open.putObject("dialog")
                .put("callback_id", "row")
                .put("title", "Ligne")
                .put("state", "signed-state")
                .put("notify_on_cancel", true)
                .putArray("elements")
                .addObject()
                .put("name", "wind")
                .put("display_name", "Vent")
                .put("type", "text");
        HttpResponse<String> opened = trial.callBack("/essai/mm/api/v4/actions/dialogs/open", JSON, open.toString());
        assertThat(opened.statusCode()).isEqualTo(200);
    }

    private ObjectNode submit(String userName, JsonNode dialog, String wind) {
        ObjectNode asked = Json.empty().put("dialog", dialog.path("id").asText());
        asked.putObject("values").put("wind", wind);
        return trial.act("submit", userName, asked);
    }

    private JsonNode postWithButtons() {
        trial.answering(attached("in_channel", trial.base()));
        trial.say("lea", "/log x");
        return trial.view("lea").path("posts").get(0);
    }

    private static ObjectNode press(JsonNode post, int action) {
        return Json.empty()
                .put("post", post.path("id").asText())
                .put(
                        "action",
                        post.path("attachments")
                                .get(0)
                                .path("actions")
                                .get(action)
                                .path("id")
                                .asText());
    }

    private static String attached(String responseType, String base) {
        String integration =
                "\"integration\":{\"url\":\"" + base + "/mattermost/action\",\"context\":{\"mac\":\"s3cret\"}}";
        return "{\"response_type\":\"" + responseType + "\",\"text\":\"#1\",\"attachments\":[{\"actions\":["
                + "{\"id\":\"strike\",\"type\":\"button\",\"name\":\"Rayer\"," + integration + "},"
                + "{\"type\":\"select\",\"name\":\"Laquelle\",\"options\":[{\"text\":\"W\",\"value\":\"W\"}],"
                + integration + "}]}]}";
    }

    private String responsePath() {
        String url = formOf(trial.heard.get(0)).get("response_url").get(0);
        assertThat(url).startsWith(trial.base() + "/essai/mm/hooks/commands/");
        return url.substring(trial.base().length());
    }

    private static List<String> keysOf(Heard request) {
        return Arrays.stream(request.body().split("&"))
                .map(field -> field.split("=", 2)[0])
                .toList();
    }

    private static Map<String, List<String>> formOf(Heard request) {
        return Arrays.stream(request.body().split("&"))
                .map(field -> field.split("=", 2))
                .collect(groupingBy(
                        field -> field[0],
                        mapping(field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8), toList())));
    }
}
