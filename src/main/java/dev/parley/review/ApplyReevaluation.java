package dev.parley.review;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.workflow.CaseWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Brings one case in line with the law of today: its forum, its clocks, its timeline, and the decision that did it. */
@ApplicationScoped
class ApplyReevaluation {
    private static final String BECAUSE = "the law was announced anew";

    private final EntityManager entities;
    private final DecisionLog decisions;
    private final Reevaluation reevaluation;
    private final Clocks clocks;
    private final CaseWorkflow workflow;
    private final Timeline timeline;
    private final Outbox outbox;

    ApplyReevaluation(
            EntityManager entities,
            DecisionLog decisions,
            Reevaluation reevaluation,
            Clocks clocks,
            CaseWorkflow workflow,
            Timeline timeline,
            Outbox outbox) {
        this.entities = entities;
        this.decisions = decisions;
        this.reevaluation = reevaluation;
        this.clocks = clocks;
        this.workflow = workflow;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    void apply(UUID caseId, Reevaluation.Facts facts) {
        CaseFile file = CaseFile.byId(caseId).open();
        entities.lock(file, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        Reevaluation.Outcome outcome =
                decisions.keep(caseId, Reevaluation.NAME, reevaluation, facts).outcome();
        List<String> told = new ArrayList<>();
        for (Reevaluation.ClockChange change : outcome.clocks()) {
            if (change.before() == null) {
                clocks.start(caseId, change.after(), BECAUSE);
            } else {
                clocks.replace(change.id(), Optional.ofNullable(change.after()), BECAUSE);
            }
            told.add(told(change));
        }
        if (outcome.forum() != null) {
            file.settleIn(outcome.forum().after(), outcome.forum().because());
            workflow.tell(caseId, "factsChanged");
            told.add("forum " + outcome.forum().before() + " becomes "
                    + outcome.forum().after());
        }
        timeline.add(caseId, "case-reevaluated", "Under the law as it is now known: " + String.join("; ", told));
        outbox.add("case.reevaluated", caseId, Map.of("changes", told.size()));
    }

    private static String told(Reevaluation.ClockChange change) {
        String before = change.before() == null
                ? "new"
                : change.before().due() + " by " + change.before().ruleId() + " "
                        + change.before().ruleVersion();
        String after = change.after() == null
                ? "gone"
                : change.after().due() + " by " + change.after().ruleId() + " "
                        + change.after().ruleVersion();
        return change.kind() + ": " + before + ", now " + after;
    }
}
