package dev.parley.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.parley.testing.Samples.map;
import static dev.parley.testing.Samples.npi;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.parley.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client's user in a real browser: it decides about its own cases and never even asks for others'. */
@QuarkusTest
class ProviderWindowTest extends BrowserTest {
    private static final String OURS = "145000001";

    private UndecidedCases cases;
    private String clientId;

    @BeforeEach
    void theProviderIsOfAClient() {
        cases = new UndecidedCases(driver);
        clientId = Api.as("admin")
                .body(map(
                        "name",
                        "Client " + UUID.randomUUID(),
                        "npis",
                        List.of(npi(OURS)),
                        "users",
                        List.of("provider")))
                .post("/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterEach
    void letGo() {
        Api.as("admin")
                .header("If-Match", "*")
                .body(map("name", "Gone " + clientId, "npis", List.of(), "users", List.of()))
                .put("/clients/" + clientId)
                .then()
                .statusCode(200);
    }

    @Test
    void decidesOnItsOwnCaseKnowingWhatThatEnds() {
        String caseId = cases.recommended("W-" + UUID.randomUUID().toString().substring(0, 8), "ACCEPT");
        note(caseId, "The plan called back; this is its best price", true);
        note(caseId, "Their manager is easy to talk to", false);
        List<String> refused = new ArrayList<>();
        try (Workbench tab = open().signIn("provider")) {
            tab.page().onResponse(answer -> {
                if (answer.status() == 403) {
                    refused.add(answer.url());
                }
            });
            tab.sees("Waits for your word");
            assertThat(tab.page().locator("nav.side")).not().containsText("Worklist");
            tab.photograph("provider-window");
            assertThat(tab.barriers()).isEmpty();
            tab.page()
                    .locator("a[href='#/client/cases/" + caseId + "']")
                    .first()
                    .click();
            tab.sees("this is its best price");
            assertThat(tab.page().getByText("easy to talk to")).hasCount(0);
            tab.page().locator("input[value=ACCEPT]").check();
            tab.sees("This ends for good");
            tab.page().getByLabel("Why").fill("A fair price");
            tab.button("Decide").click();
            assertThat(tab.page().locator("provider-decision [role=alert].notice"))
                    .isVisible();
            tab.page().getByLabel("I have read what this ends").check();
            tab.page().getByLabel("I know that this is the plan’s first offer").check();
            tab.photograph("provider-decides");
            assertThat(tab.barriers()).isEmpty();
            tab.button("Decide").click();
            assertThat(tab.page().locator("provider-decision")).hasCount(0);
        }
        assertThat(refused).isEmpty();
        assertThat(driver.open(caseId)).doesNotContain("providerDecision");
    }

    @Test
    void anothersCaseIsAsIfThereWereNone() {
        String ours = cases.withAnOffer("W-" + UUID.randomUUID().toString().substring(0, 8));
        Api.as("admin")
                .header("If-Match", "*")
                .body(map("name", "Empty " + clientId, "npis", List.of(), "users", List.of("provider")))
                .put("/clients/" + clientId)
                .then()
                .statusCode(200);
        try (Workbench tab = open().signIn("provider")) {
            tab.sees("No open case.");
            assertThat(tab.barriers()).isEmpty();
            for (String place : new String[] {"/client/cases/" + ours, "/cases/" + ours}) {
                tab.go(place);
                tab.sees("There is no such case among yours.");
            }
            tab.photograph("provider-stranger");
        }
    }

    @Test
    void seesWhatNegotiatingHasBrought() {
        try (Workbench tab = open(ColorScheme.DARK).signIn("provider").go("/client/return")) {
            tab.sees("What closed cases brought");
            assertThat(tab.page().locator("client-return table, client-return .empty"))
                    .isVisible();
            tab.photograph("dark-provider-return");
            assertThat(tab.barriers()).isEmpty();
        }
    }

    private static void note(String caseId, String text, boolean forTheClient) {
        Api.as("negotiator")
                .body(map("text", text, "clientVisible", forTheClient))
                .post("/cases/" + caseId + "/notes")
                .then()
                .statusCode(201);
    }
}
