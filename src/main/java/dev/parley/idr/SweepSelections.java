package dev.parley.idr;

import dev.parley.http.Race;
import dev.parley.security.Tenancy;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Finds disputes whose entity was accepted by silence, or by an answer given with a task, and brings them on. */
@ApplicationScoped
public class SweepSelections {
    private static final int MOST = 500;

    private final Session session;
    private final Tenancy tenancy;
    private final SettleSelection settle;
    private final Clock clock;

    SweepSelections(Session session, Tenancy tenancy, SettleSelection settle, Clock clock) {
        this.session = session;
        this.tenancy = tenancy;
        this.settle = settle;
        this.clock = clock;
    }

    private record Found(UUID id, String tenant) {}

    @Scheduled(
            every = "{parley.sweep.every}",
            delayed = "70s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        sweep();
    }

    /** Looks at every dispute that waits for an entity. */
    public void sweep() {
        waiting().forEach(this::look);
    }

    /** Across all tenants, which is why it reads ids and tenants only. */
    private List<Found> waiting() {
        return tenancy.runAsParley("-", () -> QuarkusTransaction.requiringNew().call(() -> session.createNativeQuery(
                        "select id, tenant from dispute where state = 'INITIATED' and unique_number is not null"
                                + " and initiated_on <= :today order by initiated_on, id",
                        Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("tenant", String.class)
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> new Found((UUID) row[0], (String) row[1]))
                .toList()));
    }

    /** One that fails costs no other; the next sweep tries it again. */
    private void look(Found one) {
        try {
            tenancy.runAsParley(
                    one.tenant(),
                    () -> Race.run(() -> {
                        settle.catchUp(one.id());
                        return null;
                    }));
        } catch (RuntimeException failed) {
            Log.errorf(failed, "The selection of dispute %s could not be brought on", one.id());
        }
    }
}
