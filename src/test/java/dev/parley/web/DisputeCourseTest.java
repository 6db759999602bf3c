package dev.parley.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.parley.testing.Api;
import dev.parley.workflow.DueJobs;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a dispute on its way, before an entity or before a state, in a real browser. */
@QuarkusTest
class DisputeCourseTest extends BrowserTest {
    @Inject
    DueJobs jobs;

    private UndecidedCases cases;

    @BeforeEach
    void begin() {
        cases = new UndecidedCases(driver);
    }

    @Test
    void whatIsAskedAndGrantedOnTheWayIsWrittenDown() {
        String dispute = cases.withAnEntity(aPayer(), "Fair Arbiters");
        String today = driver.today().toString();
        try (Workbench tab = open().signIn("negotiator").go("/idr/disputes/" + dispute)) {
            Locator stages = tab.page().locator("dispute-stages");
            stages.getByText("They ask for information").click();
            stages.getByLabel("Entity", new Locator.GetByLabelOptions().setExact(true))
                    .check();
            stages.getByLabel("Provider", new Locator.GetByLabelOptions().setExact(true))
                    .check();
            stages.getByLabel("Asked", new Locator.GetByLabelOptions().setExact(true))
                    .fill("The remittance of the claim");
            save(stages);
            assertThat(stages.locator("[aria-invalid=true]").first()).isFocused();
            stages.getByLabel("Requested on").fill(today);
            save(stages);
            assertThat(stages.locator(".entries").first()).containsText("The remittance of the claim");
            assertThat(stages.locator(".entries").first()).containsText("FED-EL-06");
            stages.getByText("They ask for information").scrollIntoViewIfNeeded();
            tab.photograph("dispute-stages");
            stages.getByText("It was answered").click();
            stages.getByLabel("Answered on").fill(today);
            stages.getByLabel("Answer", new Locator.GetByLabelOptions().setExact(true))
                    .fill("Sent through the portal");
            stages.getByLabel("Evidence").fill("confirmation 12");
            save(stages);
            assertThat(stages.locator(".entries .chip.good").first()).hasText("Answered");
            stages.getByText("We asked to withdraw").click();
            stages.getByLabel("Requested on").fill(today);
            stages.getByLabel("Reason").fill("The plan pays after all");
            save(stages);
            assertThat(stages)
                    .containsText(
                            Pattern.compile("The other side has to agree|They answer by")); // by the law of the day;
            assertThat(stages.getByText("We asked to withdraw")).hasCount(0);
            assertThat(tab.barriers()).isEmpty();
        }
        assertThat(Api.as("auditor")
                        .get("/disputes/" + dispute + "/withdrawal-requests")
                        .<List<String>>path("state"))
                .containsExactly("ASKED");
    }

    @Test
    void aMailThatFitsNoDisputeIsReadAndBroughtToOne() {
        String dispute = cases.withAnEntity(aPayer(), "Fair Arbiters");
        String number = Api.as("negotiator").get("/disputes/" + dispute).path("disputeNumber");
        String mail = Api.as("rcm-system")
                .body(map(
                        "sender",
                        "no-reply@portal.example",
                        "subject",
                        "About your dispute",
                        "text",
                        "Please send the remittance advice.",
                        "attachments",
                        List.of()))
                .post("/portal-mails")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        String task = Api.as("negotiator")
                .queryParam("kind", "matchPortalMail")
                .queryParam("limit", 500)
                .get("/tasks")
                .path("items.find { it.subjectId == '" + mail + "' }.id");
        try (Workbench tab = open().signIn("negotiator").go("/tasks/" + task)) {
            tab.sees("Please send the remittance advice.");
            Locator find = tab.page().getByLabel("Another dispute, by its number");
            find.fill("NONE-1");
            tab.button("Find").click();
            tab.sees("No dispute has the number NONE-1");
            find.fill(number);
            tab.button("Find").click();
            tab.button("It is about dispute " + number).click();
            assertThat(tab.page()
                            .locator("task-form input:checked, task-form option:checked")
                            .first())
                    .hasCount(1);
            tab.photograph("portal-mail");
            assertThat(tab.barriers()).isEmpty();
            tab.button("Complete").click();
            tab.sees("Match portal mail: done");
        }
        Api.as("auditor").get("/portal-mails/" + mail).then().body("disputeId", equalTo(dispute));
    }

