package livredebord.trial;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real browser, with a service that says what the test wants. Pictures lie in target/screenshots. */
@Tag("browser")
class PageBrowserTest {

    private static Chromium chromium;

    private final PlayedTrial trial = PlayedTrial.on();
    private final List<String> complaints = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @BeforeEach
    void enter() {
        page = chromium.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!URI.create(request.url()).getAuthority().equals("127.0.0.1:" + trial.port())) {
                complaints.add("asked elsewhere: " + request.url());
            }
        });
        page.navigate(trial.door.address());
        assertThat(composer()).hasAttribute("placeholder", "Écrire en tant que Léa");
    }

    @AfterEach
    void leave() {
        page.context().close();
        trial.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void theKeyLeavesTheAddressAndTheCookieStays() {
        assertThat(page.url()).isEqualTo(trial.base() + "/essai");
        page.reload();
        assertThat(examples().first()).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void theWelcomeShowsWhatToType(int width) {
        page.setViewportSize(width, 800);

        examples().first().click();

        assertThat(composer()).hasValue("/log 48°16,2'N 004°40,8'W cap 205 vit 6,1 SW 4 baro 1017");
        assertNothingSticksOut();
        picture("welcome-" + width);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aLineItsPrivateAnswerAndItsButtons(int width) {
        page.setViewportSize(width, 800);
        trial.answering(noted());

        type("/log 48 16,2N 4 40,8W cap 205");

        assertThat(posts()).hasCount(2);
        assertThat(posts().nth(0)).containsText("#128 09:00 Léa · 48°16,2'N 004°40,8'W · Rf 205°");
        assertThat(posts().nth(1)).containsText("(visible uniquement par vous)");
        assertThat(composer()).hasValue("");
        furtherPosts();
        assertThat(posts()).hasCount(5);
        assertNothingSticksOut();
        picture("channel-" + width);

        trial.answering("{\"ephemeral_text\":\"#128 rayé par #129.\"}");
        page.getByRole(AriaRole.BUTTON, named("Rayer")).click();
        assertThat(posts().last()).containsText("#128 rayé par #129.");

        page.getByRole(AriaRole.BUTTON, linkNamed("Tom")).click();
        assertThat(posts()).hasCount(4);
        assertThat(page.getByText("(visible uniquement par vous)")).hasCount(0);
    }

    @Test
    void aMenuIsChosenFrom() {
        trial.answering(noted());
        type("/log x");

        page.getByLabel("Laquelle ?").selectOption("W");

        org.awaitility.Awaitility.await().until(() -> trial.heard.size() == 2);
        assertThat(trial.heard.get(1).json().at("/context/selected_option").asText())
                .isEqualTo("W");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void theFormOfARowIsFilled(int width) {
        page.setViewportSize(width, 844);
        type("/log");
        openDialog();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Ligne du livre de bord");
        assertThat(dialog.getByLabel("Voiles")).hasValue("GV 1 ris, génois");
        picture("dialog-" + width);
        trial.answering("{\"errors\":{\"position\":\"Minutes de 0 à 59,9. Par exemple 48 23,5 N 4 29,3 W\"}}")
                .answering("{}");

        dialog.getByLabel("Position").fill("48 63,5 N 4 29,3 W");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Noter"))
                .click();
        assertThat(dialog).containsText("Minutes de 0 à 59,9");
        picture("dialog-refused-" + width);
        dialog.getByLabel("Position").fill("48 23,5 N 4 29,3 W");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Noter"))
                .click();

        assertThat(dialog).isHidden();
        assertThat(trial.heard.get(2).json().path("submission"))
                .isEqualTo(Json.object("{\"position\":\"48 23,5 N 4 29,3 W\",\"sails\":\"GV 1 ris, génois\","
                                + "\"engine\":\"off\",\"restricted\":false}")
                        .orElseThrow());
    }

    @Test
    void escapeLeavesTheFormAndItStaysAway() {
        type("/log");
        openDialog();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();

        page.keyboard().press("Escape");

        assertThat(dialog).isHidden();
        page.waitForTimeout(1500);
        assertThat(dialog).isHidden();
        page.reload();
        assertThat(examples().first()).isVisible();
        assertThat(dialog).isHidden();
    }

    @Test
    void aFailedCommandStaysInTheComposer() {
        type("/nothing x");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("La commande /nothing n'existe pas");
        assertThat(composer()).hasValue("/nothing x");
    }

    @Test
    void whatPeopleTypeRunsNothing() {
        type("<img src=x onerror=alert(1)><script>alert(1)</script> [x](javascript:alert(1)) <b>bold</b>");

        assertThat(posts().first()).containsText("<script>alert(1)</script>");
        assertThat(posts().first().locator("script, img, b")).hasCount(0);
    }

    @Test
    void theLinkOfAPdfOpensBesideThePage() {
        furtherPosts();

        Page opened = page.context()
                .waitForPage(() -> page.getByRole(AriaRole.LINK, linkNamed("Livre de bord Arthur"))
                        .click());

        opened.waitForURL(trial.base() + "/pdf/x"); // a page is there before its address is
        assertThat(opened.url()).isEqualTo(trial.base() + "/pdf/x");
    }

    @Test
    void speaksEnglishWhenAskedAndRemembersIt() {
        page.getByRole(AriaRole.BUTTON, named("EN")).click();

        assertThat(page.getByText("Try the logbook")).isVisible();
        assertThat(composer()).hasAttribute("placeholder", "Write as Léa");
        page.reload();
        assertThat(page.getByText("Try the logbook")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    private void type(String message) {
        composer().fill(message);
        composer().press("Enter");
    }

    private Locator composer() {
        return page.locator("#text");
    }

    private Locator posts() {
        return page.locator("#posts > li");
    }

    private Locator examples() {
        return page.locator("#examples button");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions linkNamed(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private void assertNothingSticksOut() {
        Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(over).isEqualTo(0);
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private String noted() {
        String call = "\"integration\":{\"url\":\"" + trial.base() + "/mattermost/action\",\"context\":{\"a\":\"b\"}}";
        return "{\"response_type\":\"in_channel\",\"skip_slack_parsing\":true,"
                + "\"text\":\"**#128** 09:00 **Léa** · 48°16,2'N 004°40,8'W · Rf 205° · Vf 6,1 nd · SW 4 · baro 1017 en baisse\","
                + "\"extra_responses\":[{\"response_type\":\"ephemeral\",\"text\":\"#128 noté.\",\"attachments\":"
                + "[{\"color\":\"#5d89ea\",\"actions\":["
                + "{\"id\":\"correct\",\"type\":\"button\",\"name\":\"Corriger\"," + call + "},"
                + "{\"id\":\"strike\",\"type\":\"button\",\"name\":\"Rayer\"," + call + "},"
                + "{\"id\":\"which\",\"type\":\"select\",\"name\":\"Laquelle ?\",\"options\":["
                + "{\"text\":\"001°40'W\",\"value\":\"W\"},{\"text\":\"001°40'E\",\"value\":\"E\"}]," + call
                + "}]}]}]}";
    }

    private void furtherPosts() {
        post("corrige #129 · heures moteur ~~1302~~ 1303 · faute de frappe");
        post("**Arthur · mardi 14 juillet 2026 · jour 12**\\nCamaret – Ouessant · 24,3 M au loch · vent max NW 6\\n\\n"
                + "* **07:45** 48°23,5'N 004°29,3'W · 240° · 5,2 nd · NW 4 · GV 1 ris · dauphins\\n"
                + "* **08:10** moteur arrêté 1303 h\\n\\n4 entrées #128–#133, 1 correction");
        post("[Livre de bord Arthur, 14 juillet 2026 (PDF, 3 pages, 212 ko)](" + trial.base() + "/pdf/x)"
                + " · lien valable jusqu'au 21 juillet 19:00\\nempreinte `9f3c 1a7e 55d0`");
    }

    private void post(String text) {
        String path = "/essai/mm/hooks/" + trial.mattermost.incomingHook();
        assertThat(trial.callBack(path, "application/json", "{\"text\":\"" + text + "\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    private void openDialog() {
        org.awaitility.Awaitility.await().until(() -> trial.heard.size() == 1);
        String trigger = java.util.Arrays.stream(trial.heard.get(0).body().split("&"))
                .filter(field -> field.startsWith("trigger_id="))
                .map(field -> java.net.URLDecoder.decode(
                        field.substring("trigger_id=".length()), java.nio.charset.StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        String elements = field("time", "Heure", "\"placeholder\":\"maintenant\"")
                + "," + field("position", "Position", "\"placeholder\":\"48 23,5 N 4 29,3 W\"")
                + "," + field("course", "Cap, vitesse, loch", "\"placeholder\":\"240 5,2 loch 1204\"")
                + "," + field("wind", "Vent, baro, mer", "\"placeholder\":\"NW 4 baro 1018\"")
                + "," + field("sails", "Voiles", "\"default\":\"GV 1 ris, génois\"")
                + ","
                + field(
                                "engine",
                                "Moteur",
                                "\"default\":\"off\",\"options\":"
                                        + "[{\"text\":\"arrêté\",\"value\":\"off\"},{\"text\":\"en marche\",\"value\":\"on\"}]")
                        .replace("\"text\",\"optional\"", "\"radio\",\"optional\"")
                + ","
                + field("restricted", "Note réservée", "\"placeholder\":\"lisible par l'auteur et le chef de bord\"")
                        .replace("\"text\",\"optional\"", "\"bool\",\"optional\"");
        String open = "{\"trigger_id\":\"" + trigger + "\",\"url\":\"" + trial.base() + "/mattermost/dialog\","
                + "\"dialog\":{\"title\":\"Ligne du livre de bord\",\"introduction_text\":\"Laissez vide ce que vous n'avez pas **relevé**.\","
                + "\"submit_label\":\"Noter\",\"state\":\"s\",\"elements\":[" + elements + "]}}";
        assertThat(trial.callBack("/essai/mm/api/v4/actions/dialogs/open", "application/json", open)
                        .statusCode())
                .isEqualTo(200);
    }

    private static String field(String name, String label, String more) {
        return "{\"name\":\"" + name + "\",\"display_name\":\"" + label + "\",\"type\":\"text\",\"optional\":true,"
                + more + "}";
    }
}
