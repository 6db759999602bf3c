package dev.parley.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import dev.parley.testing.Api;
import dev.parley.workflow.DueJobs;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A dispute from the legs to the award, and batches made by hand, in a real browser. */
@QuarkusTest
class DisputeDeskTest extends BrowserTest {
    /** What the engine's own threads do outside of tests. */
    @Inject
    DueJobs jobs;

    @Test
    void aCaseIsAttestedLegByLegFiledFromThePacketAndDecided() {
        UndecidedCases cases = new UndecidedCases(driver);
        String caseId = cases.toAttest(aPayer());
        cases.toTheWindow(caseId);
        try (Workbench tab = open().signIn("negotiator").go("/idr")) {
            Page page = tab.page();
            assertThat(page.getByRole(AriaRole.HEADING).getByText("Attest eligibility"))
                    .isVisible();
            tab.photograph("idr-what-waits");
            assertThat(tab.barriers()).isEmpty();
            page.locator("a[href='#/idr/cases/" + caseId + "']").click();
            tab.sees("Every leg stands");
            tab.photograph("idr-pre-flight");
            assertThat(tab.barriers()).isEmpty();
            attest(tab);
            page.getByRole(AriaRole.LINK).getByText("Not filed yet").click();
            copyThePacket(tab);
            file(tab);
            select(tab);
            offer(tab);
            decide(tab);
            assertThat(tab.barriers()).isEmpty();
        }
        assertThat(Api.as("auditor")
                        .queryParam("caseId", caseId)
                        .get("/disputes")
                        .<String>path("items[0].state"))
                .isEqualTo("DETERMINED");
    }

    private void attest(Workbench tab) {
        tab.press("a");
        assertThat(tab.dialog()).containsText("0 of 9 legs looked into");
        Locator yes = tab.button("Attest: it may be disputed");
        assertThat(yes).isDisabled();
        tab.photograph("idr-attest");
        assertThat(tab.barriers()).isEmpty();
        for (Locator leg : tab.dialog().getByRole(AriaRole.CHECKBOX).all()) {
            leg.check();
        }
        tab.page().getByLabel("What it rests on, or why it may not go").fill("Remittance, notice and plan document");
        yes.click();
        assertThat(tab.dialog().getByRole(AriaRole.ALERT)).containsText("Batching is needed");
        tab.page().getByLabel("Why it holds nevertheless").fill("two codes of one visit, filed as one on purpose");
        yes.click();
        assertThat(tab.dialog()).hasCount(0);
        jobs.ring();
        tab.button("Check the seal").click();
        assertThat(tab.page().locator("case-dispute [role=status] .chip.good")).hasText("Unchanged");
    }

    private static void copyThePacket(Workbench tab) {
        Locator first = tab.page().locator("button.copy").first();
        assertThat(first).isVisible();
        tab.allowTheClipboard();
        tab.photograph("idr-packet");
        assertThat(tab.barriers()).isEmpty();
        tab.press("j", "j", "y");
        tab.sees("1 copied.");
        assertThat((String) tab.page().evaluate("() => navigator.clipboard.readText()"))
                .isEqualTo(tab.page().locator("#field-1").textContent());
        assertThat(tab.page().locator("button.copy").nth(2)).isFocused();
    }

    private void file(Workbench tab) {
        String today = driver.today().toString();
        String number = "DISP-" + UUID.randomUUID().toString().substring(0, 8);
        Page page = tab.page();
        fill(page, "Dispute number", number);
        fill(page, "Initiated on", today);
        fill(page, "Payer notified on", today);
        page.getByLabel("Single", new Page.GetByLabelOptions().setExact(true)).check();
        fill(page, "#task-submitInitiation-preferredEntity", "Fair Arbiters");
        for (Locator content :
                page.locator("task-form .options input[type=checkbox]").all()) {
            content.check();
        }
        tab.button("Complete").click();
        assertThat(page.getByRole(AriaRole.HEADING).getByText(number)).isVisible();
        jobs.ring();
    }

    private void select(Workbench tab) {
        tab.page().getByText("The entity was selected").click();
        fill(tab.page(), "#add-SelectedEntity-entity", "Fair Arbiters");
        fill(tab.page(), "#add-SelectedEntity-selectedOn", driver.today().toString());
        tab.button("Save").click();
        assertThat(tab.page().locator("dispute-page .chip").first()).hasText("Entity selected");
        jobs.ring();
    }

