package dev.parley.mail;

import dev.parley.security.Tenancy;
import dev.parley.storage.OrderedId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** Takes the mail that is due longest, of any tenant: queued, or left behind by a node that fell silent while sending. */
@ApplicationScoped
class LeaseMail {
    private static final int CANDIDATES = 8;
    private static final String FREE =
            "(state = 'QUEUED' and next_attempt_at <= :now or state = 'SENDING' and leased_until <= :now)";

    private final Session session;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Duration length;

    LeaseMail(
            Session session,
            Tenancy tenancy,
            Clock clock,
            @ConfigProperty(name = "parley.mail.lease") Duration length) {
        this.session = session;
        this.tenancy = tenancy;
        this.clock = clock;
        this.length = length;
    }

    /** The right to send a mail, as long as the row says so; taken over from a silent node, or fresh. */
    record Lease(UUID id, UUID mailId, String tenant, boolean takenOver) {}

    Optional<Lease> take() {
        return candidates().stream().filter(this::take).findFirst();
    }

    /** Across all tenants, which is why it reads ids and tenants only. */
    private List<Lease> candidates() {
        return tenancy.runAsParley("-", () -> QuarkusTransaction.requiringNew().call(() -> session.createNativeQuery(
                        "select id, tenant, state from outbound_mail where " + FREE + " order by next_attempt_at, id",
                        Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("tenant", String.class)
                .addScalar("state", String.class)
                .setParameter("now", clock.instant())
                .setMaxResults(CANDIDATES)
                .getResultStream()
                .map(row -> new Lease(
                        OrderedId.next(),
                        (UUID) row[0],
                        (String) row[1],
                        OutboundMail.State.SENDING.name().equals(row[2])))
                .toList()));
    }

    /** Of two nodes that both saw it free, the second waits for the first and then finds it taken. */
    private boolean take(Lease wanted) {
        return tenancy.runAsParley(
                wanted.tenant(), () -> QuarkusTransaction.requiringNew().call(() -> {
                    int rows = session.createNativeMutationQuery(
                                    """
                            update outbound_mail set state = 'SENDING', attempts = attempts + 1, lease = :lease,
                                leased_until = :until
                            where id = :id and\s"""
                                            + FREE)
                            .setParameter("lease", wanted.id())
                            .setParameter("until", clock.instant().plus(length))
                            .setParameter("now", clock.instant())
                            .setParameter("id", wanted.mailId())
                            .executeUpdate();
                    return rows == 1;
                }));
    }
}
