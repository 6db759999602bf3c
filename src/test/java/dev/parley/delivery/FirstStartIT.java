package dev.parley.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger sees who starts the demo in an empty directory, and what production refuses. */
class FirstStartIT {
    private static final Pattern RANDOM_PASSWORD = Pattern.compile("with password (\\S+)");

    @TempDir
    static Path directory;

    static ParleyServer demo;
    static String password;

    @BeforeAll
    static void startInAnEmptyDirectory() {
        demo = ParleyServer.launch(ParleyServer.Build.H2, directory, Map.of("PARLEY_DEMO", "true"))
                .awaitReady();
        Matcher printed = RANDOM_PASSWORD.matcher(demo.output());
        assertThat(printed.find()).as("a password was printed").isTrue();
        password = printed.group(1);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void showsTheApiAndClaimsToLookAt() {
        assertThat(demo.as("nobody", "-").get("/q/swagger-ui").body()).contains("swagger-ui");
        Answer cases = demo.as("negotiator", password).get("/api/v1/cases");
        assertThat(cases.status()).isEqualTo(200);
        assertThat(cases.json().path("items")).isNotEmpty();
        assertThat(demo.as("negotiator@other", password)
                        .get("/api/v1/cases")
                        .json()
                        .path("items"))
                .as("the other tenant's cases")
                .isEmpty();
    }

    @Test
    void keepsHashesAndNoPassword() throws IOException {
        String file = Files.readString(directory.resolve("data/users.json"));
        assertThat(file).doesNotContain(password);
        JsonNode users = new ObjectMapper().readTree(file);
        assertThat(users).hasSize(20);
        assertThat(users)
                .allSatisfy(user -> assertThat(user.path("passwordHash").asText())
                        .matches("\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}"));
        assertThat(Pattern.compile(Pattern.quote(password))
                        .matcher(demo.output())
                        .results())
                .as("how often the password was printed")
                .hasSize(1);
    }

    @Test
    void refusesAWrongPassword() {
        for (String user : new String[] {"negotiator", "nobody", "negotiator@other"}) {
            Answer refused = demo.as(user, password + "x").get("/api/v1/cases");
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.isProblem()).as(refused.toString()).isTrue();
            assertThat(refused.header("WWW-Authenticate")).startsWith("Basic");
        }
    }

    @Test
    void saysWhatIsNotThere() {
        Answer nothing = demo.as("negotiator", password).get("/api/v1/nothing");
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(nothing.isProblem()).as(nothing.toString()).isTrue();
    }

    @Test
    void printsThePasswordOnlyAtTheFirstStart(@TempDir Path other) {
        Map<String, String> settings = Map.of("PARLEY_DEMO", "true", "PARLEY_DEMO_CLAIMS", "false");
        ParleyServer first =
                ParleyServer.launch(ParleyServer.Build.H2, other, settings).awaitReady();
        Matcher printed = RANDOM_PASSWORD.matcher(first.output());
        assertThat(printed.find()).isTrue();
        first.stop();

        try (ParleyServer second =
                ParleyServer.launch(ParleyServer.Build.H2, other, settings).awaitReady()) {
            assertThat(second.output()).contains("Demo sign-ins").doesNotContain(printed.group(1));
            assertThat(second.as("negotiator", printed.group(1))
                            .get("/api/v1/tasks")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void doesNotStartTheDemoInProduction(@TempDir Path fresh) {
        assertThat(refusal(fresh, "PARLEY_DEMO", "true")).contains("demo users").contains("unset PARLEY_DEMO");
    }

    @Test
    void doesNotStartProductionWhereDemoUsersWereLeft(@TempDir Path used) throws IOException {
        Files.createDirectories(used.resolve("data"));
        Files.copy(directory.resolve("data/users.json"), used.resolve("data/users.json"));
        assertThat(refusal(used, "PARLEY_DEMO", "false")).contains("demo users").contains("users.json");
    }

    @Test
    void doesNotStartProductionForTokensMeantForOthers(@TempDir Path fresh) {
        assertThat(refusal(fresh, "QUARKUS_OIDC_TOKEN_AUDIENCE", "")).contains("QUARKUS_OIDC_TOKEN_AUDIENCE");
    }

    /** The issuer does not exist; the server would start and ask for it at the first request. */
    private static String refusal(Path directory, String setting, String value) {
        Map<String, String> production = new HashMap<>(Map.of(
                "QUARKUS_PROFILE", "production",
                "QUARKUS_OIDC_AUTH_SERVER_URL", "http://127.0.0.1:9/realms/none",
                "QUARKUS_OIDC_CLIENT_ID", "parley",
                "QUARKUS_OIDC_TOKEN_AUDIENCE", "parley"));
        production.put(setting, value);
        try (ParleyServer refused = ParleyServer.launch(ParleyServer.Build.H2, directory, production)) {
            assertThat(refused.awaitExit()).as("exit status").isNotZero();
            return refused.output();
        }
    }
}
