package dev.parley.outreach;

import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.regulation.ClockKind;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Time to talk is up without an offer on the table; says which way is open now. */
@Named("recordNegotiationEnd")
@ApplicationScoped
class RecordNegotiationEnd implements ProcessStep {
    private final Clocks clocks;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    RecordNegotiationEnd(Clocks clocks, Timeline timeline, Outbox outbox, Clock clock) {
        this.clocks = clocks;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        Deadline.open(caseId, ClockKind.OPEN_NEGOTIATION_END)
                .filter(end -> !end.dueAt().isAfter(clock.instant()))
                .ifPresent(end ->
                        clocks.met(caseId, ClockKind.OPEN_NEGOTIATION_END, "the period ended on " + end.dueOn()));
        String next = Deadline.open(caseId, ClockKind.IDR_INITIATION)
                .map(window -> "; dispute resolution can be initiated from " + window.opensOn() + " to "
                        + window.dueOn() + " (" + window.ruleId() + ")")
                .orElse("");
        timeline.add(caseId, "negotiation-ended", "The time to talk with the payer is over" + next);
        outbox.add("negotiation.ended", caseId, Map.of());
        return Map.of();
    }
}
