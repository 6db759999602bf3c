package dev.parley.benchmark.medicare;

import dev.parley.benchmark.release.ImportRelease;
import dev.parley.benchmark.release.ImportRequest;
import dev.parley.security.Tenancy;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Prints how long a whole relative value file of CMS takes to import. Runs only when it is asked for by name. */
@QuarkusTest
class ImportBenchmark {
    private static final int ROUNDS = 4;

    @Inject
    ImportRelease importRelease;

    @Inject
    Tenancy tenancy;

    @Test
    void measure() throws IOException {
        String file = PublicSamples.text(PublicSamples.RVU);
        for (int round = 1; round <= ROUNDS; round++) {
            String other =
                    file.replace("RELEASED 09/11/2025", "RELEASED 09/1" + round + "/2025"); // never the same bytes
            long begin = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            ImportRelease.Imported imported = tenancy.runAsParley("demo", () -> take(other));
            System.out.printf(
                    "round %d: %s %,d rows in %.2f s, of which this thread computed %.2f s%n",
                    round,
                    imported.outcome(),
                    imported.release().rows(),
                    (System.nanoTime() - begin) / 1e9,
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9);
        }
    }

    private ImportRelease.Imported take(String file) {
        try {
            return importRelease.take(
                    new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                    ImportRequest.of("medicare-rvu", 2025),
                    false);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
