package dev.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The kept description is what the server says of itself. After a wanted change:
 * {@code ./mvnw test -Dtest=OpenApiFileTest -Dparley.openapi.write}
 */
@QuarkusTest
class OpenApiFileTest {
    private static final Path KEPT = Path.of("docs/openapi.yaml");

    @Test
    void isWhatTheServerSays() throws IOException {
        String said = RestAssured.given().basePath("").get("/q/openapi").asString();
        if (System.getProperty("parley.openapi.write") != null) {
            Files.writeString(KEPT, said);
        }
        assertThat(said).startsWith("---\nopenapi: 3.1.0");
        assertThat(Files.readString(KEPT)).isEqualTo(said);
    }
}
