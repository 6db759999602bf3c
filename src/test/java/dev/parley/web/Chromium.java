package dev.parley.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The machine's own Chromium. Where there is none, the tests that need it are skipped and say so. */
final class Chromium implements AutoCloseable {
    /** Why a test is skipped. */
    static final String NONE =
            "Browser tests are skipped: no Chromium here (apt-get install chromium, or -Dparley.chromium=its path)";

    /** A busy machine takes its time. */
    private static final int PATIENCE = 30_000;

    private static Stream<String> places() {
        String named = System.getProperty("parley.chromium");
        return named != null
                ? Stream.of(named)
                : Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    }

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Nothing where the machine has no Chromium, after saying so. */
    static Optional<Chromium> start() {
        Optional<Path> program =
                places().map(Path::of).filter(Files::isExecutable).findFirst();
        if (program.isEmpty()) {
            Logger.getLogger(Chromium.class).warn(NONE);
        }
        return program.map(Chromium::start);
    }

    private static Chromium start(Path program) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        // Playwright unpacks its driver from the jar that holds it, which only the plain class loader names
        Thread.currentThread().setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Chromium(playwright, playwright.chromium().launch(options(program)));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static LaunchOptions options(Path program) {
        return new LaunchOptions()
                .setExecutablePath(program)
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
