package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Phase;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Puts the ways on side by side before people decide. */
@Named("weighOptions")
@ApplicationScoped
class WeighOptions implements ProcessStep {
    private final Evaluate evaluate;
    private final DecisionWindow window;
    private final ProviderPatience patience;

    WeighOptions(Evaluate evaluate, DecisionWindow window, ProviderPatience patience) {
        this.evaluate = evaluate;
        this.window = window;
        this.patience = patience;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        CaseFile.byId(caseId).enter(Phase.EVALUATION);
        evaluate.evaluate(caseId);
        Map<String, Object> timers = new HashMap<>(patience.timers(caseId));
        timers.put("decisionWarnAt", window.warning(caseId));
        return timers;
    }
}
