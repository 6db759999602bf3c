package dev.parley.outreach;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aLowPayment;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.parley.regulation.Regime;
import dev.parley.regulation.RuleBook;
import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class PlaybookTest {
    @Inject
    CaseDriver driver;

    @ParameterizedTest
    @EnumSource
    void everyFieldHasAStandardThatCitesRulesThatExist(PlaybookField field) {
        PlaybookContent content = Playbooks.standard(field);
        assertThat(content.arguments()).hasSizeGreaterThan(2);
        assertThat(content.benchmarks()).isNotEmpty();
        assertThat(content.traps()).hasSizeGreaterThan(2);
        RuleBook rules = RuleBook.load();
        assertThat(content.arguments().stream().flatMap(argument -> argument.rules().stream()))
                .allMatch(rules::contains);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource({
        "FEDERAL_IDR, EMERGENCY_MEDICINE, EMERGENCY, EMERGENCY",
        "FEDERAL_IDR, RADIOLOGY, EMERGENCY, RADIOLOGY",
        "FEDERAL_IDR, LABORATORY, NON_EMERGENCY, PATHOLOGY",
        "FEDERAL_IDR, ASSISTANT_SURGERY, NON_EMERGENCY, SURGERY",
        "FEDERAL_IDR, EMERGENCY_MEDICINE, AIR_AMBULANCE, AIR_AMBULANCE",
        "WORKERS_COMP, SURGERY, NON_EMERGENCY, OCCUPATIONAL_MEDICINE",
        "STATE, , EMERGENCY, EMERGENCY",
        "STATE, OTHER, NON_EMERGENCY, ",
        "UNKNOWN, , , "
    })
    void theCaseNamesItsField(Regime regime, String specialty, String service, PlaybookField expected) {
        assertThat(PlaybookField.of(regime, specialty, service).map(PlaybookField.Choice::field))
                .isEqualTo(java.util.Optional.ofNullable(expected));
    }

    @Test
    void aSupervisorRewritesItAndTheCaseShowsTheNewest() {
        String number = aClaimNumber();
        String caseId = driver.post(
                anEmergencyClaim(number, driver.today().minusDays(40)), aLowPayment(number, driver.today()));
        var before = Api.as("negotiator")
                .get("/playbooks/EMERGENCY")
                .then()
                .statusCode(200)
                .extract();
        Map<String, Object> content = before.path("content");
        content.put("traps", List.of("Our own trap"));
        Map<String, Object> body = map("content", content, "reason", "what we learned in March");
        Api.unchecked("negotiator")
                .header("If-Match", "*")
                .body(body)
                .put("/playbooks/EMERGENCY")
                .then()
                .statusCode(403);
        Api.unchecked("supervisor")
                .body(body)
                .put("/playbooks/EMERGENCY")
                .then()
                .statusCode(428);
        int version = Api.as("supervisor")
                .header("If-Match", before.header("ETag"))
                .body(body)
                .put("/playbooks/EMERGENCY")
                .then()
                .statusCode(200)
                .body("content.traps", contains("Our own trap"))
                .extract()
                .path("version");
        Api.as("supervisor")
                .header("If-Match", before.header("ETag"))
                .body(body)
                .put("/playbooks/EMERGENCY")
                .then()
                .statusCode(412);
        Api.as("negotiator")
                .get("/cases/" + caseId + "/playbook")
                .then()
                .statusCode(200)
                .body("playbook.version", equalTo(version))
                .body("barredHere", hasItem("UCR percentile of a licensed table"));
        Api.as("auditor").get("/playbooks/EMERGENCY/versions").then().body("[0].version", equalTo(version));
        Api.as("auditor").get("/playbooks").then().statusCode(200).body("", hasSize(8));
        Api.as("negotiator@other").get("/playbooks/EMERGENCY").then().body("version", equalTo(0));
        Api.as("negotiator@other").get("/cases/" + caseId + "/playbook").then().statusCode(404);
    }

    @Test
    void anArgumentFromARuleThatDoesNotExistIsRefused() {
        Map<String, Object> content = map(
                "title", "Emergency",
                "arguments", List.of(map("point", "a", "rules", List.of("FED-XX-99"))),
                "benchmarks", List.of(map("what", "b", "why", "c", "barredInFederalBrief", false)),
                "traps", List.of("d"));
        Api.unchecked("supervisor")
                .header("If-Match", "*")
                .body(map("content", content, "reason", "r"))
                .put("/playbooks/EMERGENCY")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/content/arguments/0/rules/0"));
    }
}
