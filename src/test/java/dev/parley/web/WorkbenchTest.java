package dev.parley.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do with the workbench, done in a real browser. */
@QuarkusTest
class WorkbenchTest {
    private static final String SCROLL_TO_THE_END_OF = "async rows => {"
            + " while (document.querySelector('work-list').rows.length < rows) {"
            + " await new Promise(soon => setTimeout(soon, 20)); }"
            + " await document.querySelector('work-list').updateComplete;"
            + " document.querySelector('.viewport').scrollTop = rows * 56; }";

    private static Optional<Chromium> chromium = Optional.empty();

    @TestHTTPResource("/")
    URI server;

    @Inject
    CaseDriver driver;

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
    void aReviewIsClaimedAndCompletedWithTheKeyboardAlone() {
        String caseId = aCase();
        String task = reviewOf(caseId);
        try (Workbench tab = open().signIn("negotiator").go("/worklist?queue=negotiator&caseId=" + caseId)) {
            assertThat(tab.page().locator("[data-task='" + task + "']")).isVisible();
            tab.press("j", "c");
            tab.sees("was claimed");
            tab.photograph("worklist");
            theTask(task, "assignee", "negotiator");
            tab.press("Enter");
            assertThat(tab.button("Complete")).isVisible();
            tab.photograph("case");
            tab.press("e", "Space", "ArrowDown", "ArrowDown", "Tab");
            tab.type("Paid far below the median");
            tab.press("Control+Enter");
            tab.sees("Review case: done");
            assertThat(tab.page().locator("#task-reviewCase-path")).hasCount(0);
        }
        theTask(task, "state", "DONE");
    }

    @Test
    void whoWasFasterIsToldAndNothingIsOverwritten() {
        String caseId = aCase();
        String task = reviewOf(caseId);
        try (Workbench tab = open().signIn("negotiator").go("/worklist?queue=negotiator&caseId=" + caseId)) {
            Locator row = tab.page().locator("[data-task='" + task + "']");
            assertThat(row).isVisible();
            claimAsSupervisor(task);
            tab.press("j", "c");
            assertThat(tab.dialog()).containsText("Somebody changed this task after you opened it");
            assertThat(tab.dialog()
                            .getByRole(AriaRole.ROW)
                            .filter(new Locator.FilterOptions().setHasText("Claimed by")))
                    .containsText("supervisor");
            tab.photograph("conflict");
            tab.button("Claim anyway").click();
            assertThat(tab.dialog()).containsText("supervisor has claimed this task");
            tab.button("All right").click();
            assertThat(row).containsText("supervisor");
        }
        theTask(task, "assignee", "supervisor");
    }

    @Test
    void manyAreClaimedAtOnceWithAResultForEach() {
        String payer = "W" + System.nanoTime();
        String free = reviewOf(aCase(payer));
        String caseId = aCase(payer);
        String taken = reviewOf(caseId);
        String payerId = Api.as("negotiator").get("/cases/" + caseId).path("payerId");
        try (Workbench tab = open().signIn("negotiator").go("/worklist?queue=negotiator&payer=" + payerId)) {
            assertThat(tab.page().locator("[data-task='" + taken + "']")).isVisible();
            claimAsSupervisor(taken);
            tab.press("j", "x", "j", "x");
            tab.button("Claim all").click();
            assertThat(tab.dialog()).containsText("1 done, 1 not");
            tab.photograph("bulk-results");
        }
        theTask(free, "assignee", "negotiator");
        theTask(taken, "assignee", "supervisor");
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

    @Test
    void errorsOfTheServerStandBesideTheirFields() {
        try (Workbench tab = open().signIn("negotiator").go("/cases/" + aCase())) {
            tab.page().getByLabel("Reason").fill("No way chosen");
            tab.button("Complete").click();
            Locator path = tab.page().locator("#task-reviewCase-path");
            assertThat(path).hasAttribute("aria-invalid", "true");
            assertThat(path).isFocused();
            assertThat(tab.page().locator("#task-reviewCase-path-error")).not().isEmpty();
            assertThat(tab.page().getByLabel("Reason")).hasValue("No way chosen");
        }
    }

    @Test
    void hostileTextIsOnlyText() {
        String caseId = aCase();
        String attack = "<img src=x onerror=\"document.title='taken over'\"><script>alert(1)</script>";
        Api.as("negotiator")
                .body(map("text", attack))
                .post("/cases/" + caseId + "/notes")
                .then()
                .statusCode(201);
        try (Workbench tab = open().signIn("negotiator").go("/cases/" + caseId)) {
            tab.sees(attack);
            assertThat(tab.page().title()).doesNotContain("taken over");
        }
    }

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

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void noPageHasASeriousBarrier(ColorScheme colors) {
        String caseId = aCase();
        try (Workbench tab = new Workbench(chromium.orElseThrow().browser(), server, colors)) {
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
    void ofALongListOnlyThePartAroundTheWindowIsHeld() {
        try (Workbench tab = open().signIn("negotiator")) {
            ManyTasks.answerFor(tab.page());
            tab.go("/worklist?queue=negotiator&kind=reviewCase&minimumMoney=7");
            tab.sees("200,000 tasks");
            for (int page = 1; page <= 30; page++) {
                tab.page().evaluate(SCROLL_TO_THE_END_OF, page * 100);
                assertThat(tab.page().locator("[data-at='" + (page * 100 - 1) + "']"))
                        .isAttached();
            }
            assertThat((int) tab.page().evaluate("() => document.querySelectorAll('.task').length"))
                    .isLessThan(60);
            assertThat((int) tab.page().evaluate("() => document.querySelector('work-list').rows.pages.size"))
                    .isLessThan(10);
            tab.page().evaluate("() => { document.querySelector('.viewport').scrollTop = 0; }");
            assertThat(tab.page().locator("[data-at='0']")).containsText("Claim-0");
        }
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

    private Workbench open() {
        return new Workbench(chromium.orElseThrow().browser(), server, ColorScheme.LIGHT);
    }

    private String aCase() {
        return aCase("TEST1");
    }

    @SuppressWarnings("unchecked")
    private String aCase(String payer) {
        String number = aClaimNumber();
        Map<String, Object> claim = anEmergencyClaim(number, driver.today().minusDays(30));
        ((Map<String, Object>) claim.get("payer")).put("payerId", payer);
        Map<String, Object> payment = aLowPayment(number, driver.today());
        payment.put("payerId", payer);
        return driver.post(claim, payment);
    }

    private static String reviewOf(String caseId) {
        return Api.as("negotiator")
                .queryParam("caseId", caseId)
                .queryParam("kind", "reviewCase")
                .get("/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static void claimAsSupervisor(String task) {
        Api.as("supervisor")
                .header("If-Match", "*")
                .post("/tasks/" + task + "/claim")
                .then()
                .statusCode(200);
    }

    private static void theTask(String id, String field, String value) {
        Api.as("negotiator").get("/tasks/" + id).then().statusCode(200).body(field, equalTo(value));
    }
}
