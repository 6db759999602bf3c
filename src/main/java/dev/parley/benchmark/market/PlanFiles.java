package dev.parley.benchmark.market;

import dev.parley.benchmark.release.ImportRequest;
import dev.parley.benchmark.release.ReadRelease;
import dev.parley.benchmark.release.ReleaseKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;

/** The kinds of files that plans publish about their prices. */
final class PlanFiles {
    static final String IN_NETWORK = "in-network-rates";
    static final String ALLOWED = "allowed-amounts";

    private PlanFiles() {}

    /** In-network rates. */
    @ApplicationScoped
    static class InNetworkRates implements ReleaseKind {
        @Override
        public String name() {
            return IN_NETWORK;
        }

        @Override
        public ReadRelease read(InputStream file, ImportRequest request) throws IOException {
            return new InNetworkFile(request).read(file, "In-network rates that the plan publishes");
        }
    }

    /** Amounts allowed out of network. */
    @ApplicationScoped
    static class AllowedAmounts implements ReleaseKind {
        @Override
        public String name() {
            return ALLOWED;
        }

        @Override
        public ReadRelease read(InputStream file, ImportRequest request) throws IOException {
            return new AllowedAmountsFile(request).read(file, "Amounts allowed out of network that the plan publishes");
        }
    }
}
