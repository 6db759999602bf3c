package dev.parley.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.parley.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What goes wrong around a person who works: nothing typed is lost, nothing of others is overwritten, nothing is sent twice. */
@QuarkusTest
class FaultsTest extends BrowserTest {
    private static final Pattern API = Pattern.compile(".*/api/v1/.*");
    private static final Pattern COMPLETE = Pattern.compile(".*/api/v1/tasks/[^/]+/complete");
    private static final String NEGOTIATE = "Negotiate";

    @Test
    void anAnswerOf401InTheMiddleAsksForTheSignInAndThenSendsWhatWaited() {
        String caseId = aCase();
        String task = reviewOf(caseId);
        AtomicBoolean ended = new AtomicBoolean();
        try (Workbench tab = open().signIn("negotiator").go("/cases/" + caseId)) {
            tab.page().getByLabel(NEGOTIATE).check();
            tab.page().getByLabel("Reason").fill("Paid far below the median");
            tab.page().route(COMPLETE, route -> {
                if (ended.compareAndSet(false, true)) {
                    route.fulfill(new Route.FulfillOptions().setStatus(401));
                } else {
                    route.resume();
                }
            });
            tab.button("Complete").click();
            assertThat(tab.dialog()).containsText("Please sign in again");
            assertThat(tab.barriers()).isEmpty();
            assertThat(tab.page().getByLabel("Reason")).hasValue("Paid far below the median");
            theTask(task, "state", "OPEN");
            tab.page().getByLabel("Password").fill(Api.PASSWORD);
            tab.press("Enter");
            tab.sees("Review case: done");
        }
        theTask(task, "state", "DONE");
    }

    @Test
    void aTaskThatSomebodyElseTookIsShownWithItsDifferenceAndTheTextIsKept() {
        String caseId = aCase();
        String task = reviewOf(caseId);
        try (Workbench tab = open().signIn("negotiator").go("/cases/" + caseId)) {
            tab.page().getByLabel(NEGOTIATE).check();
            tab.page().getByLabel("Reason").fill("Half a thought");
            claimAsSupervisor(task);
            tab.button("Complete").click();
            assertThat(tab.dialog()).containsText("Somebody changed this task after you opened it");
            assertThat(tab.dialog()).containsText("supervisor");
            tab.photograph("task-changed");
            assertThat(tab.barriers()).isEmpty();
            tab.button("All right").click();
            assertThat(tab.dialog()).hasCount(0);
            assertThat(tab.page().locator("task-form")).containsText("claimed by supervisor");
            assertThat(tab.page().getByLabel("Reason")).hasValue("Half a thought");
        }
        theTask(task, "state", "OPEN");
    }

    @Test
    void aFormOfACaseThatOthersChangedIsRefusedWithWhatChangedAndSentAgainIfItHolds() {
        String caseId = new UndecidedCases(driver).withAnOffer(aPayer());
        try (Workbench tab = open().signIn("negotiator").go("/cases/" + caseId)) {
            tab.page().getByText("Record an offer").click();
            Locator form =
                    tab.page().locator("add-form").filter(new Locator.FilterOptions().setHasText("Record an offer"));
            form.getByLabel("Payer", new Locator.GetByLabelOptions().setExact(true))
                    .check();
            form.locator("#add-NewOffer-amount").fill("1150");
            form.getByLabel("Phone", new Locator.GetByLabelOptions().setExact(true))
                    .check();
            form.locator("#add-NewOffer-madeOn").fill(driver.today().toString());
            driver.offer(
                            caseId,
                            map(
                                    "party",
                                    "PAYER",
                                    "amount",
                                    1100.00,
                                    "channel",
                                    "EMAIL",
                                    "madeOn",
                                    driver.today().toString()))
                    .statusCode(201);
            form.getByText("Save", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(form.getByRole(AriaRole.ALERT)
                            .filter(new Locator.FilterOptions().setHasText("Somebody changed this")))
                    .isVisible();
            assertThat(tab.page().locator("[aria-label='What changed']")).containsText("Offers");
            assertThat(form.locator("#add-NewOffer-amount")).hasValue("1150");
            tab.photograph("case-stale");
            assertThat(tab.barriers()).isEmpty();
            form.getByText("Save", new Locator.GetByTextOptions().setExact(true))
                    .click();
            tab.sees("Record an offer: done");
        }
        assertThat(Api.as("auditor")
                        .get("/cases/" + caseId + "/offers")
                        .<List<Float>>path("findAll { it.party == 'PAYER' }.amount"))
                .containsExactly(1000f, 1100f, 1150f);
    }

    @Test
    void aCaseThatOthersChangeWhileOneTypesKeepsTextFocusAndPlaceOfTheCursor() {
        String caseId = aCase();
        try (Workbench tab = open().signIn("negotiator").go("/cases/" + caseId)) {
            Locator reason = tab.page().getByLabel("Reason");
            reason.fill("Half a thought");
            reason.evaluate("field => field.setSelectionRange(4, 4)");
            Api.as("biller")
                    .body(map("text", "The plan called back"))
                    .post("/cases/" + caseId + "/notes")
                    .then()
                    .statusCode(201);
            claimAsSupervisor(reviewOf(caseId));
            tellOpenPages();
            tab.sees("The plan called back");
            assertThat(tab.page().locator("[aria-label='What changed']")).isVisible();
            assertThat(reason).isFocused();
            tab.type(" of");
            assertThat(reason).hasValue("Half of a thought");
        }
    }

    @Test
    void onASlowNetworkAPageSaysThatItLoadsAndAnImpatientHandSendsOnce() {
        String caseId = aCase();
        List<Request> sent = new ArrayList<>();
        List<Route> held = new ArrayList<>();
        try (Workbench tab = open().signIn("negotiator")) {
            tab.page().route(Pattern.compile(".*/api/v1/cases/" + caseId + "$"), held::add);
            tab.go("/cases/" + caseId);
            tab.sees("Loading the case");
            assertThat(tab.page().getByLabel("Waiting for the server")).isVisible();
            tab.photograph("slow");
            assertThat(tab.barriers()).isEmpty();
            held.forEach(Route::resume);
            tab.page().getByLabel(NEGOTIATE).check();
            tab.page().getByLabel("Reason").fill("Paid far below the median");
            held.clear();
            tab.page().route(COMPLETE, held::add);
            tab.page().onRequest(request -> {
                if (COMPLETE.matcher(request.url()).matches()) {
                    sent.add(request);
                }
            });
            tab.button("Complete").click();
            tab.press("Control+Enter", "Control+Enter");
            assertThat(tab.button("Complete")).isDisabled();
            held.forEach(Route::resume);
            tab.sees("Review case: done");
        }
        assertThat(sent).hasSize(1);
    }

    @Test
    void aServerThatIsGoneLeavesWhatIsReadAndComesBackByItself() {
        String caseId = aCase();
        try (Workbench tab = open().signIn("negotiator").go("/cases/" + caseId)) {
            assertThat(tab.page().locator("case-page h1")).isVisible();
            tab.page().route(API, Route::abort);
            tab.go("/idr/disputes");
            tab.sees("The server does not answer.");
            assertThat(tab.page().getByText("cannot be reached").first()).isVisible();
            assertThat(tab.barriers()).isEmpty();
            tab.page().unroute(API);
            tab.button("Try now").click();
            assertThat(tab.page().getByText("The server does not answer.")).hasCount(0);
            assertThat(tab.page().locator("dispute-list table, dispute-list .empty"))
                    .isVisible();
        }
    }
}
