package dev.parley.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.parley.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where files come in. */
@QuarkusTest
class IntakePageTest extends BrowserTest {
    @Test
    void aFileThatIsNoX12IsRefusedInWords() {
        byte[] letter = "Dear payer".getBytes(StandardCharsets.US_ASCII);
        try (Workbench tab = open().signIn("biller").go("/intake/edi")) {
            tab.page().getByLabel("Drop a file here").setInputFiles(new FilePayload("a.txt", "text/plain", letter));
            assertThat(tab.page()
                            .locator("edi-intake [role=alert], edi-intake .chip.late")
                            .first())
                    .isVisible();
            tab.photograph("intake");
        }
    }

    @Test
    void anX12FileIsLookedAtFirstAndItsStrayPaymentIsBroughtToItsClaim() {
        String caseId = aCase();
        String claimNumber = driver.theCase(caseId).getString("claimNumber");
        String trace = "EFT" + System.nanoTime();
        FilePayload file = new FilePayload(
                "payment.835", "text/plain", aStrayPayment(trace).getBytes(StandardCharsets.US_ASCII));
        try (Workbench tab = open().signIn("biller").go("/intake/edi")) {
            tab.page().getByLabel("Drop a file here").setInputFiles(file);
            tab.sees("1 transaction, not stored yet");
            assertThat(strayPayments(trace)).isZero();
            tab.button("Take in 1 transaction").click();
            tab.sees("1 transaction, taken in");
            assertThat(strayPayments(trace)).isOne();
            tab.go("/intake/payments");
            tab.page()
                    .getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText(trace))
                    .click();
            tab.page().getByLabel("Another claim, by its number").fill(claimNumber);
            tab.press("Enter");
            tab.button("Choose").click();
            tab.photograph("match-payment");
            tab.button("Complete").click();
            tab.sees("Match payment: done");
        }
        assertThat(strayPayments(trace)).isZero();
    }

    @Test
    void aSuggestedClaimIsTakenRightInTheList() {
        String number = aClaimNumber();
        LocalDate service = driver.today().minusDays(500 + System.nanoTime() % 2000); // a day of its own
        driver.post(anEmergencyClaim(number, service), null);
        String trace = "X" + System.nanoTime();
        Map<String, Object> payment = aLowPayment("GARBLED-" + trace, driver.today());
        payment.put("traceNumber", trace);
        paidClaim(payment).put("serviceFrom", service.toString());
        driver.receive(payment);
        try (Workbench tab = open().signIn("biller").go("/intake/payments")) {
            Locator item = tab.page()
                    .locator("unmatched-payments .entries > li")
                    .filter(new Locator.FilterOptions().setHasText(trace));
            item.scrollIntoViewIfNeeded();
            Locator claim = item.getByLabel("The payment is for claim " + number);
            assertThat(item).containsText("agrees:");
            claim.click();
            tab.photograph("intake-payments");
            assertThat(tab.barriers()).isEmpty();
            item.getByText("Yes, bring it there").click();
            tab.sees("The payment was brought to claim " + number);
            assertThat(item).hasCount(0);
        }
        assertThat(strayPayments(trace)).isZero();
    }

    @Test
    void aClaimThatNeedsNothingSaysWhyAndIsWorkedAllTheSame() {
        caseOpening("WHEN_NEEDED", false);
        try {
            String payer = aPayer();
            String number = aWaitingClaim(payer);
            String other = aPayer();
            String others = aWaitingClaim(other);
            try (Workbench tab = open().signIn("biller").go("/intake/claims?state=AWAITED")) {
                Locator row = tab.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(number));
                Locator byPayer = tab.page().getByLabel("Payer", new Page.GetByLabelOptions().setExact(true));
                byPayer.selectOption("Payer " + other);
                tab.sees(others);
                assertThat(row).hasCount(0);
                byPayer.selectOption("Payer " + payer);
                assertThat(tab.page()).hasURL(Pattern.compile(".*state=AWAITED&payer=.*"));
                assertThat(row).containsText("$1,850.00");
                assertThat(row).containsText("has not come");
                assertThat(tab.barriers()).isEmpty();
                tab.photograph("intake-claims");
                tab.page().setViewportSize(820, 1180);
                assertThat(tab.misfits()).isEmpty();
                tab.photograph("intake-claims-tablet");
                row.getByRole(AriaRole.LINK).click();
                tab.sees("Why it has no case");
                tab.sees("The payer has not answered this claim yet.");
                tab.photograph("intake-claim");
                tab.page().goBack();
                row.getByText("Work this claim").click();
                assertThat(tab.page().locator("case-page h1")).hasText(number);
            }
            try (Workbench tab = open(ColorScheme.DARK).signIn("biller").go("/intake/claims")) {
                assertThat(tab.page().locator("claims-without-case h2")).isVisible();
                assertThat(tab.page().getByText(number)).hasCount(0);
                tab.photograph("intake-claims-dark");
            }
        } finally {
            caseOpening("EVERY_CLAIM", true);
        }
    }

    private String aWaitingClaim(String payer) {
        String number = aClaimNumber();
        Map<String, Object> claim = anEmergencyClaim(number, driver.today().minusDays(10));
        claim.put("payer", Map.of("payerId", payer, "name", "Payer " + payer));
        Api.as("rcm-system").body(claim).post("/claims").then().statusCode(201);
        return number;
    }

    private static void caseOpening(String opening, boolean everyEmergency) {
        Api.as("supervisor")
                .header("If-Match", "*")
                .body(Map.of(
                        "terms",
                        Map.of("opening", opening, "underpaidBelowPercent", 100, "everyEmergency", everyEmergency),
                        "reason",
                        "all claims are sent"))
                .put("/policies/case-opening")
                .then()
                .statusCode(200);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> paidClaim(Map<String, Object> payment) {
        return ((List<Map<String, Object>>) payment.get("claims")).get(0);
    }

    private static int strayPayments(String trace) {
        return Api.as("biller")
                .queryParam("kind", "matchPayment")
                .queryParam("limit", 500)
                .get("/tasks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.title.contains('" + trace + "') }")
                .size();
    }

    private static String aStrayPayment(String trace) {
        return String.join(
                "~",
                "ISA*00*          *00*          *ZZ*SENDERID       *ZZ*RECEIVERID     *260610*1200*^*00501*000000042*0*T*:",
                "GS*HP*SENDER*RECEIVER*20260610*1200*7*X*005010X221A1",
                "ST*835*0001",
                "BPR*I*150*C*ACH*CCP*01*111*DA*33*1234567890**01*111*DA*22*20260612",
                "TRN*1*" + trace + "*1512345678",
                "DTM*405*20260611",
                "N1*PR*ACME HEALTH",
                "REF*2U*60054",
                "N1*PE*EMERGENCY PHYSICIANS*XX*1234567893",
                "LX*1",
                "CLP*STRAY-" + trace + "*1*300*150*40*CI*PAYER1*23*1",
                "NM1*QC*1*DOE*JANE****MI*MEM1",
                "SVC*HC:99285*300*150**1",
                "DTM*472*20260601",
                "CAS*CO*45*110",
                "CAS*PR*2*40",
                "SE*15*0001",
                "GE*1*7",
                "IEA*1*000000042",
                "");
    }
}
