package dev.parley.casefile;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocumentTest {
    @Inject
    CaseDriver driver;

    @Test
    void comesBackAsItWasKept() {
        String caseId = aCase();
        byte[] letter = "%PDF-1.7 letter".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String id = keep(caseId, "Brief an Müller \"1\".pdf", letter)
                .statusCode(201)
                .body("size", equalTo(letter.length))
                .body("addedBy", equalTo("biller"))
                .extract()
                .path("id");
        byte[] back = Api.unchecked("auditor")
                .get("/cases/" + caseId + "/documents/" + id + "/content")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Disposition",
                        containsString("filename*=UTF-8''Brief%20an%20M%C3%BCller%20%221%22.pdf"))
                .extract()
                .asByteArray();
        assertThat(back).isEqualTo(letter);
        Api.as("negotiator")
                .get("/cases/" + caseId + "/documents")
                .then()
                .statusCode(200)
                .body("find { it.id == '" + id + "' }.sha256.length()", equalTo(64));
        Api.unchecked("negotiator@other")
                .get("/cases/" + caseId + "/documents/" + id + "/content")
                .then()
                .statusCode(404);
    }

    @Test
    void isAtMostTenMebibytes() {
        String caseId = aCase();
        byte[] most = new byte[10 * 1024 * 1024];
        keep(caseId, "scan.tif", most).statusCode(201);
        keep(caseId, "scan.tif", new byte[most.length + 1])
                .statusCode(413)
                .body("type", containsString("document-too-large"));
    }

    @Test
    void aBodyThatIsNoDocumentIsRefusedByField() {
        String caseId = aCase();
        Api.unchecked("biller")
                .body(map("name", "../x", "kind", "Letter", "mediaType", "pdf", "contentBase64", "AAAA"))
                .post("/cases/" + caseId + "/documents")
                .then()
                .statusCode(400)
                .body("errors.pointer.sort()", equalTo(java.util.List.of("/kind", "/mediaType", "/name")));
        Api.unchecked("biller")
                .body(map("name", "x", "kind", "letter", "mediaType", "text/plain", "contentBase64", "no base64!"))
                .post("/cases/" + caseId + "/documents")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/contentBase64"));
    }

    private String aCase() {
        return driver.post(anEmergencyClaim(aClaimNumber(), LocalDate.of(2026, 1, 5)), null);
    }

    private static ValidatableResponse keep(String caseId, String name, byte[] content) {
        return Api.unchecked("biller")
                .body(map(
                        "name",
                        name,
                        "kind",
                        "letter",
                        "mediaType",
                        "application/pdf",
                        "contentBase64",
                        Base64.getEncoder().encodeToString(content)))
                .post("/cases/" + caseId + "/documents")
                .then();
    }
}
