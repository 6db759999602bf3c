package dev.parley.workcomp;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.Timeline;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Holds what came after the dispute against what is due: the state's decision, or else its schedule. */
@Named("weighCompAnswer")
@ApplicationScoped
class WeighCompAnswer implements ProcessStep {
    private final DecisionLog decisions;
    private final Timeline timeline;

    WeighCompAnswer(DecisionLog decisions, Timeline timeline) {
        this.decisions = decisions;
        this.timeline = timeline;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        FeeDispute dispute = FeeDispute.latest(caseId).orElseThrow();
        boolean moneyDue = dispute.due().isMoreThan(file.paid());
        String outcome = moneyDue ? "awarded" : "closed";
        decisions.keep(
                caseId,
                "weighCompAnswer",
                Map.of("due", dispute.due(), "decided", dispute.isDecided(), "paid", file.paid()),
                Map.of("compOutcome", outcome),
                List.of("WC-05"));
        timeline.add(
                caseId,
                "comp-answer-weighed",
                "Due is " + dispute.due() + (dispute.isDecided() ? " by the state's decision" : " by the schedule")
                        + ", paid is " + file.paid());
        return Map.of("compOutcome", outcome);
    }
}
