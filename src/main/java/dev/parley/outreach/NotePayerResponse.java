package dev.parley.outreach;

import dev.parley.casefile.Clocks;
import dev.parley.event.Outbox;
import dev.parley.regulation.ClockKind;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** The payer has answered: its own clock stops. Talks go on; only an offer ends them. */
@Named("notePayerResponse")
@ApplicationScoped
class NotePayerResponse implements ProcessStep {
    private final Clocks clocks;
    private final Outbox outbox;
    private final Clock clock;

    NotePayerResponse(Clocks clocks, Outbox outbox, Clock clock) {
        this.clocks = clocks;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        clocks.met(
                caseId,
                ClockKind.OPEN_NEGOTIATION_RESPONSE,
                "the payer responded, as recorded on " + LocalDate.now(clock));
        outbox.add("payer.responded", caseId, Map.of());
        return Map.of();
    }
}
