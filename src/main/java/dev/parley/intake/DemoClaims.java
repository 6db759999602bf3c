package dev.parley.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.casefile.PostClaim;
import dev.parley.claim.Claim;
import dev.parley.claim.NewClaim;
import dev.parley.http.Race;
import dev.parley.http.StrictJson;
import dev.parley.remittance.NewRemittance;
import dev.parley.security.DemoUsers;
import dev.parley.security.Tenancy;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the demo's tenant a few invented claims, once. Nobody in them exists. */
@ApplicationScoped
class DemoClaims {
    /** Days in the file are counted back from the day of the first start. */
    private static final Pattern DAYS_AGO = Pattern.compile("today-(\\d+)");

    private final PostClaim postClaim;
    private final StrictJson strict;
    private final ObjectMapper json;
    private final Tenancy tenancy;
    private final Clock clock;
    private final boolean demo;

    DemoClaims(
            PostClaim postClaim,
            StrictJson strict,
            ObjectMapper json,
            Tenancy tenancy,
            Clock clock,
            @ConfigProperty(name = "parley.demo.claims") boolean demo) {
        this.postClaim = postClaim;
        this.strict = strict;
        this.json = json;
        this.tenancy = tenancy;
        this.clock = clock;
        this.demo = demo;
    }

    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent started) {
        if (demo) {
            tenancy.runAsParley(DemoUsers.TENANT, () -> Race.run(this::postOnce));
        }
    }

    private int postOnce() throws IOException {
        if (Claim.count() > 0) {
            return 0;
        }
        JsonNode claims = json.readTree(file());
        for (JsonNode claim : claims) {
            ObjectNode billed = claim.deepCopy();
            JsonNode answer = billed.remove("remittance");
            NewRemittance remittance = answer == null ? null : strict.read(answer, NewRemittance.class);
            postClaim.post(strict.read(billed, NewClaim.class), remittance, "demo");
        }
        return claims.size();
    }

    private String file() {
        LocalDate today = LocalDate.now(clock);
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("demo/claims.json")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return DAYS_AGO.matcher(text).replaceAll(found -> today.minusDays(Long.parseLong(found.group(1)))
                    .toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
