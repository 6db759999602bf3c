package dev.parley.bulk;

import dev.parley.security.Tenancy;
import dev.parley.storage.OnPostgres;
import dev.parley.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Prints claims per second of a CSV file for several numbers per transaction. Runs only when it is asked for by name. */
@QuarkusTest
@TestProfile(OnPostgres.class)
class BulkIntakeBenchmark {
    private static final int CLAIMS = Integer.getInteger("parley.benchmark.claims", 320);
    private static final String HEADER = "claimNumber,type,totalCharge,billingNpi,billingState,payerId,payerName,"
            + "planFunding,memberId,patientLastName,birthDate,serviceType,facilityName,facilityType,facilityNetwork,"
            + "providerNetwork,charge,serviceFrom,procedureCode\n";

    @Inject
    SubmitBulkJob submit;

    @Inject
    BulkKinds kinds;

    @Inject
    StoredContent stored;

    @Inject
    LeaseBulkJob leases;

    @Inject
    PerformChunk perform;

    @Inject
    Tenancy tenancy;

    @Inject
    Clock clock;

    @Test
    void measure() throws IOException {
        run(64);
        for (int round = 1; round <= 2; round++) {
            for (int chunk : new int[] {1, 4, 16, 64, 256}) {
                System.out.printf("round %d: %d claims per transaction: %.1f claims/s%n", round, chunk, run(chunk));
            }
        }
    }

    private double run(int chunk) throws IOException {
        byte[] file = file();
        tenancy.runAsParley("demo", () -> QuarkusTransaction.requiringNew()
                .call(() -> submit.submit(
                        new BulkRequest("claims", false, null, "text/csv", "{\"columns\":{}}"),
                        new ByteArrayInputStream(file))));
        Lease lease = leases.take().orElseThrow();
        BulkRequest request = tenancy.runAsParley("demo", () -> QuarkusTransaction.requiringNew()
                .call(() -> BulkJob.byId(lease.jobId()).request()));
        long begin = System.nanoTime();
        perform(lease, request, kinds.named("claims"), chunk);
        double seconds = (System.nanoTime() - begin) / 1e9;
        BulkJobView job = tenancy.runAsParley(
                "demo", () -> QuarkusTransaction.requiringNew().call(() -> {
                    BulkJob done = leases.held(lease);
                    done.finish(clock.instant());
                    return done.view();
                }));
        if (job.succeeded() != CLAIMS) {
            throw new IllegalStateException(job.toString());
        }
        return CLAIMS / seconds;
    }

    private <T> void perform(Lease lease, BulkRequest request, BulkKind<T> kind, int chunk) throws IOException {
        try (InputStream content = stored.open("demo", lease.jobId())) {
            Iterator<BulkEntry<T>> entries = kind.read(request, content);
            while (entries.hasNext()) {
                List<BulkEntry<T>> next = new ArrayList<>();
                while (next.size() < chunk && entries.hasNext()) {
                    next.add(entries.next());
                }
                perform.perform(lease, kind, request, next);
            }
        }
    }

    private byte[] file() {
        StringBuilder file = new StringBuilder(HEADER);
        LocalDate service = LocalDate.now(clock).minusDays(10);
        for (int i = 0; i < CLAIMS; i++) {
            String number = Samples.aClaimNumber();
            String claim = String.join(
                    ",",
                    number,
                    "PROFESSIONAL,1850",
                    Samples.npi("145000001"),
                    "TX,TEST1,Test Health Administrators,SELF_FUNDED_ERISA,M-" + i,
                    "Example,1984-03-12,EMERGENCY,Test General Hospital,HOSPITAL,OUT_OF_NETWORK,OUT_OF_NETWORK,");
            file.append(claim).append("1500,").append(service).append(",99285\n");
            file.append(claim).append("350,").append(service).append(",93010\n");
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}
