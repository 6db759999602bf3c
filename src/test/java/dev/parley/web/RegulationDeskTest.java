package dev.parley.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.parley.bulk.RunBulkJobs;
import dev.parley.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The law, read, tried and announced in a real browser. */
@QuarkusTest
class RegulationDeskTest extends BrowserTest {
    @Inject
    RunBulkJobs bulk;

    @Test
    void rulesAreFoundByWordsAndByTheDayOnWhichTheyHold() {
        try (Workbench tab = open().signIn("compliance").go("/regulation")) {
            tab.page().getByLabel("Search").fill("FED-IN-01");
            assertThat(tab.page().getByText("1 rule", exactly())).isVisible();
            tab.sees("Federal dispute resolution may be initiated during 4 business days");
            tab.page().getByLabel("Search").fill("administrative fee");
            tab.page().getByLabel("In force for a trigger on").fill("2023-06-01");
            tab.press("Tab");
            assertThat(tab.page().locator("rule-table")).containsText("350.00");
            tab.photograph("regulation-rules");
            tab.page().getByLabel("Search").fill("no such words at all");
            tab.sees("No rule holds all these words");
        }
    }

    @Test
    void theSliderMovesADayAndTheClocksFollow() {
        try (Workbench tab = open().signIn("compliance").go("/regulation/what-if")) {
            tab.page().getByLabel("Open negotiation started", exact()).fill("2024-05-31");
            tab.press("Tab");
            Locator end = tab.page().getByRole(AriaRole.ROW).filter(has("Open negotiation end"));
            assertThat(end).containsText("Mon, Jul 15, 2024");
            tab.page().locator("#slider").focus();
            tab.press("ArrowRight");
            tab.sees("Open negotiation started: Sat, Jun 1, 2024 (no business day)");
            tab.press("ArrowRight", "ArrowRight");
            assertThat(end).containsText("Tue, Jul 16, 2024");
            assertThat(tab.page().locator("#day-openNegotiationStarted")).hasValue("2024-06-03");
            tab.photograph("regulation-what-if");
        }
    }

    @Test
    void onlyAnAdministratorIsOfferedToAnnounceADay() {
        try (Workbench tab = open().signIn("compliance").go("/regulation/provisions")) {
            tab.sees("OFFER_CLOCK_V2_FROM");
            assertThat(tab.page().locator("add-form")).hasCount(0);
        }
        try (Workbench tab = open().signIn("admin").go("/regulation/provisions")) {
            tab.page()
                    .getByText("Announce the first day of REGISTRY_GUIDANCE_DATE")
                    .click();
            tab.button("Save").click();
            assertThat(tab.page().locator("#add-NewAnnouncement-startsOn-error"))
                    .not()
                    .isEmpty();
            tab.page().locator("#add-NewAnnouncement-startsOn").fill("2039-01-02");
            tab.page().locator("#add-NewAnnouncement-source").fill("invented for a test");
            tab.button("Save").click();
            tab.sees("holds from Sun, Jan 2, 2039");
            tab.photograph("regulation-provisions");
        }
        assertThat(Api.as("auditor")
                        .get("/regulation/provisions")
                        .<String>path("find { it.provision == 'REGISTRY_GUIDANCE_DATE' }.announcements[-1].source"))
                .isEqualTo("invented for a test");
    }

    @Test
    void aDryRunSaysWhatWouldChange() {
        try (Workbench tab = open().signIn("compliance").go("/regulation/differences")) {
            tab.button("Start a dry run").click();
            Locator newest = tab.page().locator("law-differences li").first();
            assertThat(newest.locator("progress")).isVisible();
            bulk.run();
            assertThat(newest.locator(".chip").first()).hasText("Done");
            newest.getByText("Differences").click();
            assertThat(newest.locator("table, .empty")).isVisible();
            tab.photograph("regulation-differences");
            assertThat(tab.barriers()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void noPageHasASeriousBarrier(ColorScheme colors) {
        try (Workbench tab = open(colors).signIn("admin")) {
            for (String part : new String[] {"rules", "what-if", "provisions", "differences"}) {
                tab.go("/regulation/" + part);
                assertThat(tab.page().locator(".parts [aria-current=page]")).isVisible();
                assertThat(tab.page().getByText("Loading")).hasCount(0);
                assertThat(tab.barriers()).as(part).isEmpty();
                tab.photograph(colors.name().toLowerCase(Locale.ROOT) + "-regulation-" + part);
            }
        }
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
