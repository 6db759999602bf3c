package dev.parley.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.parley.event.NumberEvents;
import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import dev.parley.testing.StuckAlarm;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What ops look at, in a real browser. */
@QuarkusTest
class OpsDeskTest {
    private static Optional<Chromium> chromium = Optional.empty();

    @TestHTTPResource("/")
    URI server;

    @Inject
    CaseDriver driver;

    @Inject
    StuckAlarm stuckAlarm;

    @Inject
    NumberEvents numberEvents;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.ifPresent(Chromium::close);
    }

    @BeforeEach
    void needsABrowser() {
        assumeTrue(chromium.isPresent(), Chromium.NONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void theDiagramShowsWhereCasesStand(ColorScheme colors) {
        aCase();
        try (Workbench tab = open(colors).signIn("ops").go("/ops/processes/caseReview")) {
            assertThat(tab.page().locator("[data-element=reviewCase] .token")).isVisible();
            assertThat(tab.page().getByRole(AriaRole.TABLE)).containsText("Review the case");
            tab.photograph("ops-processes-" + colors.name().toLowerCase(java.util.Locale.ROOT));
            assertThat(tab.barriers()).isEmpty();
            tab.go("/ops/days");
            tab.sees("Days of the law");
            assertThat(tab.page().locator("parley-chart canvas").first()).isVisible();
            tab.photograph("ops-days");
            assertThat(tab.barriers()).isEmpty();
            tab.go("/ops/flow");
            tab.sees("Cases by week");
            assertThat(tab.page().locator("parley-chart canvas").first()).isVisible();
            tab.page().getByText("The figures").first().click();
            assertThat(tab.page().getByRole(AriaRole.TABLE).first()).containsText("Open at its end");
            assertThat(tab.barriers()).isEmpty();
            tab.photograph("ops-flow");
        }
    }

    @Test
    void theHeatOfADiagramIsThatOfDollarsWhenAskedFor() {
        aCase();
        try (Workbench tab = open(ColorScheme.LIGHT).signIn("ops").go("/ops/processes/caseReview")) {
            tab.page().getByLabel("Warm is much of").selectOption("dollars");
            assertThat(tab.page().locator("[data-element=reviewCase] .token text"))
                    .containsText("$");
            assertThat(tab.page().locator("[data-element=reviewCase][class*=heat-4]"))
                    .isVisible();
        }
    }

    @Test
    void resultsAndVersionsHaveTheirPages() {
        aCase();
        try (Workbench tab = open(ColorScheme.LIGHT).signIn("ops").go("/ops/results")) {
            tab.sees("Days to cash, median");
            tab.sees("Payers");
            tab.photograph("ops-results");
            assertThat(tab.barriers()).isEmpty();
            tab.go("/ops/versions/payerOutreach");
            tab.sees("newest");
            tab.photograph("ops-versions");
            assertThat(tab.barriers()).isEmpty();
        }
    }

    @Test
    void aBoardReadsAgainWhenACaseCame() {
        try (Workbench tab = open(ColorScheme.LIGHT).signIn("ops").go("/ops/processes/caseReview")) {
            assertThat(tab.page().getByLabel("Warm is much of")).isVisible();
            String before =
                    tab.page().getByLabel("Process").locator("option[selected]").textContent();
            tab.page().waitForTimeout(2_500); // until the stream is open: what came before it is read anyway
            aCase();
            numberEvents.run();
            assertThat(tab.page().locator("#process option[selected]")).not().hasText(before);
        }
    }

    @Test
    void whatIsStuckIsRetriedWithAReason() {
        String caseId = aCase();
        stuckAlarm.of(caseId);
        try (Workbench tab = open(ColorScheme.LIGHT).signIn("ops").go("/ops/incidents")) {
            tab.page().getByLabel("Why, for the timeline of each case").first().fill("the network is back");
            tab.photograph("ops-incidents");
            tab.button("Retry all").first().click();
            tab.sees("runs once more");
        }
        assertThat(Api.as("ops").get("/cases/" + caseId + "/timeline").<String>path("items[-1].text"))
                .endsWith("the network is back");
    }

    @Test
    void aCaseShowsTheWayItTook() {
        String caseId = aCase();
        try (Workbench tab = open(ColorScheme.LIGHT).signIn("negotiator").go("/cases/" + caseId)) {
            tab.page().getByText("The way through the process").click();
            assertThat(tab.page().locator("case-process [data-element=reviewCase].here"))
                    .isVisible();
            assertThat(tab.page().locator("case-process .past").first()).isVisible();
            tab.photograph("case-process");
            assertThat(tab.barriers()).isEmpty();
        }
    }

    @Test
    void aCaseShowsItsBenchmarksAndThePlaybookOfItsField() {
        String caseId = aCase();
        try (Workbench tab = open(ColorScheme.LIGHT).signIn("negotiator").go("/cases/" + caseId)) {
            tab.button("Show the sheet").click();
            tab.sees("Qualifying payment amount");
            tab.sees("Line 1: 99285");
            tab.page().getByText("Playbook").click();
            tab.sees("Traps");
            tab.photograph("case-benchmarks");
            assertThat(tab.barriers()).isEmpty();
        }
    }

    private String aCase() {
        String number = aClaimNumber();
        return driver.post(anEmergencyClaim(number, driver.today().minusDays(10)), aLowPayment(number, driver.today()));
    }

    private Workbench open(ColorScheme colors) {
        return new Workbench(chromium.orElseThrow().browser(), server, colors);
    }
}
