package dev.parley.outreach;

import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Takes stuck talks to the next desk of our own chain. The step does so when one of our own desks said nothing. */
@Named("climbOwnChain")
@ApplicationScoped
class Escalate implements ProcessStep {
    private final Cadence cadence;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    Escalate(Cadence cadence, Timeline timeline, Outbox outbox, Clock clock) {
        this.cadence = cadence;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The payer does not answer whom we asked; the supervisor talks to the next of its chain. */
    void payerSilent(UUID caseId, String because) {
        raise(caseId, cadence.deskAfter(null), true, because);
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        String silent = TalkEscalation.open(caseId).map(TalkEscalation::queue).orElse(null);
        raise(
                caseId,
                cadence.deskAfter(silent),
                false,
                silent == null
                        ? "nobody has contacted the payer in the days set for it"
                        : "the " + silent + " has not answered in the days set for it");
        return Map.of("escalationOverdueAt", cadence.overdueAfter(LocalDate.now(clock)));
    }

    private void raise(UUID caseId, String desk, boolean payerSilent, String because) {
        new TalkEscalation(caseId, desk, payerSilent, because, clock.instant()).persist();
        timeline.add(caseId, "talks-stuck", "The talks went to the " + desk + ": " + because);
        outbox.add("talks.stuck", caseId, Map.of("desk", desk, "payerSilent", payerSilent));
    }
}
