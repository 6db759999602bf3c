package dev.parley.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds on every page: it is reached by its address, left and found again, without barriers, and text is only text. */
@QuarkusTest
class EveryPageTest extends BrowserTest {
    private static final List<String> ATTACKS = List.of(
            "<img src=x onerror=\"document.title='taken over'\">",
            "<script>document.title='taken over'</script>",
            "\"><svg onload=document.title='taken'>",
            "javascript:alert(1)//",
            "${document.title='taken over'}",
            "{{constructor.constructor('return 1')()}}");

    /** Codes, days and ids keep their form; whatever a person or a payer may have written is exchanged. */
    private static final Pattern A_CODE = Pattern.compile(
            "[A-Z][A-Z0-9_]*|[a-z]+([A-Z][a-z]+)*|[0-9a-f-]{36}|[0-9a-f]{64}|\\d{4}-\\d{2}.*|[A-Z]+(-[A-Z0-9]+)+");

    private static final String FOREIGN =
            "main img, main script, main svg[onload], main iframe, main a[href^='javascript']";

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void noPageHasASeriousBarrier(ColorScheme colors) {
        SoftAssertions.assertSoftly(softly -> EveryPlace.of(driver).forEach((user, places) -> {
            try (Workbench tab = open(colors).signIn(user)) {
                for (String place : places) {
                    shown(tab, place);
                    softly.assertThat(tab.barriers()).as(place).isEmpty();
                    tab.photograph("every-" + colors.name().charAt(0) + name(place));
                }
            }
        }));
    }

    @Test
    void everyPageFitsATablet() {
        SoftAssertions.assertSoftly(softly -> EveryPlace.of(driver).forEach((user, places) -> {
            try (Workbench tab = open().signIn(user)) {
                tab.page().setViewportSize(820, 1180);
                for (String place : places) {
                    shown(tab, place);
                    softly.assertThat(tab.misfits()).as(place).isEmpty();
                    tab.photograph("tablet" + name(place));
                }
            }
        }));
    }

    @Test
    void everyAddressIsFoundAgainAfterALoadAndByTheWayBack() {
        EveryPlace.of(driver).forEach((user, places) -> {
            try (Workbench tab = open().signIn(user)) {
                List<String> headings = new ArrayList<>();
                for (String place : places) {
                    headings.add(shown(tab, place));
                }
                for (int at = places.size() - 2; at >= 0; at--) {
                    tab.page().goBack();
                    assertThat(tab.page()).hasURL(server + "#" + places.get(at));
                    assertThat(tab.page().locator("main h1").first()).hasText(headings.get(at));
                }
                tab.go(places.get(places.size() - 1));
                tab.page().reload();
                assertThat(tab.page().locator("main h1").first()).hasText(headings.get(places.size() - 1));
            }
        });
    }

    @Test
    void hostileTextIsOnlyTextOnEveryPage() {
        Pattern api = Pattern.compile(".*/api/v1/(?!me|live|sign-in|tasks/kinds).*");
        EveryPlace.of(driver).forEach((user, places) -> {
            try (Workbench tab = open().signIn(user)) {
                for (int at = 0; at < places.size(); at++) {
                    String attack = ATTACKS.get(at % ATTACKS.size());
                    tab.page().route(api, route -> poison(route, attack));
                    String place = places.get(at);
                    tab.go(place);
                    settled(tab.page());
                    assertThat(tab.page().locator(FOREIGN)).hasCount(0);
                    assertThat(tab.page().title()).as(place).doesNotStartWith("taken");
                    tab.page().unroute(api);
                }
            }
        });
    }

    private void poison(Route route, String attack) {
        APIResponse real = route.fetch();
        if (!real.ok() || !real.headers().getOrDefault("content-type", "").contains("json")) {
            route.fulfill(new Route.FulfillOptions().setResponse(real));
            return;
        }
        try {
            String hostile = json.writeValueAsString(poisoned(json.readTree(real.body()), attack));
            route.fulfill(new Route.FulfillOptions().setResponse(real).setBody(hostile));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode poisoned(JsonNode node, String attack) {
        if (node instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(part -> !part.getKey().equals("nextCursor"))
                    .forEach(part -> part.setValue(poisoned(part.getValue(), attack)));
        } else if (node instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                array.set(at, poisoned(array.get(at), attack));
            }
        } else if (node.isTextual() && !A_CODE.matcher(node.textValue()).matches()) {
            return TextNode.valueOf(attack);
        }
        return node;
    }

    /** Goes there, waits until all of it is read, and answers its heading. */
    private static String shown(Workbench tab, String place) {
        tab.go(place);
        settled(tab.page());
        return tab.page().locator("main h1").first().textContent();
    }

    private static void settled(Page page) {
        assertThat(page.locator("main h1").first()).isVisible();
        assertThat(page.locator("main").getByText(Pattern.compile("^(Loading|Reading|Waiting)")))
                .hasCount(0);
    }

    private static String name(String place) {
        return place.replaceAll("[0-9a-f-]{36}", "one").replaceAll("[^A-Za-z]+", "-");
    }
}
