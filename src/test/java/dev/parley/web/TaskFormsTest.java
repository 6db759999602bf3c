package dev.parley.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every kind of task that the API describes has a form, and what the server finds wrong stands at its field. */
@QuarkusTest
class TaskFormsTest extends BrowserTest {
    private static final String KINDS =
            "async () => { const {spec, taskBodies, resolve} = await import('/app/shared/spec.js');"
                    + " const document = await spec(); return Object.entries(await taskBodies())"
                    + ".map(([kind, body]) => [kind, ...Object.keys(resolve(document, {$ref: body}).properties ?? {})]); }";
    private static final String HALF_A_THOUGHT = "Half a thought";

    @Test
    @SuppressWarnings("unchecked")
    void everyKindShowsItsFormAndTheServersErrorsAtTheirFields() {
        try (Workbench tab = open().signIn("negotiator")) {
            List<List<String>> kinds = (List<List<String>>) tab.page().evaluate(KINDS);
            assertThat(kinds).hasSizeGreaterThan(30);
            SoftAssertions.assertSoftly(softly -> kinds.forEach(
                    kind -> errorsStandAtTheirFields(tab, kind.get(0), kind.subList(1, kind.size()), softly)));
        }
    }

    private static void errorsStandAtTheirFields(
            Workbench tab, String kind, List<String> fields, SoftAssertions softly) {
        Page page = tab.page();
        Pattern task = Pattern.compile(".*/api/v1/tasks/of-" + kind);
        Pattern complete = Pattern.compile(".*/api/v1/tasks/of-" + kind + "/complete");
        page.route(task, route -> answer(route, 200, aTask(kind)));
        page.route(complete, route -> answer(route, 400, wrong(fields)));
        tab.go("/tasks/of-" + kind);
        Locator form = page.locator("task-form form");
        assertThat(form).isVisible();
        softly.assertThat(fields).as(kind).isNotEmpty();
        Locator texts = form.locator("input[type=text], textarea");
        boolean typed = texts.count() > 0;
        if (typed) {
            texts.first().fill(HALF_A_THOUGHT);
        }
        form.getByText("Complete", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(form.locator(".error")
                        .filter(new Locator.FilterOptions().setHasText("wrong here"))
                        .first())
                .isVisible();
        for (String field : fields) {
            softly.assertThat(page.locator("[id='task-" + kind + "-" + field + "-error']")
                            .allTextContents())
                    .as(kind + "/" + field)
                    .contains("wrong here: " + field);
        }
        if (typed) {
            softly.assertThat(texts.first().inputValue()).as(kind).isEqualTo(HALF_A_THOUGHT);
            texts.first().fill(HALF_A_THOUGHT + " more");
            assertThat(texts.first()).hasAttribute("aria-invalid", "false"); // what was said of it is not said any more
        }
        page.unroute(task);
        page.unroute(complete);
    }

    private static String aTask(String kind) {
        return """
                {"id": "of-%1$s", "kind": "%1$s", "title": "A task of kind %1$s", "queue": "negotiator", "dueOn": "2030-01-02",
                "priority": 50, "subjectId": "none", "state": "OPEN", "version": 0}"""
                .formatted(kind);
    }

    private static String wrong(List<String> fields) {
        String errors = fields.stream()
                .map(field -> "{\"pointer\": \"/" + field + "\", \"detail\": \"wrong here: " + field + "\"}")
                .collect(Collectors.joining(", "));
        return "{\"type\": \"urn:parley:problem:invalid-fields\", \"status\": 400, \"detail\": \"Some fields are wrong\","
                + " \"errors\": [" + errors + "]}";
    }

    private static void answer(Route route, int status, String json) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType(status == 200 ? "application/json" : "application/problem+json")
                .setBody(json));
    }
}
