package dev.parley.intake;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.anEmergencyClaim;
import static dev.parley.testing.Samples.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes out is listed with how far it has got, and is written into its folder once, whatever dies on the way. */
abstract class OutboundContract {
    @Inject
    WriteOutbound write;

    @Inject
    CaseDriver cases;

    private Path outbox;
    private String caseId;

    @BeforeEach
    void aCorrectedClaimIsSent() throws IOException {
        outbox = Files.createTempDirectory(Files.createDirectories(Path.of("target", "inboxes")), "outbox");
        caseId = correctedClaim();
    }

    @Test
    void letterAnd837AreQueuedAndWrittenOnce() throws Exception {
        assertThat(ofCase()).extracting("kind").containsExactlyInAnyOrder("LETTER", "CLAIM");
        assertThat(ofCase()).extracting("state").containsOnly("QUEUED");
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        try {
            Callable<Void> node = () -> {
                write.write("demo", outbox);
                return null;
            };
            for (var done : nodes.invokeAll(List.of(node, node, node))) {
                done.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(ofCase()).extracting("state").containsOnly("WRITTEN");
        Map<String, Object> claim = claimFile();
        List<Path> written = written(claim);
        assertThat(written).hasSize(1);
        assertThat(Files.readString(written.get(0))).startsWith("ISA*").contains("CLM*");
        Files.delete(written.get(0)); // the partner fetched it
        write.write("demo", outbox);
        assertThat(written(claim)).isEmpty();
        assertThat(laidBy()).isEmpty();
    }

    @Test
    void whatADeadNodeLeftIsWrittenWholeOrHandedOn() throws IOException {
        Map<String, Object> claim = claimFile();
        UUID id = UUID.fromString((String) claim.get("id"));
        OutFolder folder = new OutFolder(outbox);
        folder.prepare();
        folder.layBy(id, (String) claim.get("name"), "ISA*half".getBytes()); // and dies before it says so
        write.write("demo", outbox);
        assertThat(Files.readString(written(claim).get(0))).endsWith("~\n").hasSizeGreaterThan(500);

        Path whole = written(claim).get(0);
        Files.move(whole, outbox.resolve(".writing").resolve(whole.getFileName())); // it died after it said so
        write.write("demo", outbox);
        assertThat(written(claim)).hasSize(1);
        assertThat(laidBy()).isEmpty();
    }

    @Test
    void aPersonSaysItWasSentAndTheFrontEndAnswers() {
        Map<String, Object> claim = claimFile();
        String address = "/edge/outbound/" + claim.get("id");
        Response found = Api.as("biller").get(address);
        found.then().body("overdue", equalTo(false)).body("caseId", equalTo(caseId));
        Api.as("biller")
                .body(map("evidence", "portal"))
                .post(address + "/sent")
                .then()
                .statusCode(428);
        Response sent = Api.as("biller")
                .header("If-Match", found.header("ETag"))
                .body(map("evidence", "portal upload 881"))
                .post(address + "/sent");
        sent.then().statusCode(200).body("state", equalTo("SENT")).body("words", equalTo("biller: portal upload 881"));
        Api.as("biller")
                .body(map("accepted", true, "payerControlNumber", "PC-2"))
                .post("/cases/" + caseId + "/acknowledgments")
                .then()
                .statusCode(201);
        Response answered = Api.as("auditor").get(address);
        answered.then().body("state", equalTo("ACKNOWLEDGED"));
        Api.as("biller")
                .header("If-Match", answered.header("ETag"))
                .body(map("evidence", "again"))
                .post(address + "/sent")
                .then()
                .statusCode(409);
        Api.as("biller@other").get(address).then().statusCode(404);
        Api.as("auditor").get("/edge/outbound/count?state=ACKNOWLEDGED").then().statusCode(200);
        Api.as("auditor").get("/edge/outbound?overdue=true").then().statusCode(200);
    }

    private String correctedClaim() {
        String number = aClaimNumber();
        Map<String, Object> denial = map(
                "traceNumber",
                "OUT-" + number,
                "payerId",
                "TEST1",
                "payerName",
                "Test Health Administrators",
                "receivedOn",
                cases.today().minusDays(3).toString(),
                "totalPaid",
                0.00,
                "claims",
                List.of(map(
                        "claimNumber",
                        number,
                        "payerControlNumber",
                        "PC-1",
                        "statusCode",
                        "4",
                        "charge",
                        1850.00,
                        "paid",
                        0.00,
                        "adjustments",
                        List.of(map("group", "CO", "reason", "16", "amount", 1850.00)))));
        String posted = cases.post(anEmergencyClaim(number, cases.today().minusDays(20)), denial);
        cases.complete(
                posted,
                "prepareCorrectedClaim",
                map(
                        "resubmitted", true,
                        "reason", "modifier was left out",
                        "frequencyCode", "7",
                        "payerControlNumber", "PC-1",
                        "corrections", List.of(map("part", "MODIFIER", "line", 1, "after", "25")),
                        "coder", "coder 7",
                        "sourceNote", "note signed 2026-06-01"));
        return posted;
    }

    private List<Map<String, Object>> ofCase() {
        JsonPath page = Api.as("auditor").get("/edge/outbound?limit=500").jsonPath();
        return page.getList("items.findAll { it.caseId == '" + caseId + "' }");
    }

    private Map<String, Object> claimFile() {
        return ofCase().stream()
                .filter(file -> file.get("kind").equals("CLAIM"))
                .findFirst()
                .orElseThrow();
    }

    private List<Path> written(Map<String, Object> file) throws IOException {
        try (Stream<Path> files = Files.list(outbox)) {
            return files.filter(path -> path.getFileName().toString().startsWith((String) file.get("id")))
                    .toList();
        }
    }

    private List<Path> laidBy() throws IOException {
        try (Stream<Path> files = Files.list(outbox.resolve(".writing"))) {
            return files.toList();
        }
    }
}
