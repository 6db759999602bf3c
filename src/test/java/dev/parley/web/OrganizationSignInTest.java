package dev.parley.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import dev.parley.security.TinyIssuer;
import dev.parley.testing.CaseDriver;
import dev.parley.testing.LikeProduction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in at the house's own OpenID Connect server, with a browser. */
@QuarkusTest
@TestProfile(LikeProduction.class)
class OrganizationSignInTest {
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

    @Test
    void aPersonSignsInIsAskedAgainWhenTheSessionEndsAndKeepsWhatWasTyped() {
        assumeTrue(chromium.isPresent(), Chromium.NONE);
        String number = aClaimNumber();
        String caseId = driver.post(
                anEmergencyClaim(number, driver.today().minusDays(10)), aLowPayment(number, driver.today()));
        try (BrowserContext context = chromium.orElseThrow().browser().newContext()) {
            Page page = context.newPage();
            page.navigate(server + "#/cases/" + caseId);
            organization(page);
            assertThat(page.getByText(TinyIssuer.USER)).isVisible();
            assertThat(page.locator("h1")).hasText(number);
            List<Cookie> session = context.cookies().stream()
                    .filter(cookie -> cookie.name.startsWith("q_session_browser"))
                    .toList();
            assertThat(session).isNotEmpty().allMatch(cookie -> cookie.httpOnly);

            assertThat(page.locator("case-page case-timeline li").first()).isVisible();
            assertThat(page.getByText("Loading")).hasCount(0); // or a late answer asks to sign in before the click
            page.keyboard().press("m");
            page.locator("add-form textarea").first().fill("typed before the session ended");
            context.clearCookies();
            page.locator("add-form button.primary").first().click();
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Please sign in again");
            Page popup = page.waitForPopup(() -> organization(page));
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            assertThat(page.getByText("typed before the session ended").first()).isVisible();
            if (!popup.isClosed()) {
                popup.close();
            }
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                    .click();
            assertThat(page.getByRole(
                            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in with your organization")))
                    .isVisible();
        }
    }

    @Test
    void aSessionCookieAloneChangesNothing() {
        assumeTrue(chromium.isPresent(), Chromium.NONE);
        try (BrowserContext context = chromium.orElseThrow().browser().newContext()) {
            Page page = context.newPage();
            page.navigate(server.toString());
            organization(page);
            assertThat(page.getByText(TinyIssuer.USER)).isVisible();
            String cookies = context.cookies().stream()
                    .map(cookie -> cookie.name + "=" + cookie.value)
                    .collect(Collectors.joining("; "));
            given().basePath("/api/v1")
                    .header("Cookie", cookies)
                    .get("/me")
                    .then()
                    .statusCode(200)
                    .body("name", equalTo(TinyIssuer.USER))
                    .body("tenant", equalTo("demo"));
            given().basePath("/api/v1")
                    .header("Cookie", cookies)
                    .contentType("application/json")
                    .body("{}")
                    .post("/queues")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:parley:problem:not-by-this-page"));
            given().basePath("/api/v1")
                    .header("Cookie", cookies)
                    .header("X-Requested-With", "JavaScript")
                    .contentType("application/json")
                    .body("{}")
                    .post("/queues")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void aProgramWithoutATokenIsRefusedAndNotLedToASignInPage() {
        given().basePath("/api/v1")
                .redirects()
                .follow(false)
                .get("/cases")
                .then()
                .statusCode(401);
        given().basePath("/api/v1")
                .redirects()
                .follow(false)
                .header("Authorization", "Bearer no-token")
                .get("/cases")
                .then()
                .statusCode(401);
        given().basePath("/api/v1")
                .get("/sign-in/ways")
                .then()
                .statusCode(200)
                .body("organization", equalTo(true))
                .body("password", equalTo(true));
        given().basePath("/api/v1")
                .redirects()
                .follow(false)
                .get("/sign-in")
                .then()
                .statusCode(302);
    }

    private static void organization(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in with your organization"))
                .click();
    }
}
