package dev.parley.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import dev.parley.testing.LiveTimers;
import dev.parley.workflow.BusinessClock;
import dev.parley.workflow.DueJobs;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Walks the batch and holds docs/batch-walk.md to it; {@code -Dparley.docs=write} writes it anew. */
@QuarkusTest
@TestProfile(BatchWalkTest.Demo.class)
class BatchWalkTest {
    private static final Path PAGE = Path.of("docs/batch-walk.md");
    private static final Pattern AMOUNT = Pattern.compile("\\$-?[0-9]");
    /** Where an amount comes from: its sum, its percent, or the rule that sets it. */
    private static final Pattern ORIGIN = Pattern.compile(
            " less .* = \\$| less .* leaves | less .* owed by the patient|% of |[A-Z]{3}-[A-Z]{2}-[0-9]+|CLM-[0-9]+");
    /** What somebody said, billed or paid, and what only names the amount of the entry before it. */
    private static final Set<String> SAID = Set.of(
            "case-opened",
            "remittance-received",
            "payment-offset",
            "offer-made",
            "notice-sent",
            "idr-determined",
            "money-returned",
            "recovery-decided",
            "complaint-packet",
            "complaint-filed",
            "case-reopened",
            "case-closed",
            "task-completed");

    /** Of its own, as payments of the walk would count among those of the examples. */
    public static class Demo implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "parley.demo.claims", "true", "quarkus.datasource.jdbc.url", "jdbc:h2:mem:walk;DB_CLOSE_DELAY=-1");
        }
    }

    @Inject
    CaseDriver driver;

    @Inject
    LiveTimers timers;

    @Inject
    DueJobs jobs;

    @Inject
    BusinessClock clock;

    @Test
    void threeClaimsBecomeOneBatchAndTheirMoneyAndTheInvoice() throws IOException {
        BatchWalk walk = new BatchWalk(new Here(), "").walk();
        for (String letter : walk.cases().keySet()) {
            assertThat(walk.theCase(letter).getString("status")).isEqualTo("CLOSED");
            assertThat(walk.theCase(letter).getString("outcome")).isEqualTo("AWARDED");
        }
        assertThat(entries(walk, "A")).containsExactly("100.0", "46.0", "-20.0", "20.0");
        assertThat(entries(walk, "B")).as("what went back is no gain").isEmpty();
        assertThat(entries(walk, "C")).containsExactly("146.0");
        Api.as("biller")
                .post("/cases/" + walk.cases().get("A") + "/service-fee/entries")
                .then()
                .statusCode(200);
        assertThat(entries(walk, "A")).as("said again, nothing is entered").hasSize(4);
        String fresh = BatchWalkPage.of(walk, clock.getZone());
        if ("write".equals(System.getProperty("parley.docs"))) {
            Files.writeString(PAGE, fresh);
        }
        everyAmountIsExplained(fresh);
        assertThat(Files.readString(PAGE))
                .as("docs/batch-walk.md is stale: run mvn test -Dtest=BatchWalkTest -Dparley.docs=write")
                .isEqualTo(fresh);
    }

    private static void everyAmountIsExplained(String page) {
        List<String> explained = page.lines()
                .filter(row -> row.startsWith("| 2"))
                .filter(row -> !SAID.contains(row.split(" \\| ")[2]))
                .filter(row -> AMOUNT.matcher(row).find())
                .toList();
        assertThat(explained)
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        row -> assertThat(ORIGIN.matcher(row).find()).as(row).isTrue());
    }

    private static List<String> entries(BatchWalk walk, String letter) {
        List<Number> amounts = Api.as("biller")
                .get("/cases/" + walk.cases().get(letter) + "/service-fee")
                .then()
                .statusCode(200)
                .extract()
                .path("entries.amount");
        return amounts.stream().map(String::valueOf).toList();
    }

    /** On the server of the test, whose timers ring when its clock is moved. */
    private class Here implements BatchWalk.Place {
        @Override
        public RequestSpecification as(String user) {
            return Api.as(user);
        }

        @Override
        public void on(LocalDate day) {
            driver.on(day);
        }

        @Override
        public boolean settle() {
            return jobs.ring() > 0;
        }

        @Override
        public void after(List<String> cases) {
            cases.forEach(timers::check);
        }
    }
}