    private void offer(Workbench tab) {
        String today = driver.today().toString();
        Page page = tab.page();
        fill(page, "#task-submitOfferAndFees-offer", "1400");
        fill(page, "#task-submitOfferAndFees-submittedOn", today);
        fill(page, "#task-submitOfferAndFees-administrativeFeePaidOn", today);
        fill(page, "#task-submitOfferAndFees-entityFeePaidOn", today);
        fill(page, "#task-submitOfferAndFees-entityFee", "500");
        page.getByLabel("20 to 50").check();
        fill(page, "#task-submitOfferAndFees-specialty", "Emergency medicine");
        tab.button("Complete").click();
        assertThat(page.locator("dispute-page .chip").first()).hasText("Offer submitted");
        assertThat(page.locator("fee-ledger")).containsText("Held by entity");
        tab.photograph("idr-dispute");
    }

    private void decide(Workbench tab) {
        Page page = tab.page();
        page.getByText("The entity decided").click();
        fill(page, "#add-Determination-determinedOn", driver.today().toString());
        fill(page, "#add-Determination-award", "1400");
        page.locator("entity-determination").getByLabel("Provider").check();
        fill(page, "#add-Determination-payerOffer", "450");
        tab.button("Save").click();
        tab.sees("provider prevailed");
        assertThat(page.locator("fee-ledger")).containsText("must come back");
        tab.photograph("idr-decided");
    }

    /** By label, or by selector where a label stands twice on the page. */
    private static void fill(Page page, String field, String value) {
        (field.startsWith("#") ? page.locator(field) : page.getByLabel(field)).fill(value);
    }

    @Test
    void linesGoFromBatchToBatchByHandAndByKeyboardAndWhatBreaksIsShown() {
        UndecidedCases cases = new UndecidedCases(driver);
        String payer = aPayer();
        List<String> ids = List.of(cases.toAttest(payer), cases.toAttest(payer));
        cases.toTheWindow(ids.get(0));
        ids.forEach(cases::attest);
        try (Workbench tab = open().signIn("negotiator").go("/idr/batches")) {
            String visit = ids.get(0) + "/1";
            String reading = ids.get(0) + "/2";
            String other = ids.get(1) + "/1";
            assertThat(groupOf(tab, visit)).containsText("may go together");
            assertThat(groupOf(tab, visit).locator("[data-line='" + other + "']"))
                    .isVisible();
            ViewportSize whole = tab.page().viewportSize();
            tab.page().setViewportSize(whole.width, 420); // where it is dropped comes into view on the way
            drag(tab.page(), line(tab, reading), groupOf(tab, visit).locator("h3"));
            tab.page().setViewportSize(whole.width, whole.height);
            assertThat(groupOf(tab, visit)).containsText("rule broken");
            assertThat(groupOf(tab, visit).locator(".line.broken").first()).containsText("FED-BA");
            assertThat(groupOf(tab, visit).getByText("Keep as a batch")).isDisabled();
            tab.photograph("idr-batch-broken");
            assertThat(tab.barriers()).isEmpty();
            line(tab, reading).focus();
            tab.press("Delete");
            assertThat(groupOf(tab, visit)).containsText("may go together");
            assertThat(line(tab, reading)).isFocused();
            groupOf(tab, visit).getByText("Keep as a batch").click();
            assertThat(groupOf(tab, visit).getByText("Kept")).isVisible();
            tab.photograph("idr-batches");
            assertThat(tab.barriers()).isEmpty();
        }
        assertThat(Api.as("auditor")
                        .queryParam("state", "PLANNED")
                        .get("/batches")
                        .<List<String>>path("items.items.flatten().caseId"))
                .containsAll(ids);
    }

    @Test
    void thePipelineIsWithoutBarriersInTheDark() {
        try (Workbench tab = open(ColorScheme.DARK).signIn("compliance")) {
            for (String place : new String[] {"/idr", "/idr/disputes", "/idr/batches"}) {
                tab.go(place);
                assertThat(tab.page().locator("main h1")).hasText("IDR desk");
                assertThat(tab.page().getByText("Loading")).hasCount(0);
                assertThat(tab.barriers()).as(place).isEmpty();
                tab.photograph("dark" + place.replace('/', '-'));
            }
        }
    }

    /** As a hand does it: the line is in the hand before the page moves to where it is dropped. */
    private static void drag(Page page, Locator line, Locator onto) {
        line.hover();
        BoundingBox from = line.boundingBox();
        page.mouse().down();
        page.mouse().move(from.x + from.width / 2 + 8, from.y + from.height / 2 + 8);
        onto.hover();
        onto.hover();
        page.mouse().up();
    }

    private static Locator line(Workbench tab, String key) {
        Locator line = tab.page().locator("[data-line='" + key + "']");
        assertThat(tab.page().locator(".line").first()).isVisible();
        while (line.count() == 0) {
            tab.page().getByText("Show more of").click();
        }
        return line;
    }

    private static Locator groupOf(Workbench tab, String key) {
        line(tab, key);
        return tab.page().locator(".group-card:has([data-line='" + key + "'])");
    }
}
