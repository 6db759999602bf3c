package dev.parley.journey;

import static dev.parley.testing.Samples.map;
import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Walks the batch on a demo that somebody started, at the address in {@code parley.walk}. Its clock only moves forward, so
 * a demo takes the walk once.
 */
@EnabledIfSystemProperty(named = "parley.walk", matches = "http.*", disabledReason = "no demo is named")
class BatchWalkOnDemoTest {
    private static final Path PAGE = Path.of("target/batch-walk.md");

    @Test
    void theWalkOnTheDemo() throws IOException {
        BatchWalk walk = new BatchWalk(new Demo(), "").walk();
        Files.writeString(PAGE, BatchWalkPage.of(walk, ZoneId.of("America/New_York")));
        System.out.println("The cases are " + walk.cases() + "; the page is " + PAGE);
    }

    /** The started demo, where its own executor rings the timers. */
    private static class Demo implements BatchWalk.Place {
        private static final String AT = System.getProperty("parley.walk");
        private static final String PASSWORD = System.getProperty("parley.walk.password", "secret-demo");

        private int looks;

        @Override
        public RequestSpecification as(String user) {
            return given().baseUri(AT)
                    .basePath("/api/v1")
                    .auth()
                    .preemptive()
                    .basic(user, PASSWORD)
                    .contentType(ContentType.JSON)
                    .accept("application/json, application/problem+json");
        }

        /** Looks a second later, and gives up after a minute of looking. */
        @Override
        public boolean settle() {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return ++looks < 60;
        }

        @Override
        public void on(LocalDate day) {
            looks = 0;
            as("admin")
                    .body(map("now", day + "T15:00:00Z"))
                    .put("/demo/clock")
                    .then()
                    .statusCode(200);
        }
    }
}
