package dev.parley.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.parley.testing.Samples.aPayment;
import static dev.parley.testing.Samples.map;
import static dev.parley.testing.Samples.npi;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.parley.audit.ChainEntries;
import dev.parley.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a house reads about itself and takes along. */
@QuarkusTest
class ReportsPageTest extends BrowserTest {
    @Inject
    ChainEntries chain;

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aDecidedDisputeIsInTheReportAndInItsFile(ColorScheme colors) throws IOException {
        String payer = aPayer();
        String dispute = new UndecidedCases(driver).withAnEntity(payer, "Fair Arbiters");
        Api.as("negotiator")
                .header("If-Match", "*")
                .body("{\"determinedOn\": \"" + driver.today()
                        + "\", \"award\": 450.00, \"prevailing\": \"PAYER\", \"payerOffer\": 450.00}")
                .post("/disputes/" + dispute + "/determination")
                .then()
                .statusCode(200);
        try (Workbench tab = open(colors).signIn("auditor").go("/reports")) {
            tab.page().getByLabel("Summed over").selectOption("PAYER");
            Locator row =
                    tab.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Payer " + payer));
            assertThat(row).containsText("few cases");
            assertThat(row).containsText("0 %");
            assertThat(tab.page().locator("parley-chart canvas")).isVisible();
            tab.photograph("reports-disputes-" + colors.name().toLowerCase(Locale.ROOT));
            assertThat(tab.barriers()).isEmpty();
            Download file =
                    tab.page().waitForDownload(() -> tab.button("Save as CSV").click());
            assertThat(file.suggestedFilename()).startsWith("disputes-payer-").endsWith(".csv");
            assertThat(Files.readString(file.path())).contains("\"Payer " + payer + "\",\"1\",\"0\",\"1\"");
            tab.page().reload();
            assertThat(row).containsText("few cases");
            tab.page().getByLabel("First day").fill("2020-01-01");
            tab.page().getByLabel("First day").blur();
            assertThat(tab.page().getByRole(AriaRole.ALERT)).containsText("366");
            assertThat(tab.page().getByLabel("First day")).hasValue("2020-01-01");
        }
    }

