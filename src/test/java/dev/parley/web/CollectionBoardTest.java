package dev.parley.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.parley.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Money that was agreed and has not come, in a real browser. */
@QuarkusTest
class CollectionBoardTest extends BrowserTest {

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void whatIsMissingStandsInItsAgeAndLeadsToItsCase(ColorScheme colors) {
        String caseId = settled();
        String claim = driver.theCase(caseId).getString("claimNumber");
        String due =
                Api.as("biller").get("/cases/" + caseId + "/expected-payment").path("dueOn");
        driver.on(LocalDate.parse(due).plusDays(35));
        try (Workbench tab = open(colors).signIn("negotiator").go("/collection")) {
            Locator row = tab.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(claim));
            assertThat(row).containsText("$600.00");
            assertThat(row).containsText("Unpaid, 35 days late");
            tab.photograph("collection-" + colors.name().toLowerCase(Locale.ROOT));
            assertThat(tab.barriers()).isEmpty();
            tab.page().getByText("31 to 60 days late").click();
            assertThat(row).isVisible();
            tab.page().getByText("Not due yet").click();
            assertThat(row).hasCount(0);
            tab.page().getByText("Not due yet").click();
            row.getByRole(AriaRole.LINK).first().click();
            assertThat(tab.page().locator("case-page h1")).hasText(claim);
        }
    }

    /** At 1,000.00, of which 310.00 were paid and 90.00 are the patient's. */
    private String settled() {
        UndecidedCases cases = new UndecidedCases(driver);
        String caseId = cases.recommended("W-" + UUID.randomUUID().toString().substring(0, 8), "ACCEPT");
        driver.complete(
                caseId,
                "providerDecision",
                map(
                        "decision",
                        "ACCEPT",
                        "reason",
                        "a fair price",
                        "firstOfferAcknowledged",
                        true,
                        "rightsAcknowledged",
                        true));
        if (driver.open(caseId).contains("secondApproval")) {
            driver.complete(caseId, "secondApproval", map("approved", true, "reason", "agreed"));
        }
        return caseId;
    }
}
