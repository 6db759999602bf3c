package dev.parley.x12;

import dev.parley.bulk.KeptContent;
import dev.parley.policy.Policies;
import dev.parley.x12.HeldRetention.HeldRetentionTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The text of held transactions that a person has decided. What still waits is never cleared. */
@ApplicationScoped
class HeldContents implements KeptContent {
    private final Session session;
    private final Policies policies;

    HeldContents(Session session, Policies policies) {
        this.session = session;
        this.policies = policies;
    }

    @Override
    public List<String> tenants() {
        return session.createNativeQuery(
                        "select distinct tenant from edi_held where state <> 'HELD' and content_cleared_at is null",
                        String.class)
                .getResultList();
    }

    @Override
    public Duration keptFor() {
        return Duration.ofDays(
                policies.inForce(HeldRetentionTerms.class).terms().days());
    }

    @Override
    public List<UUID> due(Instant before, int most) {
        return HeldTransaction.toClear(before, most);
    }

    @Override
    public boolean clear(UUID id, Instant before, Instant now) {
        return HeldTransaction.locked(id).clearContent(before, now);
    }
}
