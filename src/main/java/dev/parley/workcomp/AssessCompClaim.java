package dev.parley.workcomp;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.Phase;
import dev.parley.casefile.Timeline;
import dev.parley.regulation.Law;
import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.review.CaseForum;
import dev.parley.review.CaseStanding;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
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
    private final Law law;
    private final Clocks clocks;
    private final BusinessCalendar calendar;
    private final DecisionLog decisions;
    private final Timeline timeline;
    private final Clock clock;

    AssessCompClaim(
            CaseForum caseForum,
            CompRoute route,
            Law law,
            Clocks clocks,
            BusinessCalendar calendar,
            DecisionLog decisions,
            Timeline timeline,
            Clock clock) {
        this.caseForum = caseForum;
        this.route = route;
        this.law = law;
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
        CompRoute.Facts facts = CompRoute.Facts.of(standing, clock.instant(), clock.getZone());
        CompRoute.window(facts, law)
                .ifPresent(window -> clocks.start(
                        caseId,
                        window,
                        "the carrier's explanation or the day the state counts from: " + window.triggerDate()));
        CompRoute.Assessment assessment =
                decisions.keep(caseId, CompRoute.NAME, route, facts).outcome();
        LocalDate due = assessment.due() != null
                ? assessment.due()
                : calendar.nthBusinessDayAfter(LocalDate.now(clock), USUAL_DAYS);
        timeline.add(
                caseId,
                "comp-assessed",
                (assessment.disputeOpen() ? "A fee dispute is open: " : "No fee dispute: ") + assessment.because());
        return Map.of("disputeOpen", assessment.disputeOpen(), "disputeWarnAt", clocks.warningBefore(due));
    }
}
