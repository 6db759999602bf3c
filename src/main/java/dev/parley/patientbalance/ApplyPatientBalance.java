package dev.parley.patientbalance;

import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Hands the decision about the patient's balance to the systems that bill and post. */
@Named("applyPatientBalance")
@ApplicationScoped
class ApplyPatientBalance implements ProcessStep {
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    ApplyPatientBalance(Timeline timeline, Outbox outbox, Clock clock) {
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        BalanceDecision decision = BalanceDecision.latest(caseId).orElseThrow();
        decision.apply(clock.instant());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("decisionId", decision.id().toString());
        data.put("choice", decision.choice().name());
        if (decision.amount() != null) {
            data.put("amount", decision.amount().dollars());
        }
        if (decision.writeOffReason() != null) {
            data.put("writeOffReason", decision.writeOffReason().name());
        }
        outbox.add("patient-balance.decided", caseId, data);
        timeline.add(
                caseId,
                "patient-balance-applied",
                switch (decision.choice()) {
                    case HOLD -> "The balance is held; no statement goes out";
                    case WRITE_OFF -> decision.amount() + " was written off: " + decision.writeOffReason();
                    case BILL_COST_SHARE, BILL_BALANCE -> "A statement of " + decision.amount() + " may go out";
                });
        return Map.of();
    }
}
