package dev.parley.testing;

import dev.parley.security.TinyIssuer;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** What a house has around a server that runs for real: an OpenID Connect server, and traces. */
public class LikeProduction implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TinyIssuer.class));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.exporter.otlp.enabled", "false");
    }
}
