package dev.parley.benchmark;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.parley.benchmark.release.DemoFiles;
import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The sheet of one case, as JSON and on paper, from remittances that make a history. */
@QuarkusTest
class CaseBenchmarkTest {
    private static final LocalDate SERVICE = LocalDate.of(2026, 3, 2);

    @Inject
    CaseDriver driver;

    @Test
    void everyNumberHasItsSourceAndTheTwoThatCountMakeATarget() throws IOException {
        Api.as("admin")
                .contentType("text/csv")
                .body(DemoFiles.text("rvu-2026.csv"))
                .post("/benchmarks/imports?kind=medicare-rvu&year=2026")
                .then()
                .statusCode(200);
        String number = aClaimNumber();
        String caseId = driver.post(anEmergencyClaim(number, SERVICE), aLowPayment(number, driver.today()));
        for (int i = 0; i < 11; i++) {
            String earlier = aClaimNumber();
            driver.post(anEmergencyClaim(earlier, SERVICE), aLowPayment(earlier, driver.today()));
        }
        Api.as("negotiator")
                .get("/benchmarks/history?code=99285")
                .then()
                .statusCode(200)
                .body("thin", is(true))
                .body("median", notNullValue());
        Api.as("negotiator@other").get("/benchmarks/history?code=99285").then().body("n", is(0));

        Api.as("negotiator")
                .get("/cases/" + caseId + "/benchmarks?venue=DIRECT_TALK")
                .then()
                .statusCode(200)
                .body("venue", equalTo("DIRECT_TALK"))
                .body("medicareLocality", containsString("national"))
                .body("lines[0].benchmarks.kind", hasItem("OWN_HISTORY"))
                .body("lines[0].benchmarks.find { it.kind == 'MEDICARE' }.source", containsString("RVU26C"))
                .body("lines[0].benchmarks.find { it.kind == 'MEDICARE' }.uses.FEDERAL_IDR", equalTo("NO"))
                .body("lines[0].numbers.target", notNullValue())
                .body("lines[0].numbers.inputs.name", hasItem("market"))
                .body("totals.floor", notNullValue());
        Api.as("provider")
                .get("/cases/" + caseId + "/benchmarks?venue=FEDERAL_IDR")
                .then()
                .statusCode(200)
                .body("lines[0].numbers.anchors.kind", not(hasItem("MEDICARE")))
                .body("totals.target", nullValue())
                .body("totals.none", containsString("No automatic number"));

        byte[] paper = Api.unchecked("negotiator")
                .accept("application/pdf")
                .get("/cases/" + caseId + "/benchmarks?venue=DIRECT_TALK")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("LINE 1: 99285", "WHERE EACH NUMBER MAY BE USED", "federal idr no");
        }
    }
}
