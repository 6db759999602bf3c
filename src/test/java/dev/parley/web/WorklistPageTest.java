package dev.parley.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.parley.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;

/** The worklist, as people work it. */
@QuarkusTest
class WorklistPageTest extends BrowserTest {
    /** How many pages of 100 rows are scrolled through; 2,000 is the whole list. */
    private static final int PAGES = Integer.getInteger("parley.scroll.pages", 60);

    /** A line for each twentieth of the way, written as it is walked. */
    private static final Path HEAP = Path.of("target/browser-memory.csv");

    /** What the rows of a window, their cursors and the page's own habits may differ by; a row held is about 1,000 bytes. */
    private static final long GROWTH = 3_000_000;

    private static final String SCROLL_TO_THE_END_OF = "async rows => {"
            + " while (document.querySelector('work-list').rows.length < rows) {"
            + " await new Promise(soon => setTimeout(soon, 20)); }"
            + " await document.querySelector('work-list').updateComplete;"
            + " document.querySelector('.viewport').scrollTop = rows * 56; }";

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
    void ofALongListOnlyThePartAroundTheWindowIsHeld() throws IOException {
        try (Workbench tab = open().signIn("negotiator")) {
            ManyTasks.answerFor(tab.page());
            tab.go("/worklist?queue=negotiator&kind=reviewCase&minimumMoney=7");
            tab.sees("200,000 tasks");
            Files.writeString(HEAP, "rows,seconds,JavaScript heap in bytes\n");
            long begun = System.nanoTime();
            long early = 0;
            for (int page = 1; page <= PAGES; page++) {
                tab.page().evaluate(SCROLL_TO_THE_END_OF, page * 100);
                assertThat(tab.page().locator("[data-at='" + (page * 100 - 1) + "']"))
                        .isAttached();
                if (page % Math.max(1, PAGES / 20) == 0) {
                    long held = tab.heap();
                    early = page == PAGES / 4 ? held : early;
                    Files.writeString(
                            HEAP,
                            "%d,%d,%d%n".formatted(page * 100, (System.nanoTime() - begun) / 1_000_000_000, held),
                            StandardOpenOption.APPEND);
                }
            }
            assertThat(tab.heap()).as("heap after four times as many rows").isLessThan(early + GROWTH);
            assertThat((int) tab.page().evaluate("() => document.querySelectorAll('.task').length"))
                    .isLessThan(60);
            assertThat((int) tab.page().evaluate("() => document.querySelector('work-list').rows.pages.size"))
                    .isLessThan(10);
            tab.page().evaluate("() => { document.querySelector('.viewport').scrollTop = 0; }");
            assertThat(tab.page().locator("[data-at='0']")).containsText("Claim-0");
        }
    }

    @Test
    void aRowSaysWhatHappensWhenItIsMissedAndChangesWhereItStands() {
        String caseId = aCase();
        String task = reviewOf(caseId);
        try (Workbench tab = open().signIn("negotiator").go("/worklist?queue=negotiator&caseId=" + caseId)) {
            Locator row = tab.page().locator("[data-task='" + task + "']");
            assertThat(row).containsText("Open negotiation can no longer be started");
            assertThat(row).containsText("business day");
            claimAsSupervisor(task);
            tellOpenPages();
            assertThat(row).containsText("supervisor");
            assertThat(tab.barriers()).isEmpty();
        }
    }

    @Test
    void aSheetGoesOutIsChangedAndComesBackWithItsDifferenceFirst() throws IOException {
        String caseId = aCase();
        String task = reviewOf(caseId);
        try (Workbench tab = open().signIn("negotiator").go("/worklist?queue=negotiator&caseId=" + caseId)) {
            assertThat(tab.page().locator("[data-task='" + task + "']")).isVisible();
            tab.button("Spreadsheet…").click();
            Download sheet =
                    tab.page().waitForDownload(() -> tab.button("CSV file").click());
            assertThat(sheet.suggestedFilename()).isEqualTo("tasks.csv");
            Download book = tab.page()
                    .waitForDownload(() -> tab.button("Excel workbook").click());
            assertThat(book.suggestedFilename()).isEqualTo("tasks.xlsx");
            String changed = Files.readString(sheet.path()).replace(",negotiator,,", ",negotiator,negotiator,");
            tab.page()
                    .getByLabel("Bring a changed file back")
                    .setInputFiles(new FilePayload("tasks.csv", "text/csv", changed.getBytes(StandardCharsets.UTF_8)));
            assertThat(tab.dialog()).containsText("nothing is stored yet");
            assertThat(tab.dialog().locator("ins")).containsText("negotiator");
            tab.photograph("worklist-sheet");
            assertThat(tab.barriers()).isEmpty();
            theTask(task, "assignee", null);
            tab.button("Make 1 change").click();
            assertThat(tab.dialog()).containsText("taken in");
            theTask(task, "assignee", "negotiator");
            tab.button("Close").click();
            assertThat(tab.page().locator("[data-task='" + task + "']")).containsText("negotiator");
        }
    }

    @Test
    void moreThanOneFileTakesIsSaidBeforeItIsTried() {
        try (Workbench tab = open().signIn("negotiator")) {
            ManyTasks.answerFor(tab.page());
            tab.go("/worklist?queue=negotiator&kind=reviewCase&minimumMoney=7");
            tab.sees("200,000 tasks");
            tab.button("Spreadsheet…").click();
            assertThat(tab.dialog())
                    .containsText("One file takes at most 100,000 tasks, and this filter finds 200,000.");
            assertThat(tab.button("CSV file")).isDisabled();
            assertThat(tab.button("Excel workbook")).isDisabled();
            tab.photograph("worklist-sheet-too-many");
            assertThat(tab.barriers()).isEmpty();
        }
    }

    @Test
    void aFilterIsKeptUnderANameAndForgottenAgain() {
        String name = "Texas " + System.nanoTime();
        try (Workbench tab = open().signIn("negotiator").go("/worklist?queue=negotiator")) {
            tab.page().getByLabel("Service in").selectOption("TX");
            tab.button("Save as queue…").click();
            tab.page().getByLabel("Name").fill(name);
            tab.page().getByLabel("Everyone here sees it").check();
            tab.press("Enter");
            Locator link = tab.page().getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText(name));
            assertThat(link).isVisible();
            tab.button("Forget the queue " + name).click();
            assertThat(link).hasCount(0);
        }
    }

    @Test
    void manyAreHandedOverAtOnce() {
        String payer = "H" + System.nanoTime();
        String one = reviewOf(aCase(payer));
        String caseId = aCase(payer);
        String other = reviewOf(caseId);
        String payerId = Api.as("negotiator").get("/cases/" + caseId).path("payerId");
        try (Workbench tab = open().signIn("negotiator").go("/worklist?queue=negotiator&payer=" + payerId)) {
            assertThat(tab.page().locator("[data-task='" + other + "']")).isVisible();
            tab.press("j", "x", "j", "x");
            tab.button("Hand all over…").click();
            tab.page().getByLabel("Name of the user").fill("supervisor");
            tab.press("Enter");
            assertThat(tab.dialog()).containsText("2 done, 0 not");
        }
        theTask(one, "assignee", "supervisor");
        theTask(other, "assignee", "supervisor");
    }
}
