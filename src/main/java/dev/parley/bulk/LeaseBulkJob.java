package dev.parley.bulk;

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

/** Takes the job that has waited longest, of any tenant: queued, or left behind by a node that no longer renews its lease. */
@ApplicationScoped
class LeaseBulkJob {
    private static final int CANDIDATES = 8;
    private static final String FREE = "(state = 'QUEUED' or state = 'RUNNING' and leased_until < :now)";

    private final Session session;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Duration length;

    LeaseBulkJob(
            Session session,
            Tenancy tenancy,
            Clock clock,
            @ConfigProperty(name = "parley.bulk.lease") Duration length) {
        this.session = session;
        this.tenancy = tenancy;
        this.clock = clock;
        this.length = length;
    }

    Optional<Lease> take() {
        for (Lease wanted : candidates()) {
            if (take(wanted)) {
                return Optional.of(wanted);
            }
        }
        return Optional.empty();
    }

    /** The job, its row held until the transaction ends and its lease renewed; refused when it is leased no more. */
    BulkJob held(Lease lease) {
        BulkJob job = BulkJob.held(lease.jobId());
        if (!job.runsUnder(lease.id())) {
            throw new LeaseLost();
        }
        job.leasedUntil(until());
        return job;
    }

    /** Hands a job back that this node does not finish, so that another need not wait until the lease has run out. */
    void release(Lease lease) {
        tenancy.runAsParley(
                lease.tenant(), () -> QuarkusTransaction.requiringNew().call(() -> {
                    held(lease).leasedUntil(Instant.EPOCH);
                    return null;
                }));
    }

    private Instant until() {
        return clock.instant().plus(length);
    }

    /** Across all tenants, which is why it reads ids and tenants only. */
    private List<Lease> candidates() {
        return tenancy.runAsParley("-", () -> QuarkusTransaction.requiringNew().call(() -> session.createNativeQuery(
                        "select id, tenant from bulk_job where " + FREE + " order by requested_at, id", Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("tenant", String.class)
                .setParameter("now", clock.instant())
                .setMaxResults(CANDIDATES)
                .getResultStream()
                .map(row -> new Lease(OrderedId.next(), (UUID) row[0], (String) row[1]))
                .toList()));
    }

    /** Of two nodes that both saw the job free, the second waits for the first and then finds it taken. */
    private boolean take(Lease wanted) {
        return tenancy.runAsParley(
                wanted.tenant(), () -> QuarkusTransaction.requiringNew().call(() -> {
                    int rows = session.createNativeMutationQuery(
                                    """
                            update bulk_job set version = version + case when state = 'QUEUED' then 1 else 0 end,
                                state = 'RUNNING', lease = :lease, leased_until = :until,
                                started_at = coalesce(started_at, :now)
                            where id = :id and\s"""
                                            + FREE)
                            .setParameter("lease", wanted.id())
                            .setParameter("until", until())
                            .setParameter("now", clock.instant())
                            .setParameter("id", wanted.jobId())
                            .executeUpdate();
                    return rows == 1;
                }));
    }
}
