package dev.parley.benchmark.release;

import dev.parley.http.Race;
import dev.parley.security.DemoUsers;
import dev.parley.security.Tenancy;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the demo's tenant a few rows of the Medicare fee schedule, once; a real release of the same name replaces them. */
@ApplicationScoped
class DemoBenchmarks {
    private static final Map<String, String> FILES = new TreeMap<>(Map.of(
            "gpci-2025.csv", "medicare-gpci",
            "anes-2025.csv", "medicare-anesthesia-factors",
            "rvu-2025.csv", "medicare-rvu",
            "rvu-2026.csv", "medicare-rvu"));

    private final ImportRelease importRelease;
    private final Tenancy tenancy;
    private final boolean demo;

    DemoBenchmarks(
            ImportRelease importRelease, Tenancy tenancy, @ConfigProperty(name = "parley.demo.claims") boolean demo) {
        this.importRelease = importRelease;
        this.tenancy = tenancy;
        this.demo = demo;
    }

    void start(@Observes StartupEvent started) {
        if (demo) {
            tenancy.runAsParley(DemoUsers.TENANT, () -> {
                if (Race.run(() -> BenchmarkRelease.howMany(null, null)) == 0) {
                    FILES.forEach(this::take);
                }
                return null;
            });
        }
    }

    private void take(String name, String kind) {
        int year = Integer.parseInt(name.replaceAll("\\D", ""));
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("demo/benchmarks/" + name)) {
            importRelease.take(
                    file,
                    new ImportRequest(kind, year, null, null, "demo/" + name, Set.of(), Set.of(), Set.of()),
                    false);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
