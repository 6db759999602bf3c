package dev.parley.intake;

import static dev.parley.testing.Samples.aClaimNumber;
import static dev.parley.testing.Samples.npi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.parley.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dropped files are taken once each, by what they hold, and every one can be found again. */
@QuarkusTest
class DropFolderTest {
    @Inject
    PickUpFiles pickUp;

    @Inject
    Clock clock;

    private Path inbox;

    @BeforeEach
    void aFolderOfItsOwn() throws IOException {
        inbox = Files.createTempDirectory(Files.createDirectories(Path.of("target", "inboxes")), "inbox");
    }

    @Test
    void eachFileIsTakenForWhatItHolds() throws IOException {
        drop("claim.txt", fhirClaim(aClaimNumber()));
        drop("claims.dat", "claimNumber,type\n" + aClaimNumber() + ",PROFESSIONAL\n");
        drop("broken.edi", "ISA*00*rubbish~");
        drop("picture.csv", "\u0001\u0002\u0003");
        drop("entities.json", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Claim>&e;</Claim>");
        drop("half.edi.part", "ISA");
        pickUp.pickUp("demo", inbox);
        assertThat(listed("claim.txt"))
                .containsEntry("state", "DONE")
                .containsEntry("type", "FHIR")
                .containsEntry("items", 1)
                .containsEntry("refused", 0);
        assertThat(listed("picture.csv")).containsEntry("state", "REFUSED").containsEntry("problem", "not-text");
        assertThat(listed("entities.json")).containsEntry("problem", "fhir-xml-unsupported");
        assertThat(listed("broken.edi")).containsEntry("state", "REFUSED").containsEntry("type", "X12");
        assertThat(tasksAbout("claim.txt")).isEmpty();
        assertThat(listed("claims.dat")).containsEntry("type", "CLAIMS");
        assertThat(files("done")).anyMatch(name -> name.endsWith("_claim.txt.result.json"));
        assertThat(files("refused")).anyMatch(name -> name.endsWith("_picture.csv"));
        assertThat(files("processing")).isEmpty();
        assertThat(files("")).contains("half.edi.part");
        String id = (String) listed("claim.txt").get("id");
        Api.as("biller")
                .get("/edge/files/" + id + "/result")
                .then()
                .statusCode(200)
                .body("answers[0].status", equalTo("ACCEPTED"));
        Api.as("biller@other").get("/edge/files/" + id).then().statusCode(404);
    }

    @Test
    void nodesThatRaceForFilesTakeEachOnce() throws Exception {
        List<String> names =
                IntStream.range(0, 8).mapToObj(i -> "race-" + aClaimNumber()).toList();
        for (String name : names) {
            drop(name, fhirClaim(name.substring(5)));
        }
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        try {
            Callable<Void> node = () -> {
                pickUp.pickUp("demo", inbox);
                return null;
            };
            for (var done : nodes.invokeAll(List.of(node, node, node))) {
                done.get();
            }
        } finally {
            nodes.shutdown();
        }
        for (String name : names) {
            assertThat(allListed(name)).hasSize(1).first().satisfies(file -> assertThat(file)
                    .containsEntry("state", "DONE")
                    .containsEntry("refused", 0));
        }
        assertThat(files("done")).hasSize(16);
    }

    @Test
    void whatADeadNodeLeftIsBegunAnewAndNothingIsPostedTwice() throws IOException {
        String number = aClaimNumber();
        DropFolder folder = new DropFolder(inbox);
        folder.prepare();
        drop("first.json", fhirClaim(number));
        pickUp.pickUp("demo", inbox);
        drop("again.json", fhirClaim(number));
        folder.take(inbox.resolve("again.json"), EdgeFile.newId()); // and dies before it says so
        pickUp.pickUp("demo", inbox);
        assertThat(listed("again.json")).containsEntry("state", "DONE");
        Api.as("biller")
                .get("/edge/files/" + listed("again.json").get("id") + "/result")
                .then()
                .body("answers[0].status", equalTo("DUPLICATE"));
        assertThat(Api.as("negotiator")
                        .get("/cases?claimNumber=" + number)
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
        assertThat(files("processing")).isEmpty();
    }

    @Test
    void aRefusedFileIsSomebodysTask() throws IOException {
        String name = "noise-" + aClaimNumber() + ".csv";
        drop(name, "\u0001\u0002");
        pickUp.pickUp("demo", inbox);
        Map<String, Object> task = tasksAbout(name).get(0);
        assertThat(task).containsEntry("queue", "biller");
        Api.as("biller")
                .header("If-Match", "*")
                .body(Map.of("finding", "SENDER_TOLD", "evidence", "mail to the clearinghouse today"))
                .post("/tasks/" + task.get("id") + "/complete")
                .then()
                .statusCode(200);
        assertThat(tasksAbout(name)).isEmpty();
        assertThat(listed(name)).containsEntry("dealtWith", "SENDER_TOLD: mail to the clearinghouse today");
    }

    @Test
    void aFileOfClaimsMayNotBeLargerThanAPostedOne() throws IOException {
        String name = "large-" + aClaimNumber() + ".csv";
        drop(name, "claimNumber,type\n" + "1,PROFESSIONAL\n".repeat(2_300_000));
        pickUp.pickUp("demo", inbox);
        assertThat(listed(name)).containsEntry("state", "REFUSED").containsEntry("problem", "file-too-large");
    }

    private static List<Map<String, Object>> tasksAbout(String name) {
        JsonPath page =
                Api.as("biller").get("/tasks?kind=refusedFile&limit=500").jsonPath();
        return page.getList("items.findAll { it.title.contains('" + name + "') }");
    }

    private void drop(String name, String content) throws IOException {
        Path file = Files.writeString(inbox.resolve(name), content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now(clock).minusSeconds(60)));
    }

    private List<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(inbox.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static Map<String, Object> listed(String name) {
        List<Map<String, Object>> found = allListed(name);
        assertThat(found).as(name).isNotEmpty();
        return found.get(0);
    }

    private static List<Map<String, Object>> allListed(String name) {
        JsonPath page = Api.as("biller").get("/edge/files?limit=500").jsonPath();
        return page.getList("items.findAll { it.name == '" + name + "' }");
    }

    private static String fhirClaim(String number) {
        return """
                {"resourceType": "Claim", "id": "%1$s",
                 "contained": [
                   {"resourceType": "Patient", "id": "patient", "name": [{"family": "Example"}]}],
                 "identifier": [{"value": "%1$s"}], "status": "active", "use": "claim",
                 "type": {"coding": [{"code": "professional"}]},
                 "patient": {"reference": "#patient"}, "created": "2026-01-05",
                 "provider": {"identifier": {"system": "http://hl7.org/fhir/sid/us-npi", "value": "%2$s"},
                   "display": "Test Emergency Physicians"},
                 "priority": {"coding": [{"code": "normal"}]},
                 "insurer": {"identifier": {"value": "TEST1"}, "display": "Test Health"},
                 "insurance": [{"sequence": 1, "focal": true, "coverage": {"display": "see insurer"}}],
                 "item": [{"sequence": 1, "productOrService": {"coding": [{"code": "99285"}]},
                   "servicedDate": "2026-01-02", "net": {"value": 1500.00, "currency": "USD"}}]}
                """
                .formatted(number, npi("145000001"));
    }
}
