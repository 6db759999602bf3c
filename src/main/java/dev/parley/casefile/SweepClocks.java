package dev.parley.casefile;

import dev.parley.event.Outbox;
import dev.parley.security.Tenancy;
import dev.parley.workflow.CaseWorkflow;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Proves that no clock is lost: every open clock must have a live timer. One without is reported loudly and gets a new
 * timer; one whose last moment has passed without its timer ringing is closed here.
 */
@ApplicationScoped
public class SweepClocks {
    private static final int PAGE = 100;

    /** How late a timer may ring before the sweeper rings for it. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private static final OpenClock BEFORE_ALL = new OpenClock(new UUID(0, 0), "-", Instant.EPOCH);

    private final EntityManager entities;
    private final Tenancy tenancy;
    private final CaseWorkflow workflow;
    private final Clocks clocks;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;
    private final Counter lost;
    private volatile long sweptAt = System.nanoTime();

    SweepClocks(
            EntityManager entities,
            Tenancy tenancy,
            CaseWorkflow workflow,
            Clocks clocks,
            Timeline timeline,
            Outbox outbox,
            Clock clock,
            MeterRegistry registry) {
        this.entities = entities;
        this.tenancy = tenancy;
        this.workflow = workflow;
        this.clocks = clocks;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
        this.lost = registry.counter("parley.clocks.lost");
        Gauge.builder("parley.clocks.swept.seconds", () -> Duration.ofNanos(System.nanoTime() - sweptAt)
                        .toSeconds())
                .description("Since when the clocks were last looked through by this node")
                .register(registry);
    }

    private record OpenClock(UUID id, String tenant, Instant dueAt) {}

    @Scheduled(
            every = "{parley.sweep.every}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweepOnSchedule() {
        sweep();
    }

    /** @return how many clocks had lost their timer */
    public int sweep() {
        int found = 0;
        List<OpenClock> page = page(BEFORE_ALL);
        while (!page.isEmpty()) {
            found += sweep(page);
            page = page(page.get(page.size() - 1));
        }
        lost.increment(found);
        sweptAt = System.nanoTime();
        return found;
    }

    /** Across all tenants, which is why it reads ids and tenants only; those due first come first. */
    private List<OpenClock> page(OpenClock last) {
        return tenancy.runAsParley(
                "-", () -> QuarkusTransaction.requiringNew().call(() -> entities.unwrap(Session.class)
                        .createNativeQuery(
                                """
                                select id, tenant, due_at from deadline
                                where state = 'OPEN' and due_at >= :due and (due_at > :due or id > :id)
                                order by due_at, id
                                """,
                                Object[].class)
                        .addScalar("id", UUID.class)
                        .addScalar("tenant", String.class)
                        .addScalar("due_at", Instant.class)
                        .setParameter("due", last.dueAt())
                        .setParameter("id", last.id())
                        .setMaxResults(PAGE)
                        .getResultStream()
                        .map(row -> new OpenClock((UUID) row[0], (String) row[1], (Instant) row[2]))
                        .toList()));
    }

    private int sweep(List<OpenClock> open) {
        Set<UUID> ids = open.stream().map(OpenClock::id).collect(Collectors.toSet());
        Set<UUID> unwatched =
                tenancy.runAsParley("-", () -> QuarkusTransaction.requiringNew().call(() -> workflow.unwatched(ids)));
        int lost = 0;
        for (OpenClock one : open) {
            if (unwatched.contains(one.id())
                    && tenancy.runAsParley(one.tenant(), () -> QuarkusTransaction.requiringNew()
                            .call(() -> mend(one.id())))) {
                lost++;
            }
        }
        return lost;
    }

    /** Looks again with the row held: the clock may have ended, or another node may have mended it. */
    private boolean mend(UUID id) {
        Deadline deadline = Deadline.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (deadline == null
                || !deadline.isOpen()
                || workflow.unwatched(Set.of(id)).isEmpty()) {
            return false;
        }
        Log.errorf("Clock %s of case %s had no live timer", id, deadline.caseId());
        timeline.add(
                deadline.caseId(),
                "clock-unwatched",
                "The timer of " + deadline.kind() + ", due on " + deadline.dueOn() + ", was lost and has been mended");
        outbox.add("clock.unwatched", deadline.caseId(), Map.of("deadlineId", id.toString()));
        if (deadline.dueAt().plus(GRACE).isBefore(clock.instant())) {
            clocks.runOut(deadline);
        } else {
            clocks.watch(deadline);
        }
        return true;
    }
}
