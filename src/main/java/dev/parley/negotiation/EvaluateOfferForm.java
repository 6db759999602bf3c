package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** The negotiator reads the comparison and recommends a way on. */
@ApplicationScoped
public class EvaluateOfferForm implements TaskForm<EvaluatedOffer> {
    private final TakePosition takePosition;
    private final DecisionWindow window;
    private final ProviderPatience patience;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    EvaluateOfferForm(
            TakePosition takePosition,
            DecisionWindow window,
            ProviderPatience patience,
            Timeline timeline,
            CurrentUser user,
            Clock clock) {
        this.takePosition = takePosition;
        this.window = window;
        this.patience = patience;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "evaluateOffer";
    }

    @Override
    public Class<EvaluatedOffer> body() {
        return EvaluatedOffer.class;
    }

    @Override
    public TaskBrief brief(OpenTask task) {
        return TaskBrief.dueOn(window.lastDay(task.caseId()).orElse(null));
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, EvaluatedOffer evaluated) {
        UUID caseId = task.caseId();
        Position position = takePosition.of(CaseFile.byId(caseId));
        CounterRules.check(evaluated.recommendation(), evaluated.counterAmount(), position);
        UUID evaluation = Evaluation.latest(caseId).orElseThrow().id();
        new CaseDecision(caseId, evaluation, evaluated, user.name(), clock.instant()).persist();
        timeline.add(
                caseId,
                "recommended",
                user.name() + " recommends " + evaluated.recommendation()
                        + (evaluated.counterAmount() == null ? "" : " at " + evaluated.counterAmount()));
        return patience.timers(caseId);
    }
}
