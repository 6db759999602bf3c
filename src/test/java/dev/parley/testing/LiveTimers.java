package dev.parley.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.security.Tenancy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The invariant of every journey: no open clock is ever without a live timer. Asked by a query of its own, so that the
 * sweeper, which would mend what is lost, is not trusted either.
 */
@ApplicationScoped
public class LiveTimers {
    private static final int LATEST = 20;

    private final Session session;
    private final Tenancy tenancy;
    private final Deque<UUID> cases = new ArrayDeque<>();
    private final Set<UUID> leftAlone = new HashSet<>();

    LiveTimers(Session session, Tenancy tenancy) {
        this.session = session;
        this.tenancy = tenancy;
    }

    /** Of this case and from now on of it too, as long as it is among the latest. */
    public synchronized void check(String caseId) {
        UUID id = UUID.fromString(caseId);
        if (!cases.contains(id)) {
            cases.addLast(id);
        }
        if (cases.size() > LATEST) {
            cases.removeFirst();
        }
        check();
    }

    /** Of the latest cases. */
    public synchronized void check() {
        List<UUID> checked =
                cases.stream().filter(id -> !leftAlone.contains(id)).toList();
        if (!checked.isEmpty()) {
            assertThat(lost(checked)).as("open clocks without a live timer").isEmpty();
        }
    }

    /** A test takes a timer of this case away on purpose. */
    synchronized void leaveAlone(UUID caseId) {
        leftAlone.add(caseId);
    }

    private List<String> lost(List<UUID> checked) {
        return tenancy.runAsParley("-", () -> QuarkusTransaction.requiringNew().call(() -> session.createNativeQuery(
                        """
                        select d.kind || ' due ' || cast(d.due_on as varchar) || ' of case ' || cast(d.case_id as varchar)
                        from deadline d
                        where d.state = 'OPEN' and d.case_id in (:cases) and not exists (
                            select 1 from ACT_RU_EXECUTION w
                            join ACT_RU_JOB j on j.PROCESS_INSTANCE_ID_ = w.PROC_INST_ID_
                            where w.BUSINESS_KEY_ = cast(d.id as varchar) and j.RETRIES_ > 0 and j.DUEDATE_ is not null)
                        """,
                        String.class)
                .setParameter("cases", checked)
                .list()));
    }
}