    @Test
    void aDeterminationItemByItemAddsUpByItself() {
        String dispute = cases.withAnEntity(aPayer(), "Fair Arbiters");
        List<Object> items =
                Api.as("negotiator").get("/disputes/" + dispute + "/items").path("id");
        assertThat(items).hasSize(2);
        try (Workbench tab = open().signIn("negotiator").go("/idr/disputes/" + dispute)) {
            Locator decided = tab.page().locator("entity-determination");
            decided.getByText("The entity decided").click();
            Locator rows = decided.getByRole(AriaRole.ROW);
            decideForThePayer(rows.nth(1), "400");
            decideForThePayer(rows.nth(2), "50.1");
            assertThat(decided.locator("tfoot")).containsText("$450.10");
            assertThat(decided.locator("#add-Determination-award")).hasValue("450.1");
            assertThat(decided.locator("input[type=radio]:checked")).hasCount(1);
            save(decided);
            assertThat(decided.locator("#add-Determination-determinedOn")).isFocused();
            decided.locator("#add-Determination-determinedOn")
                    .fill(driver.today().toString());
            tab.photograph("dispute-by-item");
            assertThat(tab.barriers()).isEmpty();
            save(decided);
            tab.sees("payer prevailed");
            assertThat(tab.page().locator("dispute-items")).containsText("$50.10");
        }
        assertThat(Api.as("auditor").get("/disputes/" + dispute + "/items").<List<Float>>path("award"))
                .containsExactlyInAnyOrder(400f, 50.10f);
    }

    private static void decideForThePayer(Locator row, String amount) {
        row.getByLabel("Payer’s offer of").fill(amount);
        row.getByLabel("Whose offer for").selectOption("PAYER");
        assertThat(row.getByLabel("Award of")).hasValue(amount);
    }

    @Test
    void aLineThatTheEntityDroppedGoesOnInACaseOfItsOwn() {
        String dispute = cases.withAnEntity(aPayer(), "Fair Arbiters");
        String caseId = Api.as("auditor").get("/disputes/" + dispute).path("caseId");
        tell(
                dispute,
                "ineligibility",
                map(
                        "foundOn",
                        driver.today().toString(),
                        "reason",
                        "IMPROPER_BATCHING",
                        "items",
                        List.of(itemsOf(dispute).get(1))));
        String task = Api.as("negotiator")
                .queryParam("kind", "decideDroppedLines")
                .queryParam("limit", 200)
                .get("/tasks")
                .path("items.find { it.subjectId == '" + dispute + "' }.id");
        try (Workbench tab = open().signIn("negotiator").go("/tasks/" + task)) {
            tab.page().getByLabel("File again").check();
            tab.page().getByLabel("Reason").fill("The second code belongs to another group");
            tab.photograph("dropped-lines");
            assertThat(tab.barriers()).isEmpty();
            tab.button("Complete").click();
            tab.sees("Decide dropped lines: done");
            tab.go("/cases/" + caseId);
            tab.sees("This case is about line 1 of the claim");
            tab.page().getByRole(AriaRole.LINK).getByText("line 2 in C-").click();
            tab.sees("This case is about line 2 of the claim");
            assertThat(tab.page().locator("case-parts")).containsText("line 1 in C-");
            assertThat(tab.button("Complete").first()).isVisible();
            tab.page().getByText("in another case").first().scrollIntoViewIfNeeded();
            tab.photograph("case-part");
            assertThat(tab.barriers()).isEmpty();
        }
    }

