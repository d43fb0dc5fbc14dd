package livredebord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import livredebord.chat.MattermostClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way, on a real Mattermost: {@code mvn verify -Pmattermost -Dmattermost.url=http://127.0.0.1:8065
 * -Dmattermost.token.file=admin-token}. Makes a team and two accounts of its own there, and archives the team at the end;
 * the server's settings that set-up changes stay changed.
 */
@Tag("mattermost")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MattermostEndToEndTest {

    private static final String PASSWORD = "Crew-pass-1!" + UUID.randomUUID();

    @TempDir
    static Path folder;

    private final URI server = URI.create(given("mattermost.url"));
    private final Path tokenFile = Path.of(given("mattermost.token.file")).toAbsolutePath();
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private MattermostClient admin;
    private String team;
    private String tomId;
    private ServiceProcess service;
    private CrewMember lea;
    private CrewMember tom;

    @BeforeAll
    void setTheScene() throws IOException {
        admin = MattermostClient.at(server, Duration.ofSeconds(30))
                .as(Files.readString(tokenFile).strip());
        team = admin.post("/api/v4/teams", Map.of("name", "arthur-" + suffix, "display_name", "Arthur", "type", "I"))
                .path("id")
                .asText();
        person("lea", "Léa");
        tomId = person("tom", "Tom");
        service = new ServiceProcess(folder.resolve("data"));
        service.start();

        ServiceProcess.Ended setup = setUp();

        assertThat(setup.exit()).as(setup.said()).isZero();
        assertThat(setup.said()).contains("prouvé : /log aide");
        lea = comesAboard("lea");
        tom = comesAboard("tom");
    }

    @AfterAll
    void clearUp() {
        Stream.of(lea, tom).filter(Objects::nonNull).forEach(CrewMember::close);
        service.close();
        admin.delete("/api/v4/teams/" + team);
    }

    @Test
    void aTypedLineStandsInTheChannelAsItWasUnderstood() {
        JsonNode answer = lea.command("/log 48°23.5N 4°29.3W cap 240 NW 4 baro 1018");

        assertThat(answer.path("response_type").asText()).isEqualTo("in_channel");
        JsonNode post = lea.awaitPost("NW 4 · baro 1018");
        assertThat(post.path("message").asText())
                .startsWith("**#")
                .contains("**Léa**", "48°23,5'N 004°29,3'W", "cap 240°");
        assertThat(post.at("/props/override_username").asText()).isEqualTo("livre-de-bord");
    }

    @Test
    void severalLinesAreSeveralEntries() {
        lea.command("/log cap 251\ncap 252");

        String posted = lea.awaitPost("cap 251°").path("message").asText()
                + '\n'
                + lea.awaitPost("cap 252°").path("message").asText();

        assertThat(new TreeSet<>(numbers(posted))).hasSize(2);
    }

    @Test
    void aCorrectionStrikesOutAndStaysReadable() {
        tom.command("/log baro 1031");
        tom.command("/log corrige baro 1013");

        JsonNode post = tom.awaitPost("~~1031~~");

        assertThat(post.path("message").asText()).contains("corrige #", "1013", "**Tom**");
    }

    @Test
    void theWatchIsHandedOverAndTaken() {
        lea.command("/log Léa prend le quart 48°20N 4°40W");
        lea.command("/log vent SW 5, virement");

        JsonNode answer = lea.command("/log quart à Tom");

        String posted =
                lea.awaitPost("quart à Tom, non confirmé").path("message").asText();
        assertThat(posted).contains("depuis ", "max SW 5", "1 événement");
        assertThat(answer.toString()).contains("Tom le confirme par");
        tom.command("/log pris");
        assertThat(tom.awaitPost("prend la relève").path("message").asText())
                .contains("**Tom**", onlyNumber(lea.awaitPost("quart à Tom, non confirmé")));
        assertThat(tom.command("/log quart").path("text").asText()).contains("quart à Tom, confirmé");
    }

    @Test
    void whoIsAboardIsListedAndAQuestionIsAnsweredToTheAskerAlone() {
        lea.command("/log équipage à bord Mamie à Concarneau");
        lea.awaitPost("embarquement : Mamie");
        lea.command("/log plein gazole 45 L");
        int before = lea.posts().size();

        String crew = tom.command("/log équipage").path("text").asText();
        String fuel = tom.command("/log dernier plein de gazole ?").path("text").asText();

        assertThat(crew).contains("**Léa**", "chef de bord", "**Mamie**", "Concarneau");
        assertThat(fuel).contains("45 L").containsPattern("#\\d+");
        assertThat(tom.command("/log heure").path("text").asText()).contains("Europe/Paris");
        assertThat(lea.posts()).hasSize(before);
    }

    @Test
    void helpIsPrivateAndLeavesNoEntry() {
        int before = lea.posts().size();

        JsonNode answer = lea.command("/log aide");

        assertThat(answer.path("response_type").asText()).isEqualTo("ephemeral");
        assertThat(answer.path("text").asText()).contains("/log pdf");
        assertThat(lea.posts()).hasSize(before);
    }

    @Test
    void aLineTypedInPrivateIsAnnouncedInTheBoatsChannel() {
        String whispering = lea.directMessagesWith(tomId);

        JsonNode answer = lea.commandIn(whispering, "/log dauphins chuchotés");

        assertThat(answer.path("response_type").asText()).isEqualTo("ephemeral");
        assertThat(lea.awaitPost("dauphins chuchotés").path("message").asText()).startsWith("**#");
    }

    @Test
    void aPostWithTheTriggerWordIsAnEntryAndOrdinaryTalkIsNot() {
        lea.say("on mange quand ? dauphins parlés");
        lea.say("!Log dauphins criés");

        JsonNode reply = lea.awaitPost("· dauphins criés");

        assertThat(reply.path("message").asText()).startsWith("**#").contains("/log corrige #");
        assertThat(lea.posts())
                .noneMatch(post -> post.path("message").asText().matches("(?s)\\*\\*#.*dauphins parlés.*"));
    }

    @Test
    void aPhotoNeedsNoWords() {
        lea.show("!log", "étrave.png");

        assertThat(lea.awaitPost("· fichier étrave.png").path("message").asText())
                .startsWith("**#");
    }

    @Test
    void whatWasNotSaidIsAskedForByAButtonAndCompletesTheLine() {
        lea.command("/log moteur en route, dauphins surpris");
        String number = onlyNumber(lea.awaitPost("dauphins surpris"));

        lea.press("Heures", number + " noté");
        lea.submitDialog(number, Map.of("words", "1302 h"));

        assertThat(lea.awaitPost("complète " + number).path("message").asText()).contains("heures moteur 1302");
    }

    @Test
    void aButtonOpensTheDialogThatCorrects() {
        lea.command("/log cap 111 baro 1009");
        String number = onlyNumber(lea.awaitPost("cap 111°"));

        lea.press("Corriger", number + " noté");
        String line = lea.preset(number, "line");
        lea.submitDialog(number, Map.of("line", line.replace("111", "112")));

        assertThat(lea.awaitPost("corrige " + number).path("message").asText()).contains("~~", "111", "112°");
    }

    @Test
    void aButtonStrikesAnEntryOut() {
        lea.command("/log dauphins imaginaires");
        String number = onlyNumber(lea.awaitPost("dauphins imaginaires"));

        lea.press("Rayer", number + " noté");
        lea.submitDialog(number, Map.of());

        assertThat(lea.awaitPost("raye " + number).path("message").asText()).contains("~~dauphins imaginaires~~");
    }

    @Test
    void aCommandWithoutALineOpensTheForm() {
        tom.command("/log");

        tom.submitDialog("", Map.of("course", "cap 333", "remark", "par le formulaire"));

        assertThat(tom.awaitPost("par le formulaire").path("message").asText()).contains("cap 333°");
    }

    @Test
    void whatStillHoldsIsNotedByATick() {
        lea.command("/log GV 2 ris, on est 7");
        lea.command("/log");

        lea.submitDialog("Ligne du livre", Map.of("weather", "ESE 3", "unchanged", "true"));

        assertThat(lea.awaitPost("ESE 3").path("message").asText()).contains("7 à bord (inchangé)");
    }

    @Test
    void aPositionTooFarIsAskedAboutAndAnsweredByAButton() {
        lea.command("/log 48°24N 4°30W");
        lea.command("/log 48°25N 4°31E dauphins sauteurs");
        JsonNode post = lea.awaitPost("dauphins sauteurs");
        String number = onlyNumber(post);

        lea.press("004°31,0'W", number + " noté. Bien loin");

        assertThat(post.path("message").asText()).contains("position à préciser : 48°25,0'N 004°31,0'E");
        assertThat(lea.awaitPost("complète " + number).path("message").asText()).contains("48°25,0'N 004°31,0'W");
    }

    @Test
    void aPressureThatIsNoneStandsInTheListUntilItIsAnswered() {
        tom.command("/log baro 1300 dauphins barométriques");
        String number = onlyNumber(tom.awaitPost("dauphins barométriques"));
        String listed = tom.command("/log doutes").path("text").asText();

        tom.press(number + " 1030", number + " ");

        assertThat(listed).contains(number, "`/log " + number.substring(1) + " 1030`");
        assertThat(tom.awaitPost("complète " + number).path("message").asText()).contains("baro 1030");
        assertThat(tom.command("/log doutes").path("text").asText()).doesNotContain(number + "**");
    }

    @Test
    void theHoursOfAnEngineAreAskedForInADialogThatStaysOpenUntilItIsFilled() {
        lea.command("/log moteur en route, dauphins mécaniques");
        String number = onlyNumber(lea.awaitPost("dauphins mécaniques"));

        lea.press("Heures", number + " noté. Pas dit");
        JsonNode empty = lea.submitDialog(number, Map.of("words", " "));
        lea.submitDialog(number, Map.of("words", "1302"));

        assertThat(empty.at("/errors/words").asText()).isEqualTo("Rien n’est rempli.");
        assertThat(lea.awaitPost("complète " + number).path("message").asText()).contains("1302");
    }

    @Test
    void aButtonForAUsualMoveNotesItOnceForADoubleClick() {
        tom.command("/log boutons");

        tom.press("Virement", "d’un geste");
        tom.press("Virement", "d’un geste");

        tom.awaitPost("· virement");
        tom.awaitPrivate("déjà noté");
        assertThat(tom.posts().stream()
                        .filter(post -> post.path("message").asText().contains("· virement")))
                .hasSize(1);
    }

    @Test
    void theSummaryComesIntoTheChannel() {
        lea.command("/log cap 260 summary");
        lea.command("/log résumé");

        assertThat(lea.awaitPost("**Arthur · ").path("message").asText()).contains("cap 260°");
    }

    @Test
    void aLetterForThoseAtHomeComesIntoTheChannel() {
        lea.command("/log résumé famille");

        JsonNode letter = lea.awaitPost("L’équipage vous embrasse");
        assertThat(letter.path("message").asText()).startsWith("Arthur, ").doesNotContain("**", "|");
    }

    @Test
    void whoSawToAnAlarmPressesTheButtonOfTheCall() {
        service.hearsFromAnInstrument("$IIALR,120000.00,042,A,V,Profondeur faible*76");

        tom.pressInChannel("Vu", "· **alerte** : Profondeur faible");

        JsonNode call = lea.awaitPost("par Tom");
        assertThat(call.path("message").asText()).contains("Profondeur faible (appel 1)", "vu");
        assertThat(call.at("/props/attachments").isMissingNode())
                .as("the button is gone")
                .isTrue();
        assertThat(lea.awaitPost("vu aussitôt : ").path("message").asText()).contains("**Tom**");
    }

    @Test
    void thePdfIsALinkThatOpensAndAFile() throws Exception {
        lea.command("/log cap 270");
        lea.command("/log pdf");

        String link = lea.awaitPost("[Livre de bord Arthur, ").path("message").asText();
        HttpResponse<byte[]> pdf = fetch(link.replaceAll("(?s).*\\]\\((\\S+)\\).*", "$1"));
        JsonNode file = lea.awaitPost("**Livre de bord Arthur, ");

        assertThat(link).containsPattern("\\(PDF, \\d+ pages?, ").contains("lien valable jusqu'au", "empreinte `");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(file.path("file_ids")).hasSize(1);
    }

    @Test
    void whatWasPostedWhileTheServiceWasDownIsReadAtItsStart() {
        lea.command("/log dauphins bavards");
        service.kill();
        lea.say("!log dauphins muets");
        lea.say("bavardage dauphins muets");

        service.start();

        JsonNode post = lea.awaitPost("· dauphins muets");
        assertThat(post.path("message").asText()).startsWith("**#");
        assertThat(lea.posts()).noneMatch(each -> each.path("message").asText().matches("(?s)\\*\\*#.*bavardage.*"));
    }

    @Test
    void setUpAgainMakesNothingTwice() {
        List<String> before = integrations();

        ServiceProcess.Ended again = setUp();

        assertThat(again.exit()).as(again.said()).isZero();
        assertThat(integrations()).isEqualTo(before);
    }

    @Test
    void whoIsNotOfTheCrewIsToldSoPrivately() throws IOException {
        person("nemo", "Nemo");
        try (CrewMember nemo = comesAboard("nemo")) {
            JsonNode answer = nemo.command("/log cap 240 de nemo");

            assertThat(answer.path("response_type").asText()).isEqualTo("ephemeral");
            assertThat(lea.posts())
                    .noneMatch(post -> post.path("message").asText().contains("de nemo"));
        }
    }

    private ServiceProcess.Ended setUp() {
        List<String> arguments = new ArrayList<>(
                List.of("setup", "--data", folder.resolve("data").toString()));
        arguments.addAll(List.of("--boat", "Arthur", "--language", "fr", "--zone", "Europe/Paris"));
        arguments.addAll(List.of("--skipper", "lea-" + suffix, "--writers", "tom-" + suffix));
        arguments.addAll(List.of("--mattermost", server.toString(), "--team", "arthur-" + suffix));
        arguments.addAll(List.of("--channel", "Livre de bord", "--commands", "log", "--triggers", "!log"));
        arguments.addAll(List.of("--our-url", service.address().toString()));
        arguments.addAll(List.of("--people-url", service.address().toString()));
        arguments.addAll(List.of("--bot", "arthur-bot-" + suffix, "--evening", "none"));
        arguments.addAll(List.of("--token-file", tokenFile.toString(), "--yes"));
        return service.run(arguments);
    }

    /** @return the new account's id */
    private String person(String name, String firstName) {
        String account = name + "-" + suffix;
        String id = admin.post(
                        "/api/v4/users",
                        Map.of(
                                "username", account,
                                "email", account + "@arthur.test",
                                "password", PASSWORD,
                                "first_name", firstName))
                .path("id")
                .asText();
        admin.post("/api/v4/teams/" + team + "/members", Map.of("team_id", team, "user_id", id));
        return id;
    }

    private CrewMember comesAboard(String name) {
        String channel = admin.get("/api/v4/teams/" + team + "/channels/name/livre-de-bord")
                .path("id")
                .asText();
        String token = MattermostClient.at(server, Duration.ofSeconds(30)).login(name + "-" + suffix, PASSWORD);
        String id = admin.get("/api/v4/users/username/" + name + "-" + suffix)
                .path("id")
                .asText();
        admin.post("/api/v4/channels/" + channel + "/members", Map.of("user_id", id));
        return new CrewMember(server, token, team, channel);
    }

    private List<String> integrations() {
        List<String> ids = new ArrayList<>();
        for (String path : List.of(
                "/api/v4/commands?custom_only=true&team_id=",
                "/api/v4/hooks/outgoing?per_page=200&team_id=",
                "/api/v4/hooks/incoming?per_page=200&team_id=")) {
            admin.get(path + team).forEach(object -> ids.add(object.path("id").asText()));
        }
        return ids;
    }

    private static HttpResponse<byte[]> fetch(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String onlyNumber(JsonNode post) {
        return numbers(post.path("message").asText()).get(0);
    }

    private static List<String> numbers(String text) {
        Matcher matcher = Pattern.compile("#\\d+").matcher(text);
        List<String> numbers = new ArrayList<>();
        while (matcher.find()) {
            numbers.add(matcher.group());
        }
        return numbers;
    }

    private static String given(String property) {
        String value = System.getProperty(property, "");
        if (value.isBlank()) {
            throw new IllegalStateException("this test needs a Mattermost: -Dmattermost.url=ADDRESS"
                    + " -Dmattermost.token.file=FILE with an administrator's token");
        }
        return value;
    }
}
