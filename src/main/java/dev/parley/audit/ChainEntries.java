package dev.parley.audit;

import dev.parley.audit.AuditEntry.Act;
import dev.parley.http.Race;
import dev.parley.security.Tenancy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Brings what was recorded to the database, and links each tenant's entries to its chain: afterwards, so that no call waits for another. */
@ApplicationScoped
public class ChainEntries {
    private static final int AT_ONCE = 500;

    private final AuditSpool spool;
    private final Session session;
    private final Tenancy tenancy;

    ChainEntries(AuditSpool spool, Session session, Tenancy tenancy) {
        this.spool = spool;
        this.session = session;
        this.tenancy = tenancy;
    }

    @Scheduled(every = "{parley.audit.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        run();
    }

    void stop(@Observes ShutdownEvent stopped) {
        store();
    }

    /** @return how many entries became links */
    public int run() {
        store();
        int linked = 0;
        for (String tenant : tenants()) {
            int more = AT_ONCE;
            while (more == AT_ONCE) {
                more = tenancy.runAsParley(tenant, () -> Race.run(this::link));
                linked += more;
            }
        }
        return linked;
    }

    private synchronized void store() {
        Map<String, List<Act>> byTenant = spool.take().stream().collect(Collectors.groupingBy(Act::tenant));
        byTenant.forEach((tenant, acts) -> tenancy.runAsParley(tenant, () -> {
            QuarkusTransaction.requiringNew().run(() -> acts.stream()
                    .filter(act -> !AuditEntry.isKnown(act.id()))
                    .forEach(act -> new AuditEntry(act).persist()));
            return null;
        }));
        spool.stored();
    }

    private List<String> tenants() {
        return tenancy.runAsParley("-", () -> QuarkusTransaction.requiringNew().call(() -> session.createNativeQuery(
                        "select distinct tenant from audit_entry where number is null order by tenant", String.class)
                .getResultList()));
    }

    private int link() {
        AuditChain chain = AuditChain.held();
        List<AuditEntry> loose = AuditEntry.loose(AT_ONCE);
        loose.forEach(chain::add);
        return loose.size();
    }
}
