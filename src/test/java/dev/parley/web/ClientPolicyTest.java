package dev.parley.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.parley.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server lets the web client do, and what it tells it about the one who is signed in. */
@QuarkusTest
class ClientPolicyTest {
    private static final Pattern IMPORTS = Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    @Test
    void theOnlyInlineScriptIsTheImportMapThatThePolicyNames() throws NoSuchAlgorithmException {
        Response page = given().basePath("").get("/");
        Matcher imports = IMPORTS.matcher(page.asString());
        assertThat(imports.find()).isTrue();
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(imports.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(page.header("Content-Security-Policy"))
                .contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
                .doesNotContain("unsafe")
                .doesNotContain("http");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/app/main.js", "/app/shared/base.css"})
    void everyFileOfTheClientIsGuardedAndAskedForAgain(String file) {
        given().basePath("")
                .get(file)
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-cache");
    }

    @Test
    void everyModuleOfTheImportMapIsServedFromHere() {
        Matcher imports = IMPORTS.matcher(given().basePath("").get("/").asString());
        assertThat(imports.find()).isTrue();
        Matcher files = Pattern.compile("\"(/[^\"]+[.]js)\"").matcher(imports.group(1));
        int found = 0;
        while (files.find()) {
            given().basePath("").get(files.group(1)).then().statusCode(200);
            found++;
        }
        assertThat(found).isGreaterThan(3);
    }

    @Test
    void saysWhoIsSignedIn() {
        Api.as("biller@other")
                .get("/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("biller@other"))
                .body("tenant", equalTo("other"))
                .body("roles", contains("biller"));
        given().basePath("/api/v1").get("/me").then().statusCode(401);
    }
}
