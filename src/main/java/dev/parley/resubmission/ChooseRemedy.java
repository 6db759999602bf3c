package dev.parley.resubmission;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.Phase;
import dev.parley.casefile.Timeline;
import dev.parley.regulation.Remedy;
import dev.parley.review.CaseForum;
import dev.parley.review.CaseStanding;
import dev.parley.review.NextRemedy;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Picks the remedy that the payer's codes ask for, and starts the clock within which it has to be taken. */
@Named("chooseRemedy")
@ApplicationScoped
class ChooseRemedy implements ProcessStep {
    private final CaseForum caseForum;
    private final RemedyWindow window;
    private final DecisionLog decisions;
    private final Timeline timeline;

    ChooseRemedy(CaseForum caseForum, RemedyWindow window, DecisionLog decisions, Timeline timeline) {
        this.caseForum = caseForum;
        this.window = window;
        this.decisions = decisions;
        this.timeline = timeline;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        file.enter(Phase.RESUBMISSION);
        CaseStanding standing = caseForum.standing(file);
        if (standing.remedy().isEmpty()) {
            timeline.add(caseId, "remedy-chosen", "No correction, documentation or appeal is left to try");
            return Map.of("remedy", "none");
        }
        NextRemedy remedy = standing.remedy().get();
        Optional<Deadline> deadline = window.start(standing, remedy.road(), standing.refusedAtTheDoor());
        Instant warnAt = window.warnAt(deadline);
        String because = because(standing, remedy);
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("remedy", remedy.road());
        outcome.put("because", because);
        outcome.put("due", deadline.map(Deadline::dueOn).orElse(null));
        decisions.keep(
                caseId,
                "chooseRemedy",
                Map.of(
                        "reasons",
                        standing.answers().reasonCodes(),
                        "remarks",
                        standing.answers().remarkCodes()),
                outcome,
                List.of("CLM-08", "CLM-09"));
        timeline.add(caseId, "remedy-chosen", remedy.road().word() + ": " + because);
        return Map.of("remedy", remedy.road().word(), "remedyWarnAt", warnAt);
    }

    private static String because(CaseStanding standing, NextRemedy remedy) {
        if (standing.refusedAtTheDoor()) {
            return "the payer's front end refused it, so it was never filed (CLM-05)";
        }
        return remedy.codes().stream().map(ChooseRemedy::asks).collect(Collectors.joining("; "));
    }

    private static String asks(Remedy code) {
        return code.code() + " " + code.label() + ": " + code.remedy();
    }
}
