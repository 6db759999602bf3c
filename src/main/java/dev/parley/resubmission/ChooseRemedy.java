package dev.parley.resubmission;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.Phase;
import dev.parley.casefile.Timeline;
import dev.parley.remittance.RemittanceClaim;
import dev.parley.review.CaseForum;
import dev.parley.review.CaseStanding;
import dev.parley.review.TriedRemedies;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Picks the remedy that the payer's codes ask for, and starts the clock within which it has to be taken. */
@Named("chooseRemedy")
@ApplicationScoped
class ChooseRemedy implements ProcessStep {
    private final CaseForum caseForum;
    private final RemedyWindow window;
    private final RemedyChoice remedyChoice;
    private final DecisionLog decisions;
    private final Timeline timeline;

    ChooseRemedy(
            CaseForum caseForum,
            RemedyWindow window,
            RemedyChoice remedyChoice,
            DecisionLog decisions,
            Timeline timeline) {
        this.caseForum = caseForum;
        this.window = window;
        this.remedyChoice = remedyChoice;
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
        RemedyChoice.Chosen chosen = decisions
                .keep(
                        caseId,
                        RemedyChoice.NAME,
                        remedyChoice,
                        new RemedyChoice.Facts(
                                standing.answers().reasonCodes(),
                                standing.answers().remarkCodes(),
                                standing.regime(),
                                standing.answers()
                                        .latest()
                                        .map(RemittanceClaim::id)
                                        .orElse(null),
                                TriedRemedies.of(caseId),
                                standing.appeals(),
                                standing.refusedAtTheDoor(),
                                file.payerName(),
                                standing.facts(),
                                RemedyWindow.events(standing)))
                .outcome();
        Optional<Deadline> deadline = window.start(standing, chosen.remedy(), standing.refusedAtTheDoor());
        timeline.add(caseId, "remedy-chosen", chosen.remedy().word() + ": " + chosen.because());
        return Map.of("remedy", chosen.remedy().word(), "remedyWarnAt", window.warnAt(deadline));
    }
}
