package dev.parley.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.event.LeaseWebhook.Lease;
import dev.parley.http.Race;
import dev.parley.security.Tenancy;
import dev.parley.trace.Traces;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells webhooks of the events they have not taken. At least once and in order: an event counts as taken once the answer
 * is noted, and is told again under the same id when a node dies before that.
 */
@ApplicationScoped
public class TellWebhooks {
    private static final int AT_ONCE = 100;
    private static final int GONE = 410;
    private static final int MOST_DOUBLINGS = 9;

    private final LeaseWebhook leases;
    private final WebhookPost post;
    private final FailingWebhook failing;
    private final Tenancy tenancy;
    private final ObjectMapper json;
    private final Traces traces;
    private final Clock clock;
    private final Duration pause;
    private final Duration patience;
    private volatile boolean stopping;

    TellWebhooks(
            LeaseWebhook leases,
            WebhookPost post,
            FailingWebhook failing,
            Tenancy tenancy,
            ObjectMapper json,
            Traces traces,
            Clock clock,
            @ConfigProperty(name = "parley.webhook.pause") Duration pause,
            @ConfigProperty(name = "parley.webhook.disable-after") Duration patience) {
        this.leases = leases;
        this.post = post;
        this.failing = failing;
        this.tenancy = tenancy;
        this.json = json;
        this.traces = traces;
        this.clock = clock;
        this.pause = pause;
        this.patience = patience;
    }

    @Scheduled(every = "{parley.event.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        run();
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    /** @return how many events were taken */
    public int run() {
        int taken = 0;
        Optional<Lease> next = leases.take();
        while (next.isPresent()) {
            taken += tell(next.get());
            next = stopping ? Optional.empty() : leases.take();
        }
        return taken;
    }

    /** What to say to whom; the body is null for an event that was not asked for. */
    private record Message(String id, long sequence, URI url, String secret, String traceParent, String body) {}

    private int tell(Lease lease) {
        int taken = 0;
        for (Message message : inTenant(lease, () -> messages(lease))) {
            if (stopping || !isTaken(lease, message)) {
                return taken;
            }
            taken += message.body() == null ? 0 : 1;
        }
        inTenant(lease, () -> {
            Webhook.held(lease.webhookId(), lease.id()).ifPresent(Webhook::release);
            return null;
        });
        return taken;
    }

    private List<Message> messages(Lease lease) {
        return Webhook.held(lease.webhookId(), lease.id())
                .map(webhook -> OutboxEvent.after(webhook.position(), AT_ONCE).stream()
                        .map(event -> new Message(
                                event.id().toString(),
                                event.sequence(),
                                URI.create(webhook.url()),
                                webhook.secret(),
                                event.traceParent(),
                                webhook.wants(event) ? text(event) : null))
                        .toList())
                .orElse(List.of());
    }

    private String text(OutboxEvent event) {
        try {
            return json.writeValueAsString(CloudEvent.of(event, json));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean isTaken(Lease lease, Message message) {
        if (message.body() == null) {
            return noted(lease, webhook -> webhook.skipTo(message.sequence()));
        }
        try {
            int status = post(message);
            String answer = "HTTP " + status;
            if (status >= 200 && status < 300) {
                return noted(
                        lease, webhook -> webhook.took(message.sequence(), answer, clock.instant(), leases.until()));
            }
            failed(lease, answer, status == GONE);
        } catch (WebhookPost.Unanswered unanswered) {
            failed(lease, unanswered.getMessage(), false);
        }
        return false;
    }

    private int post(Message message) throws WebhookPost.Unanswered {
        return traces.after(
                "webhook", message.traceParent(), () -> post.post(message.url(), headers(message), message.body()));
    }

    private Map<String, String> headers(Message message) {
        Instant now = clock.instant();
        return Map.of(
                "Content-Type", CloudEvent.MEDIA_TYPE,
                "User-Agent", "Parley",
                "webhook-id", message.id(),
                "webhook-timestamp", String.valueOf(now.getEpochSecond()),
                "webhook-signature", Signature.of(message.secret(), message.id(), now, message.body()));
    }

    private void failed(Lease lease, String answer, boolean gone) {
        noted(lease, webhook -> {
            Instant now = clock.instant();
            webhook.failed(answer, now, now.plus(pauseAfter(webhook.failures() + 1)));
            if (gone || webhook.failsFor(patience, now)) {
                webhook.disable();
                failing.open(webhook);
            }
        });
    }

    /** Twice as long after each failure, up to 512 times the first pause. */
    Duration pauseAfter(int failures) {
        return pause.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    }

    /** False when the webhook was taken over or removed meanwhile. */
    private boolean noted(Lease lease, Consumer<Webhook> note) {
        return inTenant(lease, () -> {
            Optional<Webhook> held = Webhook.held(lease.webhookId(), lease.id());
            held.ifPresent(note);
            return held.isPresent();
        });
    }

    private <T> T inTenant(Lease lease, Callable<T> work) {
        return tenancy.runAsParley(lease.tenant(), () -> Race.run(work));
    }
}
