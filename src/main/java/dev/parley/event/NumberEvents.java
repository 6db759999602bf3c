package dev.parley.event;

import dev.parley.http.Race;
import dev.parley.security.Tenancy;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.hibernate.Session;

/**
 * Gives committed events their place in the feed. Ids tell when an event was written, not when its transaction committed;
 * a reader that followed them could step over one that commits late, so the numbers are given afterwards.
 */
@ApplicationScoped
public class NumberEvents {
    private static final int AT_ONCE = 500;

    private final Session session;
    private final Tenancy tenancy;
    private final Clock clock;
    private final MeterRegistry registry;

    NumberEvents(Session session, Tenancy tenancy, Clock clock, MeterRegistry registry) {
        this.registry = registry;
        this.session = session;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @Scheduled(every = "{parley.event.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        run();
    }

    /** @return how many events were numbered */
    public int run() {
        int numbered = 0;
        for (String tenant : tenants()) {
            int more = AT_ONCE;
            while (more == AT_ONCE) {
                List<String> types = tenancy.runAsParley(tenant, () -> Race.run(this::number));
                types.forEach(
                        type -> registry.counter("parley.events", "type", type).increment());
                more = types.size();
                numbered += more;
            }
        }
        return numbered;
    }

    private List<String> tenants() {
        return tenancy.runAsParley("-", () -> QuarkusTransaction.requiringNew().call(() -> session.createNativeQuery(
                        "select distinct tenant from outbox_event where published_at is null order by tenant",
                        String.class)
                .getResultList()));
    }

    /** What kinds of events got their number, once each. */
    private List<String> number() {
        EventFeed feed = EventFeed.held();
        List<OutboxEvent> events = OutboxEvent.unnumbered(AT_ONCE);
        events.forEach(event -> event.number(feed.next(), clock.instant()));
        return events.stream().map(OutboxEvent::type).toList();
    }
}