    @Test
    void aWindowThatClosedUnusedIsACaseBehindANumber() throws IOException {
        String caseId = new UndecidedCases(driver).withAnOffer(aPayer());
        String number = driver.theCase(caseId).getString("caseNumber");
        driver.on(driver.today().plusDays(70));
        try (Workbench tab = open().signIn("supervisor").go("/reports/money-left")) {
            tab.page()
                    .getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText("Window missed"))
                    .click();
            Locator rows = tab.page().getByLabel("Cases behind the number");
            assertThat(rows).containsText(number);
            tab.photograph("reports-money-left");
            assertThat(tab.barriers()).isEmpty();
            Download file =
                    tab.page().waitForDownload(() -> tab.button("Save as CSV").click());
            assertThat(Files.readString(file.path())).contains("\"" + number + "\"");
            tab.page().goBack();
            tab.sees("Choose a line to see the cases behind it.");
        }
    }

    @Test
    void whatAClientIsChargedIsListedWithItsArithmetic() throws IOException {
        String name = "Fee " + aPayer();
        String client = aClient(name);
        try (Workbench tab = open().signIn("supervisor")) {
            tab.go("/reports/service-fees?client=" + client);
            tab.sees("Nothing was invoiced or credited in this time.");
            assertThat(tab.page().getByLabel("Client")).hasValue(client);
            String caseNumber = driver.theCase(chargedCase(client, 800.00)).getString("caseNumber");
            tab.page().reload();
            Locator row = entry(tab, "INV-" + caseNumber.substring(2) + "-1");
            assertThat(row).containsText("by contract");
            assertThat(row).containsText("$800.00");
            assertThat(row).containsText("$160.00");
            assertThat(tab.page().getByLabel("Service fees by month")).containsText("$160.00");
            tab.photograph("reports-service-fees");
            assertThat(tab.barriers()).isEmpty();
            Download file =
                    tab.page().waitForDownload(() -> tab.button("Save as CSV").click());
            assertThat(Files.readString(file.path())).contains("\"" + name + "\"");
        } finally {
            free(client);
        }
    }

    @Test
    void whatGoesBackToThePayerIsCreditedToTheClientWhomABillerSeesByName() throws IOException {
        String name = "Fee " + aPayer();
        String client = aClient(name);
        try (Workbench tab = open().signIn("biller")) {
            String caseId = chargedCase(client, 900.00);
            String number = driver.theCase(caseId).getString("caseNumber").substring(2);
            tab.go("/cases/" + caseId);
            tab.sees("Return $100.00 to the payer");
            tab.page()
                    .locator("task-form")
                    .getByLabel("Sent", new Locator.GetByLabelOptions().setExact(true))
                    .check();
            tab.page().locator("#task-returnMoney-amount").fill("100");
            tab.page().locator("#task-returnMoney-sentOn").fill(driver.today().toString());
            tab.page().locator("#task-returnMoney-reference").fill("CHK-" + number);
            tab.page().locator("#task-returnMoney-reason").fill("paid twice");
            tab.button("Complete").click();
            tab.sees("Return money: done");
            tab.go("/reports/service-fees");
            tab.page().getByLabel("Client").selectOption(name);
            assertThat(tab.page()).hasURL(Pattern.compile(".*client=" + client + ".*"));
            Locator credit = entry(tab, "CR-" + number + "-2");
            assertThat(credit).containsText("Credit");
            assertThat(credit).containsText(name);
            assertThat(credit).containsText("-$20.00");
            assertThat(entry(tab, "INV-" + number + "-1")).containsText("$180.00");
            Locator month = tab.page()
                    .getByLabel("Service fees by month")
                    .getByRole(AriaRole.ROW)
                    .last();
            assertThat(month).containsText(Pattern.compile("1\\s*\\$180.00\\s*1\\s*-\\$20.00\\s*\\$160.00"));
            tab.photograph("reports-service-fees-credited");
            assertThat(tab.barriers()).isEmpty();
            Download file =
                    tab.page().waitForDownload(() -> tab.button("Save as CSV").click());
            assertThat(Files.readString(file.path()))
                    .contains("\"CR-" + number + "-2\"")
                    .contains("\"" + name + "\"");
            credit.getByRole(AriaRole.LINK).click();
            assertThat(tab.page().locator("case-page h1")).isVisible();
        } finally {
            free(client);
        }
    }

    private static Locator entry(Workbench tab, String number) {
        return tab.page()
                .getByLabel("Entries")
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(number));
    }

    private static String aClient(String name) {
        return Api.as("admin")
                .body(map("name", name, "npis", List.of(npi("145000001")), "users", List.of()))
                .post("/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The provider bills for nobody again. */
    private static void free(String client) {
        Api.as("admin")
                .header("If-Match", "*")
                .body(map("name", "Gone " + client, "npis", List.of(), "users", List.of()))
                .put("/clients/" + client)
                .then()
                .statusCode(200);
    }

    /** A contract of 20 percent, and what came after an agreement on 800.00 more. */
    private String chargedCase(String client, double paid) {
        String today = driver.today().toString();
        Api.as("admin")
                .body(map("beginsOn", today, "fee", map("model", "PERCENT", "percent", 20)))
                .post("/clients/" + client + "/contracts")
                .then()
                .statusCode(201);
        String caseId = new UndecidedCases(driver).withAnOffer(aPayer());
        Api.as("supervisor")
                .header("If-Match", "*")
                .body(map("agreedTotal", 1200.00, "agreedOn", today, "agreedWith", "J. Doe", "evidence", "call"))
                .post("/cases/" + caseId + "/settlement")
                .then()
                .statusCode(201);
        driver.receive(aPayment(driver.theCase(caseId).getString("claimNumber"), driver.today(), paid));
        return caseId;
    }

    @Test
    void attestationsAreListedWithTheirSealsAndTakenAlong() throws IOException {
        UndecidedCases cases = new UndecidedCases(driver);
        String caseId = cases.toAttest(aPayer());
        cases.toTheWindow(caseId);
        cases.attest(caseId);
        String number = driver.theCase(caseId).getString("caseNumber");
        String today = driver.today().toString();
        try (Workbench tab = open().signIn("auditor").go("/reports/attestations?from=" + today + "&to=" + today)) {
            Locator row = tab.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(number));
            assertThat(row).containsText("Unchanged");
            assertThat(row).containsText("The same");
            tab.photograph("reports-attestations");
            assertThat(tab.barriers()).isEmpty();
            Download file =
                    tab.page().waitForDownload(() -> tab.button("Save as CSV").click());
            assertThat(Files.readString(file.path())).contains(number);
        }
        try (Workbench tab = open().signIn("negotiator").go("/reports/attestations")) {
            tab.sees("There is no such report for your role.");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theAuditorFindsWhoChangedACaseAndChecksTheChain(ColorScheme colors) {
        String caseId = aCase();
        String number = driver.theCase(caseId).getString("caseNumber");
        Api.as("clinician")
                .body(map("text", "Reviewed"))
                .post("/cases/" + caseId + "/notes")
                .then()
                .statusCode(201);
        chain.run();
        try (Workbench tab = open(colors).signIn("auditor").go("/audit")) {
            tab.page().getByLabel("Case number").fill(number);
            tab.page().getByLabel("Call begins with").fill("POST /cases/{id}/no");
            tab.press("Enter");
            Locator row =
                    tab.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("clinician"));
            assertThat(tab.page()).hasURL(Pattern.compile(".*#/audit[?].*caseId=" + caseId + ".*"));
            assertThat(row).hasCount(1);
            assertThat(row).containsText("POST /cases/{id}/notes");
            assertThat(tab.page().url()).doesNotContain(number);
            tab.button("Check the chain").click();
            tab.sees("The chain is whole.");
            tab.photograph("audit-" + colors.name().toLowerCase(Locale.ROOT));
            assertThat(tab.barriers()).isEmpty();
            tab.allowTheClipboard();
            tab.button("Copy the hash").click();
            assertThat((String) tab.page().evaluate("() => navigator.clipboard.readText()"))
                    .matches("[0-9a-f]{64}");
            Download kept = tab.page()
                    .waitForDownload(() -> tab.button("Save the result").click());
            assertThat(kept.suggestedFilename()).startsWith("audit-chain-");
        }
    }

    @Test
    void aBrokenChainIsSaidWithItsLink() {
        String broken =
                """
                {"whole": false, "from": 1, "to": 9, "checked": 8, "loose": 0, "lastNumber": 9, "lastSha256": "%s",
                 "faults": [{"number": 4, "what": "is gone"}]}"""
                        .formatted("0".repeat(64));
        try (Workbench tab = open().signIn("compliance").go("/audit")) {
            tab.page()
                    .route(
                            Pattern.compile(".*/api/v1/audit/verification.*"),
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody(broken)));
            tab.button("Check the chain").click();
            tab.sees("The chain is broken.");
            tab.sees("Link 4 is gone");
            assertThat(tab.barriers()).isEmpty();
        }
    }
}