    @Test
    void aDeterminationIsPutRightByItsItemsAfterSeeingWhatThatChanges() {
        String dispute = cases.withAnEntity(aPayer(), "Fair Arbiters");
        List<String> items = itemsOf(dispute);
        tell(dispute, "determination", forThePayer("determinedOn", 450.10, items, 400, 50.10));
        driver.on(driver.today());
        try (Workbench tab = open().signIn("negotiator").go("/idr/disputes/" + dispute)) {
            Locator correction = tab.page().locator("correct-determination");
            correction.getByText("The entity corrected its determination").click();
            assertThat(correction).containsText("Nothing differs from the determination yet.");
            assertThat(correction.locator("#correct-determination-award")).hasValue("450.1");
            Locator second = correction.getByRole(AriaRole.ROW).nth(2);
            assertThat(second.getByLabel("Award of")).hasValue("50.1");
            second.getByLabel("Payer’s offer of").fill("60.1");
            assertThat(second).containsText("was $50.10");
            Locator changes = correction.getByLabel("What this changes");
            assertThat(changes).containsText("$50.10, payer → $60.10, payer");
            assertThat(changes).containsText("$450.10 → $460.10 (+$10.00)");
            assertThat(changes).containsText("Now the payer owes $50.10; then the payer owes $60.10");
            button(correction, "Save the correction").click();
            assertThat(correction.locator("#correct-determination-correctedOn")).isFocused();
            assertThat(second.getByLabel("Award of")).hasValue("60.1");
            correction
                    .locator("#correct-determination-correctedOn")
                    .fill(driver.today().toString());
            correction.locator("#correct-determination-reason").fill("a unit was left out");
            changes.scrollIntoViewIfNeeded();
            tab.photograph("dispute-correction");
            assertThat(tab.barriers()).isEmpty();
            tab.page().setViewportSize(820, 1180);
            assertThat(tab.misfits()).isEmpty();
            tab.photograph("dispute-correction-tablet");
            tab.page().setViewportSize(1280, 800);

            tell(dispute, "determination/corrections", forThePayer("correctedOn", 460.10, items, 410, 50.10));
            button(correction, "Save the correction").click();
            assertThat(correction.getByRole(AriaRole.ALERT).last()).containsText("Somebody corrected this");
            assertThat(tab.page().locator("[aria-label='What changed']")).containsText("$450.10 → $460.10");
            assertThat(correction.getByRole(AriaRole.ROW).nth(1).getByLabel("Award of"))
                    .hasValue("410");
            assertThat(second.getByLabel("Award of")).hasValue("60.1");
            assertThat(correction.locator("#correct-determination-reason")).hasValue("a unit was left out");
            assertThat(changes).containsText("$460.10 → $470.10 (+$10.00)");
            assertThat(correction.getByLabel("What changed meanwhile")).containsText("$400.00, payer → $410.00, payer");
            tab.photograph("dispute-correction-overtaken");
            button(correction, "Save the correction").click();
            Locator corrections = tab.page().locator("determination-corrections .entries > li");
            assertThat(corrections).hasCount(2);
            assertThat(corrections.last()).containsText("$460.10, payer → $470.10, payer");
            assertThat(corrections.last()).containsText("a unit was left out");
            corrections.last().scrollIntoViewIfNeeded();
            tab.photograph("dispute-corrected");
            assertThat(tab.barriers()).isEmpty();
        }
        String caseId = Api.as("auditor").get("/disputes/" + dispute).path("caseId");
        Api.as("auditor").get("/cases/" + caseId + "/expected-payment").then().body("agreed", equalTo(470.10f));
        try (Workbench tab = open().signIn("supervisor").go("/idr/disputes/" + dispute)) {
            tab.sees("a unit was left out");
            assertThat(tab.page().locator("correct-determination")).hasCount(0);
        }
    }

