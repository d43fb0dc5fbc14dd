package livredebord.trial;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service, started to be tried, used by a crew in a real browser. */
@Tag("browser")
class WholeServiceBrowserTest {

    private static final Pattern ADDRESS = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+/essai)\\?cle=\\S+");
    private static final LocatorAssertions.ContainsTextOptions WITHIN_A_MINUTE =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @TempDir
    static Path folder;

    private static Process service;
    private static Chromium chromium;
    private static Page page;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        service = startService();
        CompletableFuture<String> printed = new CompletableFuture<>();
        BufferedReader console = service.inputReader(StandardCharsets.UTF_8);
        Thread reader = new Thread(() -> read(console, printed));
        reader.setDaemon(true);
        reader.start();
        String entrance = printed.get(60, TimeUnit.SECONDS);
        chromium = new Chromium();
        page = chromium.newPage();
        page.navigate(entrance);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        chromium.close();
        service.destroy();
        assertThat(service.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @BeforeEach
    void listen() {
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.setViewportSize(1280, 800);
        play("Léa");
    }

    @AfterEach
    void nothingToComplainAbout() {
        assertThat(complaints).isEmpty();
    }

    @Test
    void aFullRowIsAnsweredInPublicAndInPrivate() {
        type("/log 48°16,2'N 004°40,8'W Rf 205 Vf 6,1 SW 4 baro 1017 en baisse");

        Locator line = posts().filter(having("48°16,2'N 004°40,8'W")).last();
        assertThat(line).containsText(Pattern.compile("#\\d+ \\d\\d:\\d\\d \\S+ · 48°16,2'N 004°40,8'W · Rf 205°"));
        assertThat(line).containsText("Vf 6,1 nd · SW 4 · baro 1017 en baisse");
        assertThat(posts().last()).containsText(Pattern.compile("#\\d+ noté"));
        assertThat(posts().last()).containsText("(visible uniquement par vous)");
        assertThat(button("Corriger").last()).isVisible();
        assertThat(button("Rayer").last()).isVisible();
        pictures("whole-row");

        play("Tom");
        assertThat(posts().filter(having("48°16,2'N 004°40,8'W")).last()).isVisible();
        assertThat(page.getByText("(visible uniquement par vous)")).hasCount(0);
    }

    @Test
    void aLineIsCorrectedWithTheButton() {
        type("/log baro 1031");
        assertThat(posts().last()).containsText("noté");

        button("Corriger").last().click();

        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        pictures("whole-correct");
        dialog.locator("input[type=text]:visible, textarea:visible").first().fill("baro 1013");
        dialog.locator(".primary").click();
        assertThat(dialog).isHidden();
        assertThat(posts().filter(having("corrige #")).last().locator("del")).containsText("1031");
        pictures("whole-corrected");
    }

    @Test
    void aLineIsStruckOutWithTheButton() {
        type("/log baleine à bâbord");
        assertThat(posts().last()).containsText("noté");

        button("Rayer").last().click();

        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        Locator reason =
                dialog.locator("input[type=text]:visible, textarea:visible").first();
        reason.fill("vu de trop loin");
        pictures("whole-strike");
        dialog.locator(".primary").click();
        assertThat(dialog).isHidden();
        assertThat(posts().filter(having("vu de trop loin")).first()).isVisible();
    }

    @Test
    void theFormOfARowIsFilledAndNoted() {
        type("/log");

        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        pictures("whole-form");
        dialog.getByLabel("Position").fill("48 16,4 N 4 40,9 W");
        dialog.locator(".primary").click();
        pictures("whole-form-sent");

        assertThat(dialog).isHidden();
        assertThat(posts().filter(having("48°16,4'N 004°40,9'W")).last()).isVisible();
    }

    @Test
    void whatStillHoldsIsNotedWhereItIsTicked() {
        type("/log on est 7");
        assertThat(posts().last()).containsText("noté");
        type("/log");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();

        dialog.getByLabel("Vent, baro, mer, visi").fill("ESE 3");
        dialog.locator("input[type=checkbox]").check();
        pictures("whole-form-unchanged");
        dialog.locator(".primary").click();

        assertThat(dialog).isHidden();
        assertThat(posts().filter(having("ESE 3")).last()).containsText("7 à bord (inchangé)");
    }

    @Test
    void aButtonForAUsualMoveNotesItAndAsksWhatItLeavesUnsaid() {
        type("/log boutons");
        assertThat(posts().last()).containsText("d’un geste");
        pictures("whole-buttons");

        button("Moteur en route").last().click();

        assertThat(posts().filter(having("moteur en route")).first()).isVisible();
        button("Heures").last().click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.locator("input[type=text]:visible").first().fill("1302");
        pictures("whole-finish");
        dialog.locator(".primary").click();
        assertThat(dialog).isHidden();
        assertThat(posts().filter(having("heures moteur 1302")).first()).isVisible();
    }

    @Test
    void whatIsUnclearIsListedAndAnsweredWithAButton() {
        type("/log baro 1300 dauphins barométriques");
        assertThat(posts().last()).containsText("Quelle pression");
        type("/log doutes");
        pictures("whole-doubts");

        button("1003").last().click();

        assertThat(posts().filter(having("baro 1003")).last()).containsText("complète #");
    }

    @Test
    void aPostWithATriggerWordIsAnEntry() {
        play("Papa");
        type("log goéland sur le balcon arrière");

        assertThat(posts().filter(having("goéland")).last()).containsText(Pattern.compile("#\\d+ \\d\\d:\\d\\d"));
    }

    @Test
    void theHelpIsPrivate() {
        type("/log aide");

        assertThat(posts().last()).containsText("(visible uniquement par vous)");
        assertThat(posts().last()).containsText("/log");
        pictures("whole-help");
    }

    @Test
    void theSummaryAndThePdfArriveInTheChannel() {
        type("/log vent NW 5 grain à 14h");
        assertThat(posts().last()).containsText("noté");
        type("/log résumé");
        type("/log pdf");

        Locator pdf = page.getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText("PDF"));
        assertThat(pdf.last()).containsText("PDF", WITHIN_A_MINUTE);
        pictures("whole-pdf");
        APIResponse opened = page.request().get(pdf.last().getAttribute("href"));
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.headers()).containsEntry("content-type", "application/pdf");
        assertThat(new String(opened.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private static Process startService() throws IOException {
        Path program = Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder start = new ProcessBuilder(java, "-Xmx256m", "-jar", program.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        start.environment().put("LIVREDEBORD_TRIAL", "true");
        start.environment().put("QUARKUS_HTTP_PORT", String.valueOf(freePort()));
        return start.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** To the end, so that the service never waits for a reader. */
    private static void read(BufferedReader console, CompletableFuture<String> entrance) {
        StringBuilder all = new StringBuilder();
        try {
            console.lines().forEach(line -> {
                all.append(line).append('\n');
                Matcher found = ADDRESS.matcher(line);
                if (found.find()) {
                    entrance.complete(found.group());
                }
            });
        } catch (UncheckedIOException closed) {
            all.append(closed.getMessage());
        }
        entrance.completeExceptionally(new IllegalStateException("the service stopped: " + all));
    }

    private void play(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        assertThat(page.locator("#text")).hasAttribute("placeholder", "Écrire en tant que " + name);
    }

    private void type(String message) {
        page.locator("#text").fill(message);
        page.locator("#text").press("Enter");
        assertThat(page.locator("#text")).hasValue("");
    }

    private static Locator posts() {
        return page.locator("#posts > li");
    }

    private static Locator button(String name) {
        return posts().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void pictures(String name) {
        for (int width : new int[] {1280, 390}) {
            page.setViewportSize(width, 844);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
        }
        page.setViewportSize(1280, 800);
    }
}
