package dev.parley.casefile;

import dev.parley.http.Race;
import dev.parley.security.Tenancy;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Opens the cases of claims whose payer let its day pass without a word. The row of each such claim is its clock: absolute, in our own
 * table, and looked at until something came of it, whoever was down when it was due.
 */
@ApplicationScoped
public class SweepUndisputed {
    private static final int PAGE = 50;
    private static final Due BEFORE_ALL = new Due(new UUID(0, 0), "-", Instant.EPOCH);

    private final WeighClaims weigh;
    private final Session session;
    private final Tenancy tenancy;
    private final Clock clock;

    SweepUndisputed(WeighClaims weigh, Session session, Tenancy tenancy, Clock clock) {
        this.weigh = weigh;
        this.session = session;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    private record Due(UUID claimId, String tenant, Instant at) {}

    @Scheduled(
            every = "{parley.sweep.every}",
            delayed = "45s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweepOnSchedule() {
        sweep();
    }

    /** @return how many cases were opened */
    public int sweep() {
        int opened = 0;
        Instant now = clock.instant();
        List<Due> page = page(BEFORE_ALL, now);
        while (!page.isEmpty()) {
            Map<String, List<UUID>> byTenant = page.stream()
                    .collect(Collectors.groupingBy(Due::tenant, Collectors.mapping(Due::claimId, Collectors.toList())));
            for (Map.Entry<String, List<UUID>> due : byTenant.entrySet()) {
                opened += open(due.getKey(), due.getValue());
            }
            page = page(page.get(page.size() - 1), now);
        }
        return opened;
    }

    /** Across all tenants, which is why it reads ids and tenants only; those due first come first. */
    private List<Due> page(Due last, Instant now) {
        return tenancy.runAsParley("-", () -> QuarkusTransaction.requiringNew().call(() -> session.createNativeQuery(
                        """
                        select claim_id, tenant, answer_due_at from undisputed_claim
                        where state = 'AWAITED' and answer_due_at <= :now
                        and answer_due_at >= :due and (answer_due_at > :due or claim_id > :claim)
                        order by answer_due_at, claim_id
                        """,
                        Object[].class)
                .addScalar("claim_id", UUID.class)
                .addScalar("tenant", String.class)
                .addScalar("answer_due_at", Instant.class)
                .setParameter("now", now)
                .setParameter("due", last.at())
                .setParameter("claim", last.claimId())
                .setMaxResults(PAGE)
                .getResultStream()
                .map(row -> new Due((UUID) row[0], (String) row[1], (Instant) row[2]))
                .toList()));
    }

    /** What fails together is tried one by one; one that fails costs no other, and the next sweep tries it again. */
    private int open(String tenant, List<UUID> claims) {
        try {
            return tenancy.runAsParley(
                    tenant, () -> Race.run(() -> weigh.again(claims).size()));
        } catch (RuntimeException failed) {
            if (claims.size() > 1) {
                return claims.stream()
                        .mapToInt(one -> open(tenant, List.of(one)))
                        .sum();
            }
            Log.errorf(failed, "The case of claim %s, whose payer is silent, could not be opened", claims.get(0));
            return 0;
        }
    }
}
