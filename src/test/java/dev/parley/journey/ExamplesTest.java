package dev.parley.journey;

import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The papers that a demo's case makes, kept in docs/examples as text, so that whoever changes one sees what changes.
 * Written anew with {@code -Dparley.examples=write}.
 */
@QuarkusTest
@TestProfile(ExamplesTest.Demo.class)
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("docs/examples");
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final String NUMBER = "EXAMPLE-1";

    public static class Demo implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "parley.demo.claims",
                    "true",
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:mem:examples;DB_CLOSE_DELAY=-1");
        }
    }

    @Inject
    CaseDriver driver;

    private static String caseId;

    @BeforeEach
    void oneCase() {
        if (caseId == null) {
            driver.on(TODAY);
            Map<String, Object> claim = anEmergencyClaim(NUMBER, LocalDate.of(2026, 12, 18));
            claim.put("billSent", "2026-12-21");
            caseId = driver.post(claim, aLowPayment(NUMBER, LocalDate.of(2027, 2, 26)));
        }
    }

    @Test
    void theBenchmarkSheet() throws IOException {
        holds("benchmark-sheet.txt", "/benchmarks");
    }

    @Test
    void theOpenNegotiationNotice() throws IOException {
        holds("open-negotiation-notice.txt", "/notice-draft/packet");
    }

    private static void holds(String example, String paper) throws IOException {
        byte[] pdf = Api.as("negotiator")
                .accept("application/pdf, application/problem+json")
                .get("/cases/" + caseId + paper)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        String text = text(pdf).replaceAll("\\bC-[0-9A-Z-]{6,}", "C-0000-0000");
        Path kept = EXAMPLES.resolve(example);
        if ("write".equals(System.getProperty("parley.examples"))) {
            Files.writeString(kept, text);
        }
        assertThat(text).isEqualTo(Files.readString(kept));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                            .getText(document)
                            .replaceAll("\\s+\\n", "\n")
                            .strip() + "\n";
        }
    }
}
