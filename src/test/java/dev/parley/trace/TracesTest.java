package dev.parley.trace;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.aPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import dev.parley.testing.LikeProduction;
import dev.parley.testing.SeenSpans;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A claim can be followed from its posting to its payment, and no span says whose it is. */
@QuarkusTest
@TestProfile(LikeProduction.class)
class TracesTest {
    @Inject
    CaseDriver driver;

    @Inject
    SeenSpans spans;

    @Test
    void whatHappensLaterLinksToThePostingOfTheClaim() {
        String number = aClaimNumber();
        String caseId = driver.post(
                anEmergencyClaim(number, driver.today().minusDays(10)), aLowPayment(number, driver.today()));
        driver.receive(aPayment(number, driver.today(), 100.00));
        SpanData posting = of(caseId).stream()
                .filter(span -> span.getName().equals("POST /claims"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(names()));
        List<SpanData> steps = of(caseId).stream()
                .filter(span -> span.getName().startsWith("step "))
                .toList();
        assertThat(steps).extracting(SpanData::getName).contains("step assessCase", "step weighRemittance");
        assertThat(steps)
                .as("steps of the posting are children, later ones link to it")
                .allMatch(step -> step.getTraceId().equals(posting.getTraceId())
                        || step.getLinks().stream()
                                .map(LinkData::getSpanContext)
                                .anyMatch(link -> link.getTraceId().equals(posting.getTraceId())));
        assertThat(steps).anyMatch(step -> !step.getTraceId().equals(posting.getTraceId()));
    }

    @Test
    void noAttributeSaysWhoseClaimItIs() {
        String number = aClaimNumber();
        driver.post(anEmergencyClaim(number, driver.today().minusDays(10)), aLowPayment(number, driver.today()));
        Api.as("negotiator")
                .queryParam("claimNumber", number)
                .get("/cases")
                .then()
                .statusCode(200);
        assertThat(spans.ended()).isNotEmpty().allSatisfy(span -> assertThat(span.toString())
                .doesNotContain(number));
    }

    private List<SpanData> of(String caseId) {
        return spans.ended().stream()
                .filter(span -> caseId.equals(span.getAttributes().get(AttributeKey.stringKey(Traces.CASE))))
                .toList();
    }

    private String names() {
        return spans.ended().stream()
                .map(span -> span.getName() + span.getAttributes())
                .toList()
                .toString();
    }
}
