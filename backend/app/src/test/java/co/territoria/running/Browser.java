package co.territoria.running;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real Chromium, that of the system. Faults of the page (errors in the console, refused requests) are kept. */
final class Browser implements AutoCloseable {

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> faults = new ArrayList<>();

    Browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--disable-background-networking")));
    }

    private static Path executable() {
        Optional<Path> found = Stream.of(
                        System.getenv("TERRITORIA_TEST_CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> path != null && !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        return found.orElseThrow(() ->
                new IllegalStateException("no Chromium: install the package chromium or set TERRITORIA_TEST_CHROMIUM"));
    }

    /** A fresh window of this size with Spanish preferences; its faults are added to {@link #faults()}. */
    Page open(int width, int height) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(width < 640)
                .setIsMobile(width < 640)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setLocale("es-CO"));
        return watched(context);
    }

    /** The same with scripts switched off, as on an old telephone. */
    Page openWithoutScript(int width, int height) {
        return watched(chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(true)
                .setIsMobile(true)
                .setJavaScriptEnabled(false)
                .setLocale("es-CO")));
    }

    private Page watched(BrowserContext context) {
        Page page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onPageError(error -> faults.add("error: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add("console: " + message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                faults.add(response.status() + ": " + response.url());
            }
        });
        return page;
    }

    /** Closes every window that is open; what went wrong in them stays told. */
    void closeWindows() {
        List.copyOf(chromium.contexts()).forEach(BrowserContext::close);
    }

    /** What went wrong in the pages so far. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
