package dev.parley.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.parley.testing.Api;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/** One person's tab of the workbench. It notes every complaint of the page and every request that leaves the server. */
final class Workbench implements AutoCloseable {
    private static final int PATIENCE = 30_000;
    private static final String FOUND_BY_AXE = "async () => (await axe.run(document, {resultTypes: ['violations']}))"
            + ".violations.filter(v => ['serious', 'critical'].includes(v.impact))"
            + ".map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | '))";

    /**
     * What does not fit the width of the window, and what is too small for a finger (WCAG 2.2, 2.5.8: 24 by 24, or that much room;
     * links in a line of text are excepted). A table that scrolls by itself fits.
     */
    private static final String MISFITS =
            """
            () => {
              const width = document.documentElement.clientWidth;
              const found = [];
              for (const room of [document.documentElement, document.querySelector('main')]) {
                if (room.scrollWidth > room.clientWidth) {
                  found.push(room.tagName + ' is ' + room.scrollWidth + ' wide in ' + room.clientWidth);
                }
              }
              const scrolls = e => { const s = getComputedStyle(e).overflowX;
                return (s === 'auto' || s === 'scroll') && e.scrollWidth > e.clientWidth; };
              const insideScroll = e => { for (let p = e.parentElement; p && p.tagName !== 'MAIN'; p = p.parentElement) {
                if (scrolls(p)) { return true; } } return false; };
              const name = e => e.outerHTML.replace(/<!--.*?-->/g, '').slice(0, 120);
              const targets = [...document.querySelectorAll(
                  'a[href]:not(.skip), button, input:not([type=hidden]), select, textarea, summary, [role=tab], [role=button]')]
                .filter(e => e.checkVisibility({opacityProperty: true, visibilityProperty: true}))
                .map(e => [e, (e.closest('label') ?? e).getBoundingClientRect()])
                .filter(([, r]) => r.width > 1 && r.height > 1);
              for (const [e, r] of targets) {
                if ((r.right > width + 1 || r.left < -1) && !insideScroll(e)) { found.push('outside: ' + name(e)); }
                const inText = e.tagName === 'A' && getComputedStyle(e).display === 'inline';
                if (!inText && (r.width < 24 || r.height < 24)) {
                  const x = (r.left + r.right) / 2, y = (r.top + r.bottom) / 2;
                  const near = targets.some(([o, t]) => o !== e && !o.contains(e) && !e.contains(o)
                    && !e.closest('label')?.contains(o)
                    && Math.hypot(Math.max(t.left - x, 0, x - t.right), Math.max(t.top - y, 0, y - t.bottom)) < 12);
                  if (near) { found.push('small: ' + Math.round(r.width) + 'x' + Math.round(r.height) + ' ' + name(e)); }
                }
              }
              return found;
            }""";

    private final BrowserContext context;
    private final Page page;
    private final URI server;
    private final List<String> complaints = new ArrayList<>();

    Workbench(Browser browser, URI server, ColorScheme colors) {
        this.server = server;
        this.context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1280, 800).setColorScheme(colors));
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onPageError(error -> complaints.add("error: " + error));
        page.onConsoleMessage(message -> {
            // the browser itself notes each answer of 4xx; those the tests bring about are no fault of the page
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add("console: " + message.text());
            }
        });
        page.onRequest(request -> {
            URI asked = URI.create(request.url());
            if (!"blob".equals(asked.getScheme()) && !server.getAuthority().equals(asked.getAuthority())) {
                complaints.add("left the server: " + asked);
            }
        });
        page.navigate(server.toString());
    }

    Workbench signIn(String user) {
        page.getByLabel("Name").fill(user);
        page.getByLabel("Password").fill(Api.PASSWORD);
        press("Enter");
        assertThat(button("Sign out")).isVisible();
        return this;
    }

    Workbench go(String hash) {
        page.navigate(server + "#" + hash);
        return this;
    }

    Page page() {
        return page;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    void sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    void allowTheClipboard() {
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    }

    /** Bytes of JavaScript objects that are still reachable. */
    long heap() {
        CDPSession inside = context.newCDPSession(page);
        inside.send("HeapProfiler.collectGarbage");
        long used = inside.send("Runtime.getHeapUsage").get("usedSize").getAsLong();
        inside.detach();
        return used;
    }

    /** What axe finds serious or critical on the page as it is. */
    @SuppressWarnings("unchecked")
    List<String> barriers() {
        try (InputStream axe = Workbench.class.getResourceAsStream("/axe.min.js")) {
            page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return (List<String>) page.evaluate(FOUND_BY_AXE);
    }

    /** What cannot be reached or hit at the width of the window as it is. */
    @SuppressWarnings("unchecked")
    List<String> misfits() {
        return (List<String>) page.evaluate(MISFITS);
    }

    /** Leaves, and fails when the page complained or a request went elsewhere. */
    @Override
    public void close() {
        context.close();
        SoftAssertions.assertSoftly(softly -> softly.assertThat(complaints).isEmpty());
    }
}