    @Test
    void aBatchIsPutRightTogether() {
        List<String> batch = cases.batchWithAnEntity(aPayer(), "Fair Arbiters");
        List<String> items = itemsOf(batch.get(0));
        assertThat(items).hasSize(2);
        tell(batch.get(1), "determination", forThePayer("determinedOn", 820, items, 420, 400));
        driver.on(driver.today());
        String other = Api.as("auditor").get("/disputes/" + batch.get(1)).path("caseNumber");
        try (Workbench tab = open().signIn("negotiator").go("/idr/disputes/" + batch.get(0))) {
            Locator correction = tab.page().locator("correct-determination");
            correction.getByText("The entity corrected its determination").click();
            assertThat(correction).containsText("It decided 2 cases together");
            Locator second = correction.getByRole(AriaRole.ROW).nth(2);
            second.getByLabel("Whose offer for").selectOption("PROVIDER");
            Locator changes = correction.getByLabel("What this changes");
            assertThat(changes).containsText("Prevailing: Payer → Split");
            second.getByLabel("Award of").fill("1200");
            assertThat(changes).containsText("Award of case " + other + ": $400.00 → $1,200.00 (+$800.00)");
            assertThat(correction.locator("#correct-determination-award")).hasValue("1620");
            correction
                    .locator("#correct-determination-correctedOn")
                    .fill(driver.today().toString());
            correction.locator("#correct-determination-reason").fill("the sides were mixed up");
            button(correction, "Save the correction").click();
            assertThat(second.locator(".error")).containsText("if it is right, give the reason");
            assertThat(second.getByLabel("Award of")).hasValue("1200");
            second.getByLabel("Reason for").fill("our offer came by mail");
            tell(batch.get(1), "determination/corrections", forThePayer("correctedOn", 405, items.subList(1, 2), 405));
            button(correction, "Save the correction").click();
            assertThat(correction.getByRole(AriaRole.ALERT).last()).containsText("Somebody corrected this");
            assertThat(correction.getByLabel("What changed meanwhile")).containsText("$400.00, payer → $405.00, payer");
            assertThat(changes).containsText("$405.00 → $1,200.00 (+$795.00)");
            assertThat(second.getByLabel("Reason for")).hasValue("our offer came by mail");
            correction.getByLabel("What changed meanwhile").scrollIntoViewIfNeeded();
            tab.photograph("dispute-correction-of-a-batch");
            assertThat(tab.barriers()).isEmpty();
            button(correction, "Save the correction").click();
            assertThat(tab.page().locator("determination-corrections .entries > li"))
                    .containsText("the sides were mixed up");
            tab.go("/idr/disputes/" + batch.get(1));
            tab.sees("$1,200.00, split");
            correction.getByText("The entity corrected its determination").click();
            assertThat(second.getByLabel("Reason for")).hasValue("our offer came by mail");
        }
        for (String dispute : batch) {
            Api.as("auditor").get("/disputes/" + dispute).then().body("prevailing", equalTo("SPLIT"));
        }
    }

    @Test
    void aDeterminationThatNamedOneSumIsPutRightAsOne() {
        String dispute = cases.withAnEntity(aPayer(), "Fair Arbiters");
        tell(
                dispute,
                "determination",
                map("determinedOn", driver.today().toString(), "award", 450, "prevailing", "PAYER", "payerOffer", 450));
        driver.on(driver.today());
        try (Workbench tab = open().signIn("negotiator").go("/idr/disputes/" + dispute)) {
            Locator correction = tab.page().locator("correct-determination");
            correction.getByText("The entity corrected its determination").click();
            assertThat(correction.locator("#correct-determination-payerOffer")).hasValue("450");
            assertThat(correction.locator("decided-items")).hasCount(0);
            correction.locator("#correct-determination-award").fill("380");
            assertThat(correction.getByLabel("What this changes"))
                    .containsText("Now the payer owes $50.00; then $20.00 is to go back to the payer");
            correction
                    .locator("#correct-determination-correctedOn")
                    .fill(driver.today().toString());
            correction.locator("#correct-determination-reason").fill("they took the wrong year");
            button(correction, "Save the correction").click();
            assertThat(correction.locator("#correct-determination-award-error")).containsText("FED-OF-04");
            correction.locator("#correct-determination-payerOffer").fill("380");
            button(correction, "Save the correction").click();
            assertThat(tab.page().locator("determination-corrections .entries > li"))
                    .containsText("$450.00, payer → $380.00, payer");
        }
        String caseId = Api.as("auditor").get("/disputes/" + dispute).path("caseId");
        Api.as("auditor").get("/cases/" + caseId + "/expected-payment").then().body("owedBack", equalTo(20f));
    }

    private static List<String> itemsOf(String dispute) {
        return Api.as("negotiator").get("/disputes/" + dispute + "/items").path("id");
    }

