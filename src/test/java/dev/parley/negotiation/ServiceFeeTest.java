package dev.parley.negotiation;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.aPayment;
import static dev.parley.testing.Samples.map;
import static dev.parley.testing.Samples.npi;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServiceFeeTest {
    private static final LocalDate MONDAY = LocalDate.of(2029, 3, 5);

    @Inject
    CaseDriver driver;

    @Test
    void aClientIsChargedByItsContractOnWhatWasRecovered() {
        String client = Api.as("admin")
                .body(map("name", "Fee " + aClaimNumber(), "npis", List.of(npi("145000001")), "users", List.of()))
                .post("/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        try {
            charges(client);
        } finally {
            Api.as("admin")
                    .header("If-Match", "*")
                    .body(map("name", "Gone " + client, "npis", List.of(), "users", List.of()))
                    .put("/clients/" + client)
                    .then()
                    .statusCode(200);
        }
    }

    private void charges(String client) {
        Api.unchecked("admin")
                .body(map("beginsOn", "2029-01-01", "fee", map("model", "PERCENT", "flat", 5)))
                .post("/clients/" + client + "/contracts")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/fee/percent", "/fee/flat"));
        Api.as("admin")
                .body(map("beginsOn", "2029-01-01", "fee", map("model", "PERCENT", "percent", 20)))
                .post("/clients/" + client + "/contracts")
                .then()
                .statusCode(201);
        String caseId = Talks.begun(driver, MONDAY);
        Api.as("negotiator")
                .body(map("kind", "WORK", "amount", 45.00, "spentOn", MONDAY.toString(), "note", "an hour"))
                .post("/cases/" + caseId + "/costs")
                .then()
                .statusCode(201);
        Api.as("supervisor")
                .header("If-Match", "*")
                .body(map(
                        "agreedTotal",
                        1200.00,
                        "agreedOn",
                        MONDAY.toString(),
                        "agreedWith",
                        "J. Doe",
                        "evidence",
                        "call"))
                .post("/cases/" + caseId + "/settlement")
                .then()
                .statusCode(201);
        driver.on(MONDAY.plusDays(20));
        driver.receive(aPayment(driver.theCase(caseId).getString("claimNumber"), driver.today(), 800.00));
        Api.as("provider")
                .get("/cases/" + caseId + "/service-fee")
                .then()
                .statusCode(200)
                .body("caseReturn.gain", equalTo(800.00f))
                .body("caseReturn.cost", equalTo(45.00f))
                .body("caseReturn.daysToCash", equalTo(20))
                .body("total", equalTo(160.00f))
                .body("lines.text", hasItem(containsString("PERCENT on $800.00")));
        String name = Api.as("admin").get("/clients/" + client).path("name");
        for (String of : new String[] {"", client}) {
            Api.as("biller")
                    .queryParams(
                            map("from", MONDAY.toString(), "to", driver.today().toString()))
                    .queryParams(of.isEmpty() ? map() : map("client", of))
                    .get("/service-fee-entries")
                    .then()
                    .statusCode(200)
                    .body("clients.find { it.id == '" + client + "' }.name", equalTo(name))
                    .body("items.findAll { it.clientId == '" + client + "' }.amount", contains(160.00f));
        }
        Api.as("biller@other")
                .queryParams(map("from", MONDAY.toString(), "to", driver.today().toString()))
                .get("/service-fee-entries")
                .then()
                .statusCode(200)
                .body("clients.id", not(hasItem(client)));
        Api.unchecked("supervisor")
                .queryParams(
                        map("from", MONDAY.toString(), "to", MONDAY.plusDays(30).toString(), "by", "CLIENT"))
                .get("/returns")
                .then()
                .statusCode(200)
                .body("lines.find { it.name.startsWith('Fee ') }.gain", equalTo(800.00f));
    }
}
