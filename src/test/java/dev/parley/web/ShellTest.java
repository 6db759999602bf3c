package dev.parley.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.parley.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The frame of the workbench: sign-in, keys, sessions, faults, and what a load costs. */
@QuarkusTest
class ShellTest extends BrowserTest {
    @Test
    void signsInAndOffersWhatTheRoleMayDo() {
        try (Workbench tab = open()) {
            tab.page().getByLabel("Name").fill("negotiator");
            tab.page().getByLabel("Password").fill("wrong");
            tab.press("Enter");
            tab.sees("That name and password do not fit together.");
            tab.photograph("sign-in");
            tab.signIn("negotiator");
            tab.sees("Queue: Negotiator");
            assertThat(tab.page().getByRole(AriaRole.LINK).getByText("Intake desk"))
                    .hasCount(0);
        }
        try (Workbench tab = open().signIn("biller")) {
            tab.sees("Intake desk");
            tab.press("?");
            assertThat(tab.dialog()).containsText("Claim the most pressing task");
            tab.photograph("keys");
        }
    }

    @Test
    void whatWasTypedOutlivesTheSession() {
        String caseId = aCase();
        String task = reviewOf(caseId);
        try (Workbench tab = open().signIn("negotiator").go("/cases/" + caseId)) {
            Locator reason = tab.page().getByLabel("Reason");
            reason.fill("Half a thought");
            tab.page().evaluate("async () => (await import('/app/shared/session.js')).session.expire()");
            assertThat(tab.dialog()).containsText("Please sign in again");
            tab.photograph("session-ended");
            tab.page().getByLabel("Password").fill(Api.PASSWORD);
            tab.press("Enter");
            assertThat(tab.dialog()).hasCount(0);
            assertThat(reason).hasValue("Half a thought");
            tab.page().reload();
            assertThat(reason).hasValue("Half a thought");
        }
        theTask(task, "state", "OPEN");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void noPageHasASeriousBarrier(ColorScheme colors) {
        String caseId = aCase();
        try (Workbench tab = open(colors)) {
            assertThat(tab.barriers()).as("sign-in").isEmpty();
            tab.signIn("biller");
            for (String place : new String[] {"/worklist?queue=negotiator", "/cases", "/cases/" + caseId, "/intake"}) {
                tab.go(place);
                assertThat(tab.page().locator("main h1").first()).isVisible();
                assertThat(tab.page().getByText("Loading")).hasCount(0);
                assertThat(tab.barriers()).as(place).isEmpty();
                tab.photograph(colors.name().toLowerCase(Locale.ROOT) + place.replaceAll("[^a-z]+", "-"));
            }
            tab.press("?");
            assertThat(tab.barriers()).as("keys").isEmpty();
        }
    }

    @Test
    void aServerThatIsGoneIsSaidAndWhatWasTypedIsSentLater() {
        String caseId = aCase();
        Pattern api = Pattern.compile(".*/api/v1/.*");
        try (Workbench tab = open().signIn("negotiator").go("/cases/" + caseId)) {
            Locator reason = tab.page().getByLabel("Reason");
            reason.fill("Half a thought");
            tab.page().route(api, Route::abort);
            tab.button("Complete").click();
            tab.sees("The server does not answer.");
            tab.photograph("server-gone");
            assertThat(reason).hasValue("Half a thought");
            tab.page().unroute(api);
            tab.button("Try now").click();
            assertThat(tab.page().getByText("The server does not answer.")).hasCount(0);
            assertThat(reason).hasValue("Half a thought");
        }
    }

    @Test
    void addressesLeadBackToWhereOneWas() {
        String caseId = aCase();
        try (Workbench tab = open().signIn("negotiator")) {
            tab.go("/worklist?queue=negotiator&caseId=" + caseId);
            tab.page().locator(".task a.what").first().click();
            assertThat(tab.page().locator("case-page h1")).isVisible();
            tab.page().goBack();
            assertThat(tab.page().locator(".task")).hasCount(1);
            tab.page().goForward();
            assertThat(tab.page().locator("case-page h1")).isVisible();
            tab.page().reload();
            assertThat(tab.page().locator("case-page h1")).isVisible();
        }
    }

    /** The figures go to a file; only what no busy machine can change is held. */
    @Test
    void theFirstLoadIsSmallAndTheNextComesFromTheCache() throws IOException {
        String caseId = aCase();
        try (Workbench tab = open().signIn("negotiator")) {
            tab.go("/worklist?queue=negotiator&caseId=" + caseId);
            assertThat(tab.page().locator(".task")).hasCount(1);
            tab.go("/cases/" + caseId);
            assertThat(tab.button("Complete")).isVisible();
            long first = transferred(tab);
            double page = shown(tab, "/worklist?queue=negotiator&caseId=" + caseId, ".task");
            long again = transferred(tab);
            double file = shown(tab, "/cases/" + caseId, "case-page task-form button.primary");
            Files.writeString(
                    Path.of("target/browser-figures.txt"),
                    "first load with a case page: %d bytes; the client's files once more: %d bytes; worklist shown %.0f ms after its address, a case with its task's form %.0f ms%n"
                            .formatted(first, again, page, file));
            assertThat(first).isLessThan(2_500_000);
            assertThat(again).isLessThan(100_000);
        }
    }

    /** Bytes of the client's own files and its description; answers about cases are not to be kept. */
    private static long transferred(Workbench tab) {
        return ((Number)
                        tab.page()
                                .evaluate(
                                        "() => performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))"
                                                + ".filter(one => !one.name.includes('/api/')).reduce((sum, one) => sum + one.transferSize, 0)"))
                .longValue();
    }

    private static double shown(Workbench tab, String place, String what) {
        tab.go(place);
        tab.page().reload();
        tab.page().locator(what).first().waitFor();
        return ((Number) tab.page().evaluate("() => performance.now()")).doubleValue();
    }
}
