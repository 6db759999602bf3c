package dev.parley.bulk;

import dev.parley.http.Race;
import dev.parley.security.Tenancy;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Clears contents that were kept long enough, each in a transaction of its own. */
@ApplicationScoped
public class ClearContents {
    private static final int PAGE = 100;

    private final List<KeptContent> kinds;
    private final Tenancy tenancy;
    private final Clock clock;

    ClearContents(@All List<KeptContent> kinds, Tenancy tenancy, Clock clock) {
        this.kinds = kinds;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @Scheduled(
            every = "{parley.bulk.clear.every}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        clear();
    }

    /** @return how many lost their content */
    public int clear() {
        return kinds.stream().mapToInt(this::clear).sum();
    }

    private int clear(KeptContent kind) {
        List<String> tenants =
                tenancy.runAsParley("-", () -> QuarkusTransaction.requiringNew().call(kind::tenants));
        return tenants.stream()
                .mapToInt(tenant -> tenancy.runAsParley(tenant, () -> clearAll(kind)))
                .sum();
    }

    private int clearAll(KeptContent kind) {
        Instant before = clock.instant().minus(QuarkusTransaction.requiringNew().call(kind::keptFor));
        int cleared = 0;
        List<UUID> due = due(kind, before);
        while (!due.isEmpty()) {
            int of = (int) due.stream().filter(id -> clear(kind, id, before)).count();
            cleared += of;
            due = of == 0 ? List.of() : due(kind, before);
        }
        return cleared;
    }

    private static List<UUID> due(KeptContent kind, Instant before) {
        return QuarkusTransaction.requiringNew().call(() -> kind.due(before, PAGE));
    }

    /** One that fails costs no other; the next sweep tries it again. */
    private boolean clear(KeptContent kind, UUID id, Instant before) {
        try {
            return Race.run(() -> kind.clear(id, before, clock.instant()));
        } catch (RuntimeException failed) {
            Log.errorf(failed, "The content of %s could not be cleared", id);
            return false;
        }
    }
}
