package dev.parley.workcomp;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.Phase;
import dev.parley.casefile.Timeline;
import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.review.CaseForum;
import dev.parley.review.CaseStanding;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds out whether the state lets a comp payment be disputed, and until when. */
@Named("assessCompClaim")
@ApplicationScoped
class AssessCompClaim implements ProcessStep {
    /** Where the state sets no day, in business days. House policy, no rule. */
    private static final int USUAL_DAYS = 20;

    private final CaseForum caseForum;
    private final CompRoute route;
    private final Clocks clocks;
    private final BusinessCalendar calendar;
    private final DecisionLog decisions;
    private final Timeline timeline;
    private final Clock clock;

    AssessCompClaim(
            CaseForum caseForum,
            CompRoute route,
            Clocks clocks,
            BusinessCalendar calendar,
            DecisionLog decisions,
            Timeline timeline,
            Clock clock) {
        this.caseForum = caseForum;
        this.route = route;
        this.clocks = clocks;
        this.calendar = calendar;
        this.decisions = decisions;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        file.enter(Phase.WORKERS_COMP);
        CaseStanding standing = caseForum.standing(file);
        CompRoute.Assessment assessment = route.assess(standing);
        LocalDate due = assessment
                .window()
                .map(Deadline::dueOn)
                .orElseGet(() -> calendar.nthBusinessDayAfter(LocalDate.now(clock), USUAL_DAYS));
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("disputeOpen", assessment.open());
        outcome.put("because", assessment.because());
        outcome.put("path", assessment.path());
        outcome.put("due", assessment.window().map(Deadline::dueOn).orElse(null));
        decisions.keep(
                caseId,
                "assessCompClaim",
                Map.of("state", String.valueOf(standing.facts().state()), "open", standing.open()),
                outcome,
                List.of(assessment.ruleId()));
        timeline.add(
                caseId,
                "comp-assessed",
                (assessment.open() ? "A fee dispute is open: " : "No fee dispute: ") + assessment.because());
        return Map.of("disputeOpen", assessment.open(), "disputeWarnAt", clocks.warningBefore(due));
    }
}
