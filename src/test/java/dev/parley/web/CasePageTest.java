package dev.parley.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import dev.parley.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** The page of a case. */
@QuarkusTest
class CasePageTest extends BrowserTest {
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
    void thePageSaysCodesDaysMoneyAndThePatientsSideInPlainWords() {
        String caseId = aCase();
        try (Workbench tab = open().signIn("negotiator").go("/cases/" + caseId)) {
            assertThat(tab.page().locator(".codes").first()).isVisible();
            assertThat(tab.page().locator("case-page").getByText("CO-45").first())
                    .isVisible();
            assertThat(tab.page().locator("case-patient")).containsText("Cost share");
            assertThat(tab.page().locator("case-agreement")).containsText("Nothing is agreed yet");
            assertThat(tab.page().locator(".calendar li.now")).hasCount(1);
            tab.page().locator(".deadlines button").first().focus();
            assertThat(tab.page().locator("case-deadlines .notice")).containsText("If missed:");
            tab.button("Decide again").first().click();
            tab.sees("comes out the same");
            tab.photograph("case-desk");
            assertThat(tab.barriers()).isEmpty();
        }
    }

    @Test
    void twoPeopleInOneCaseKnowOfEachOtherAndOfWhatChanged() {
        String caseId = aCase();
        try (Workbench one = open().signIn("negotiator").go("/cases/" + caseId)) {
            assertThat(one.button("Complete")).isVisible();
            one.page().getByLabel("Reason").fill("Half a thought");
            try (Workbench other = open().signIn("supervisor").go("/cases/" + caseId)) {
                other.sees("negotiator");
                assertThat(other.page().locator("case-presence")).containsText("negotiator");
            }
            claimAsSupervisor(reviewOf(caseId));
            tellOpenPages();
            assertThat(one.page().locator("[aria-label='What changed']")).containsText("Supervisor");
            assertThat(one.page().getByLabel("Reason")).hasValue("Half a thought");
            one.photograph("case-changed");
        }
    }

    @Test
    void aPaperIsLookedAtWithoutLeavingThePage() throws IOException {
        String caseId = aCase();
        Api.as("negotiator")
                .header("Idempotency-Key", caseId)
                .body(map(
                        "name", "letter.pdf",
                        "kind", "letter",
                        "mediaType", "application/pdf",
                        "contentBase64", Base64.getEncoder().encodeToString(twoPages())))
                .post("/cases/" + caseId + "/documents")
                .then()
                .statusCode(201);
        try (Workbench tab = open().signIn("negotiator").go("/cases/" + caseId)) {
            tab.button("Look at letter.pdf").click();
            tab.sees("Page 1 of 2");
            tab.button("Next page").click();
            tab.sees("Page 2 of 2");
            tab.photograph("document");
            assertThat(tab.barriers()).isEmpty();
        }
    }

    @Test
    void aClaimOfTenThousandLinesIsReadAPageAtATime() {
        String caseId = aCase();
        String claimId = Api.as("negotiator").get("/cases/" + caseId).path("claimId");
        String claim = Api.as("negotiator").get("/claims/" + claimId).asString();
        String lines = IntStream.rangeClosed(1, 10_000)
                .mapToObj(
                        "{\"lineNumber\":%1$d,\"procedureCode\":\"L%1$d\",\"serviceFrom\":\"2026-01-02\",\"charge\":1.00}"
                                ::formatted)
                .collect(Collectors.joining(","));
        int from = claim.indexOf("\"lines\":[");
        String large = claim.substring(0, from) + "\"lines\":[" + lines + "]" + claim.substring(endOfList(claim, from));
        try (Workbench tab = open().signIn("negotiator")) {
            tab.page()
                    .route(
                            Pattern.compile(".*/api/v1/claims/" + claimId + "$"),
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody(large)));
            tab.go("/cases/" + caseId);
            tab.sees("1 to 100 of 10,000");
            Locator table = tab.page().locator("paged-table").first();
            assertThat(table.locator("tbody tr")).hasCount(100);
            table.getByText("Last").click();
            assertThat(table).containsText("L10000");
        }
    }

    @Test
    void hostileTextInEveryFieldIsOnlyText() {
        String caseId = aCase();
        List<String> attacks = List.of(
                "<img src=x onerror=\\\"document.title='taken over'\\\">",
                "<script>document.title='taken over'</script>",
                "\\\"><svg onload=document.title='taken'>",
                "javascript:alert(1)//",
                "${document.title='taken over'}",
                "{{constructor.constructor('return 1')()}}");
        Pattern fields = Pattern.compile(
                "\"(payerName|text|title|name|firstName|lastName|note|summary|because|nextAction|statement"
                        + "|evidence|actor|author|detail|caseNumber|claimNumber|label|remedy|whenMissed|endedBecause)\"\\s*:\\s*\"(?:[^\"\\\\]|\\\\.)*\"");
        try (Workbench tab = open().signIn("negotiator")) {
            for (String attack : attacks) {
                Pattern api = Pattern.compile(".*/api/v1/(cases|claims|tasks|regulation).*");
                tab.page().route(api, route -> {
                    if (!route.request().method().equals("GET")) {
                        route.resume();
                        return;
                    }
                    APIResponse real = route.fetch();
                    String hostile = fields.matcher(real.text())
                            .replaceAll(
                                    found -> Matcher.quoteReplacement("\"" + found.group(1) + "\":\"" + attack + "\""));
                    route.fulfill(new Route.FulfillOptions().setResponse(real).setBody(hostile));
                });
                for (String place :
                        List.of("/cases/" + caseId, "/worklist?queue=negotiator&caseId=" + caseId, "/cases")) {
                    tab.go(place);
                    assertThat(tab.page().locator("main h1").first()).isVisible();
                    assertThat(tab.page().getByText("Loading")).hasCount(0);
                    assertThat(tab.page().locator("main img, main script, main svg[onload], main a[href^=javascript]"))
                            .hasCount(0);
                }
                assertThat(tab.page().evaluate("document.title").toString()).doesNotStartWith("taken");
                tab.page().unroute(api);
            }
        }
    }

    private static int endOfList(String json, int from) {
        int depth = 0;
        for (int at = json.indexOf('[', from); ; at++) {
            depth += json.charAt(at) == '[' ? 1 : json.charAt(at) == ']' ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
    }

    private static byte[] twoPages() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument paper = new PDDocument()) {
            paper.addPage(new PDPage());
            paper.addPage(new PDPage());
            paper.save(out);
        }
        return out.toByteArray();
    }
}
