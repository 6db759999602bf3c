package dev.parley.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.parley.workflow.DueJobs;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Somebody who never saw Parley settles the demo's case, doing only what the pages say. */
@QuarkusTest
class TourTest extends BrowserTest {
    /** What the engine's own threads do outside of tests. */
    @Inject
    DueJobs jobs;

    private static final int LOOKS = 40;

    private Workbench tab;
    private Page page;

    @Test
    void theTourLeadsFromTheFilesToTheMoney() {
        try (Workbench opened = open()) {
            tab = opened;
            page = tab.page();
            tab.signIn("biller");
            page.getByRole(AriaRole.LINK).getByText("Help").click();
            tab.photograph("help");
            assertThat(tab.barriers()).isEmpty();
            page.locator("help-page button.primary").click();
            step("Post the claim");
            takeMeThere();
            post("Save claim.837");
            step("Post the payment");
            tab.photograph("tour");
            assertThat(tab.barriers()).isEmpty();
            post("Save payment.835");
            supplyFacts();
            as("negotiator", "Review the case");
            page.getByLabel("Negotiate", exact()).check();
            reason("Paid far below the usual");
            as("negotiator", "Send the notice");
            sendTheNotice();
            as("negotiator", "Record the plan’s offer");
            recordTheOffer();
            as("negotiator", "Evaluate it");
            tab.photograph("tour-evaluate");
            page.locator("task-form").getByLabel("Accept", exactly()).check();
            reason("More than twice the qualifying payment amount");
            as("provider", "Decide as the provider");
            decide();
            agreeIfAsked();
            as("biller", "Post the money");
            post("Save settled.835");
            step("See it closed");
            takeMeThere();
            tab.sees("Closed: ");
            tab.photograph("tour-closed");
            assertThat(tab.barriers()).isEmpty();
            tab.button("Leave").click();
            assertThat(page.locator(".tour")).hasCount(0);
        }
    }

    /** What the process engine's own timers do outside of tests is done between two looks. */
    private void step(String name) {
        Locator title = page.locator("#tour-title");
        for (int look = 0; look < LOOKS && !title.textContent().equals("Tour: " + name); look++) {
            jobs.ring();
            page.waitForTimeout(250);
        }
        assertThat(title).hasText("Tour: " + name);
    }

    private void takeMeThere() {
        page.getByText("Take me there").click();
        assertThat(page.getByText("Take me there")).hasCount(0);
    }

    /** Signs in anew when the tour says that somebody else does this, and goes where it says. */
    private void as(String user, String step) {
        step(step);
        if (page.locator(".tour .notice").count() > 0) {
            assertThat(page.locator(".tour .notice strong")).hasText(user);
            tab.button("Sign out for the tour").click();
            tab.signIn(user);
            step(step);
        }
        if (page.getByText("Take me there").count() > 0) {
            takeMeThere();
        } else {
            tab.button("Refresh the page").click();
        }
    }

    private void post(String save) {
        Download file = page.waitForDownload(() -> tab.button(save).click());
        if (page.getByText("Take me there").count() > 0) {
            takeMeThere();
        }
        page.getByLabel("Drop a file here").setInputFiles(file.path());
        tab.button("Take in 1 transaction").click();
        tab.sees("1 transaction, taken in");
    }

    private void supplyFacts() {
        as("biller", "Supply what is missing");
        Locator forms = page.locator("task-form form");
        assertThat(forms.first()).isVisible();
        while (aFactIsMissing(forms)) {
            Locator form = forms.first();
            assertThat(form.getByLabel("Evidence")).isVisible();
            String question = page.locator("task-form").first().textContent();
            answer(form, question);
            form.getByLabel("Source").selectOption("PAYER");
            form.getByLabel("Evidence").fill("Call, reference 7731");
            int before = forms.count();
            form.getByText("Complete", new Locator.GetByTextOptions().setExact(true))
                    .click();
            for (int look = 0; look < LOOKS && forms.count() == before; look++) {
                jobs.ring();
                page.waitForTimeout(250);
            }
        }
    }

    /** The tour looks at the case now and then; until it has, the page may be ahead of it. */
    private boolean aFactIsMissing(Locator forms) {
        Locator title = page.locator("#tour-title");
        for (int look = 0; look < LOOKS && asksForFacts(title) && forms.count() == 0; look++) {
            jobs.ring();
            page.waitForTimeout(250);
        }
        return asksForFacts(title) && forms.count() > 0;
    }

    private static boolean asksForFacts(Locator title) {
        return title.textContent().endsWith("Supply what is missing");
    }

    private static void answer(Locator form, String question) {
        Locator value = form.getByLabel("Value", exactly()).first();
        if (question.contains("funds the plan")) {
            value.selectOption("SELF_FUNDED_ERISA");
        } else {
            form.getByLabel("Out of network").check();
        }
    }

    private void sendTheNotice() {
        Locator form = page.locator("task-form form").first();
        form.getByLabel("Sent on").fill(driver.today().toString());
        form.getByLabel("Email", exactly()).check();
        form.getByLabel("Recipient").fill("negotiation@bluebonnet.example");
        form.getByLabel("Offer total").fill("1500");
        form.getByText("Add: contact").click();
        form.getByLabel("Name", new Locator.GetByLabelOptions().setExact(true)).fill("N. Gotiator");
        form.locator("[id$=contact-email]").fill("n.gotiator@clinic.example");
        complete();
    }

    private void recordTheOffer() {
        page.getByText("Record an offer", new Page.GetByTextOptions().setExact(true))
                .click();
        Locator form = page.locator("add-form form").first();
        form.getByLabel("Payer", new Locator.GetByLabelOptions().setExact(true)).check();
        form.getByLabel("Amount").first().fill("1000");
        form.getByLabel("Made on").fill(driver.today().toString());
        form.getByText("Save").click();
    }

    private void decide() {
        page.locator("input[value=ACCEPT]").check();
        for (Locator known :
                page.locator("provider-decision input[type=checkbox]").all()) {
            known.check();
        }
        page.getByLabel("Why").fill("A fair price");
        tab.button("Decide").click();
    }

    private void agreeIfAsked() {
        jobs.ring();
        page.waitForTimeout(2000);
        if (page.locator("#tour-title").textContent().endsWith("Agree as a second person")) {
            as("supervisor", "Agree as a second person");
            page.getByLabel("Yes").check();
            complete();
        }
    }

    private void reason(String text) {
        page.locator("task-form").getByLabel("Reason").fill(text);
        complete();
    }

    private void complete() {
        tab.button("Complete").first().click();
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    @Test
    void helpIsReadableAndRemembersTheTour() {
        try (Workbench opened = open(ColorScheme.DARK).signIn("admin").go("/help")) {
            opened.sees("The demo’s clock");
            opened.page().locator("help-page button.primary").click();
            opened.page().reload();
            assertThat(opened.page().locator(".tour")).containsText("sign in as biller");
            opened.press("t");
            assertThat(opened.page().locator("#tour-title")).isFocused();
            opened.photograph("dark-help");
            assertThat(opened.barriers()).isEmpty();
            for (Locator topic : opened.page().locator("help-page nav a").all()) {
                topic.click();
                assertThat(opened.page().locator("article.prose h2")).isVisible();
                assertThat(opened.barriers()).isEmpty();
            }
        }
    }
}