    /** A determination or its correction, all for the payer. */
    private Map<String, Object> forThePayer(String on, double award, List<String> items, double... awards) {
        return map(
                on,
                driver.today().toString(),
                "award",
                award,
                "prevailing",
                "PAYER",
                "payerOffer",
                award,
                "items",
                IntStream.range(0, awards.length)
                        .mapToObj(at -> map(
                                "itemId",
                                items.get(at),
                                "prevailing",
                                "PAYER",
                                "award",
                                awards[at],
                                "payerOffer",
                                awards[at]))
                        .toList());
    }

    private static void tell(String dispute, String news, Map<String, Object> body) {
        if (news.endsWith("corrections")) {
            body.put("reason", "a digit was wrong");
        }
        Api.as("rcm-system")
                .header("If-Match", "*")
                .body(body)
                .post("/disputes/" + dispute + "/" + news)
                .then()
                .statusCode(200);
    }

    private static Locator button(Locator inside, String name) {
        return inside.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    @Test
    void aDisputeThatOthersMoveSaysWhatChangedAndKeepsWhatIsTyped() {
        String dispute = cases.withAnEntity(aPayer(), "Fair Arbiters");
        try (Workbench tab = open().signIn("negotiator").go("/idr/disputes/" + dispute)) {
            Locator decided = tab.page().locator("entity-determination");
            decided.getByText("The entity decided").click();
            Locator reason = decided.locator("#add-Determination-reason");
            reason.fill("Half a thought");
            Api.as("rcm-system")
                    .header("If-Match", "*")
                    .body("{\"closedOn\": \"" + driver.today()
                            + "\", \"how\": \"SETTLED\", \"foundEligible\": true, \"reason\": \"agreed by phone\"}")
                    .post("/disputes/" + dispute + "/closure")
                    .then()
                    .statusCode(200);
            jobs.ring();
            tellOpenPages();
            assertThat(tab.page().locator("[aria-label='What changed']")).containsText("Entity selected");
            assertThat(tab.page().locator("[aria-label='What changed'] strong").last())
                    .isVisible();
            assertThat(decided).hasCount(0);
            tab.photograph("dispute-changed");
        }
    }

    @Test
    void anArbitrationOfAStateIsFollowedFromItsCaseToItsDecision() {
        String caseId = cases.beforeTheState(aPayer());
        String today = driver.today().toString();
        try (Workbench tab = open().signIn("negotiator").go("/cases/" + caseId)) {
            Page page = tab.page();
            assertThat(page.locator("case-state-road")).containsText("May be asked for now");
            page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true))
                    .first()
                    .check();
            page.locator("#task-fileStateDispute-filedOn").fill(today);
            page.locator("#task-fileStateDispute-reference").fill("REQ-7");
            page.locator("#task-fileStateDispute-fee").fill("250");
            page.locator("#task-fileStateDispute-evidence").fill("confirmation page");
            tab.button("Complete").click();
            page.locator("case-state-road a").first().click();
            assertThat(page.locator("state-dispute-page h2").first()).hasText("REQ-7");
            page.getByText("An arbitrator or mediator was named").click();
            page.locator("#add-NamedNeutral-name").fill("A. Arbiter");
            page.locator("#add-NamedNeutral-namedOn").fill(today);
            page.locator("#add-NamedNeutral-meetsOn")
                    .fill(driver.today().plusDays(10).toString());
            tab.button("Save").click();
            assertThat(page.locator("state-dispute-page .chip").first()).hasText("Neutral named");
            tab.photograph("state-dispute");
            assertThat(tab.barriers()).isEmpty();
            page.getByText("It was decided").click();
            page.locator("#add-StateDecision-decidedOn").fill(today);
            page.locator("#add-StateDecision-award").fill("1400");
            page.locator("add-form")
                    .getByLabel("Provider", new Locator.GetByLabelOptions().setExact(true))
                    .check();
            tab.button("Save").click();
            assertThat(page.locator("#add-StateDecision-payableUntil-error")).containsText("is needed");
            page.locator("#add-StateDecision-payableUntil")
                    .fill(driver.today().plusDays(30).toString());
            tab.button("Save").click();
            tab.sees("provider prevailed");
            tab.go("/idr/states?state=DECIDED");
            assertThat(page.locator("state-dispute-list")).containsText("REQ-7");
            tab.photograph("state-disputes");
            assertThat(tab.barriers()).isEmpty();
        }
        assertThat(driver.theCase(caseId).getString("phase")).isEqualTo("RECOVERY");
    }

    @Test
    void theListOfEntitiesIsKeptByHandWithItsReason() {
        String name = "Arbiters " + aPayer();
        try (Workbench tab = open().signIn("supervisor").go("/idr/entities")) {
            tab.button("Add an entity").click();
            Locator form = tab.page().locator("entity-editor");
            form.getByLabel("Name").fill(name);
            form.getByLabel("Source").fill("list of CMS");
            form.locator("#entity-why-reason").fill("newly certified");
            otherEditorIsFaster();
            save(form);
            assertThat(form.locator(".notice[role=alert]")).containsText("admin changed the list");
            assertThat(form.getByLabel("Name")).hasValue(name);
            tab.photograph("entity-editor");
            assertThat(tab.barriers()).isEmpty();
            save(form);
            Locator row = tab.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(name));
            assertThat(row).containsText("no fee loaded");
            tab.button("Change " + name).click();
            assertThat(form.getByLabel("Name")).hasValue(name);
            form.getByText("Add to fees").click();
            form.getByLabel("From", new Locator.GetByLabelOptions().setExact(true))
                    .fill("2026-01-01");
            form.getByLabel("Single").fill("1");
            form.getByLabel("Batched").fill("2");
            form.getByLabel("Further block").fill("1");
            form.locator("#entity-fees-0-source").fill("list of CMS");
            form.locator("#entity-why-reason").fill("its fees");
            save(form);
            assertThat(form).containsText("approvedOutsideRange");
            form.locator("#entity-fees-0-approvedOutsideRange").check();
            save(form);
            assertThat(row).containsText("$1.00");
            tab.photograph("entities");
            assertThat(tab.barriers()).isEmpty();
            tab.button("Change " + name).click();
            form.locator("#entity-why-reason").fill("certification withdrawn");
            tab.button("Take it out").click();
            assertThat(row).hasCount(0);
            tab.page().getByText("Declare a tie").click();
            Locator tie = tab.page().locator("add-form").last();
            tie.locator("#add-NewEntityConflict-entity").selectOption("MCMC Services");
            tie.getByLabel("Ownership").check();
            tie.getByLabel("Evidence").fill("filing of the state");
            tie.getByLabel("From").fill(driver.today().toString());
            save(tie);
            assertThat(tie.locator(".error").filter(new Locator.FilterOptions().setHasText("providerId")))
                    .isVisible();
        }
    }

    private static void otherEditorIsFaster() {
        Object terms = Api.as("admin").get("/policies/idr-entities").path("terms");
        Api.as("admin")
                .header("If-Match", "*")
                .body(Map.of("terms", terms, "reason", "looked through"))
                .put("/policies/idr-entities")
                .then()
                .statusCode(200);
    }

    @Test
    void aDeterminationIsInTheLedgerOfCoolingOff() {
        String payer = aPayer();
        String dispute = cases.withAnEntity(payer, "Fair Arbiters");
        String caseId = Api.as("negotiator")
                .get("/disputes/" + dispute)
                .then()
                .extract()
                .path("caseId");
        Api.as("negotiator")
                .header("If-Match", "*")
                .body("{\"determinedOn\": \"" + driver.today()
                        + "\", \"award\": 450.00, \"prevailing\": \"PAYER\", \"payerOffer\": 450.00}")
                .post("/disputes/" + dispute + "/determination")
                .then()
                .statusCode(200);
        try (Workbench tab = open().signIn("negotiator").go("/idr/cooling-off?code=99285")) {
            Locator row =
                    tab.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("DISP-" + payer));
            assertThat(row).containsText("FED-CO-01");
            tab.photograph("cooling-off");
            assertThat(tab.barriers()).isEmpty();
            tab.go("/idr/cases/" + caseId);
            assertThat(tab.page().locator("case-cooling-off")).containsText("99285");
            row = tab.page().locator("case-cooling-off");
            row.getByText("Answer a payer that claims").click();
            assertThat(row.getByLabel("DISP-" + payer)).isVisible();
        }
    }

    private static void save(Locator form) {
        form.getByText("Save", new Locator.GetByTextOptions().setExact(true)).click();
    }
}
