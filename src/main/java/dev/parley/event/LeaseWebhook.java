package dev.parley.event;

import dev.parley.security.Tenancy;
import dev.parley.storage.OrderedId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** Takes a webhook, of any tenant, that is behind its feed and may be told now. One node at a time, so that order is kept. */
@ApplicationScoped
class LeaseWebhook {
    private static final int CANDIDATES = 8;
    private static final String FREE =
            "state = 'ACTIVE' and next_attempt_at <= :now and (leased_until is null or leased_until <= :now)";

    private final Session session;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Duration length;

    LeaseWebhook(
            Session session,
            Tenancy tenancy,
            Clock clock,
            @ConfigProperty(name = "parley.webhook.lease") Duration length) {
        this.session = session;
        this.tenancy = tenancy;
        this.clock = clock;
        this.length = length;
    }

    /** The right to tell a webhook, as long as the row says so. */
    record Lease(UUID id, UUID webhookId, String tenant) {}

    Optional<Lease> take() {
        return candidates().stream().filter(this::take).findFirst();
    }

    Instant until() {
        return clock.instant().plus(length);
    }

    /** Across all tenants, which is why it reads ids and tenants only. */
    private List<Lease> candidates() {
        return tenancy.runAsParley("-", () -> QuarkusTransaction.requiringNew().call(() -> session.createNativeQuery(
                        "select w.id as id, w.tenant as tenant from webhook w join event_feed f on f.tenant = w.tenant"
                                + " where f.last_sequence > w.position and " + FREE
                                + " order by next_attempt_at, w.id",
                        Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("tenant", String.class)
                .setParameter("now", clock.instant())
                .setMaxResults(CANDIDATES)
                .getResultStream()
                .map(row -> new Lease(OrderedId.next(), (UUID) row[0], (String) row[1]))
                .toList()));
    }

    private boolean take(Lease wanted) {
        return tenancy.runAsParley(
                wanted.tenant(), () -> QuarkusTransaction.requiringNew().call(() -> {
                    int rows = session.createNativeMutationQuery(
                                    "update webhook set lease = :lease, leased_until = :until where id = :id and "
                                            + FREE)
                            .setParameter("lease", wanted.id())
                            .setParameter("until", until())
                            .setParameter("now", clock.instant())
                            .setParameter("id", wanted.webhookId())
                            .executeUpdate();
                    return rows == 1;
                }));
    }
}
