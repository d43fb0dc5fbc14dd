package livredebord.trial;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, driven by Playwright, which fetches no browser of its own. */
final class Chromium implements AutoCloseable {

    private static final Path OF_DEBIAN = Path.of("/usr/bin/chromium");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(OF_DEBIAN)
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));

    /** In a context of its own, 1280 pixels wide and 800 high. */
    Page newPage() {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800))
                .newPage();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
