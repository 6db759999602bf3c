package dev.parley.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.parley.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a house decides for itself, read and changed. */
@QuarkusTest
class PolicyPageTest extends BrowserTest {
    private static final String PATIENCE = "/policies/provider-decisions";

    @AfterEach
    void backToTheStandard() {
        set(2, 4, "as delivered");
    }

    @Test
    void whoWasOvertakenSeesWhatChangedAndKeepsWhatWasTyped() {
        set(2, 4, "to begin with");
        try (Workbench tab = open().signIn("supervisor").go("/policies")) {
            tab.page()
                    .getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText("Provider decisions"))
                    .click();
            tab.button("Change").click();
            Locator call = tab.page().getByLabel("Call after days");
            call.fill("1");
            tab.page().getByLabel("Reason").fill("providers answer late");
            tab.button("Set these terms").click();
            assertThat(tab.page().locator("#terms-callAfterDays-error")).containsText("is not after the reminder");
            call.fill("6");
            set(3, 4, "fewer reminders");
            tab.page().reload();
            assertThat(call).hasValue("6");
            set(5, 4 + 3, "even fewer");
            tab.button("Set these terms").click();
            Locator news = tab.page().locator("policy-editor .notice.soon");
            assertThat(news).containsText("even fewer");
            assertThat(news).containsText("Remind after days: 3 → 5");
            assertThat(news).containsText("You both changed call after days");
            assertThat(call).hasValue("6");
            assertThat(tab.page().getByLabel("Remind after days")).hasValue("5");
            assertThat(tab.page().getByLabel("Reason")).hasValue("providers answer late");
            tab.sees("by admin: even fewer");
            tab.photograph("policy-conflict");
            assertThat(tab.barriers()).isEmpty();
            tab.button("Set these terms").click();
            assertThat(tab.page().getByText("Call after days: 7 → 6")).isVisible();
            tab.photograph("policy");
        }
        Api.as("auditor")
                .get(PATIENCE)
                .then()
                .body("terms.remindAfterDays", equalTo(5))
                .body("terms.callAfterDays", equalTo(6))
                .body("reason", equalTo("providers answer late"));
        try (Workbench tab = open().signIn("negotiator").go(PATIENCE)) {
            tab.sees("providers answer late");
            assertThat(tab.button("Change")).hasCount(0);
        }
    }

    private static void set(int remind, int call, String reason) {
        Api.as("admin")
                .header("If-Match", "*")
                .body(map("terms", map("remindAfterDays", remind, "callAfterDays", call), "reason", reason))
                .put(PATIENCE)
                .then()
                .statusCode(200);
    }
}
