package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.DecisionKind;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.Phase;
import dev.parley.casefile.Timeline;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.Law;
import dev.parley.regulation.LegalEvents;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The entity found the dispute ineligible: a wrong grouping may be filed again once, in time (FED-RS-01). */
@Named("weighIneligibility")
@ApplicationScoped
class WeighIneligibility implements ProcessStep, DecisionKind<WeighIneligibility.Finding, WeighIneligibility.Weighed> {
    private static final String DECISION = "weighIneligibility";

    private final FilingWindows windows;
    private final Clocks clocks;
    private final EndStages stages;
    private final DecisionLog decisions;
    private final Timeline timeline;
    private final Clock clock;

    WeighIneligibility(
            FilingWindows windows,
            Clocks clocks,
            EndStages stages,
            DecisionLog decisions,
            Timeline timeline,
            Clock clock) {
        this.windows = windows;
        this.clocks = clocks;
        this.stages = stages;
        this.decisions = decisions;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        Dispute found = Disputes.latest(caseId).orElseThrow();
        String finding = "dispute " + found.disputeNumber() + " was found ineligible on " + found.ineligibleOn();
        clocks.met(caseId, ClockKind.ELIGIBILITY, finding);
        stages.of(found, finding);
        Weighed weighed = decisions
                .keep(
                        caseId,
                        DECISION,
                        this,
                        new Finding(
                                found.ineligibleBecause(),
                                found.ineligibleOn(),
                                found.resubmissionOf() != null,
                                found.events(),
                                found.isBatched(),
                                clock.instant(),
                                clock.getZone()))
                .outcome();
        Optional<FilingWindow> window = Optional.of(found)
                .filter(dispute -> weighed.resubmissionAllowed())
                .flatMap(windows::afterFinding);
        Map<String, Object> answer = new HashMap<>();
        answer.put("resubmissionAllowed", window.isPresent());
        answer.put("idrOutcome", "ineligible");
        window.ifPresent(days -> answer.putAll(fileAgain(found, days, finding)));
        timeline.add(caseId, "idr-ineligible", told(found, window));
        return answer;
    }

    /** {@code at} is when it was weighed, {@code zone} where the day ends. */
    record Finding(
            IneligibilityReason reason,
            LocalDate foundOn,
            boolean isResubmission,
            LegalEvents events,
            boolean batched,
            Instant at,
            ZoneId zone) {}

    record Weighed(boolean resubmissionAllowed) {}

    @Override
    public Set<String> decisions() {
        return Set.of(DECISION);
    }

    @Override
    public Class<Finding> facts() {
        return Finding.class;
    }

    @Override
    public Decided<Weighed> decide(Finding finding, Law law) {
        boolean inTime = law.federalClocks()
                .clock(ClockKind.RESUBMISSION, finding.events(), finding.batched())
                .filter(clock -> clock.dueInstant(finding.zone()).isAfter(finding.at()))
                .isPresent();
        return Decided.of(
                new Weighed(inTime && Dispute.mayBeResubmitted(finding.reason(), finding.isResubmission())),
                "FED-RS-01");
    }

    private Map<String, Object> fileAgain(Dispute found, FilingWindow window, String finding) {
        found.resubmission().persist();
        clocks.start(found.caseId(), window.clock(), finding);
        CaseFile.byId(found.caseId()).enter(Phase.IDR);
        return Map.of(
                "initiationOpensAt", window.opensAt(clock.getZone()),
                "initiationClosesAt", window.closesAt(clock.getZone()),
                "initiationWarnAt", clocks.warningBefore(window.lastDay()));
    }

    private static String told(Dispute found, Optional<FilingWindow> window) {
        if (window.isPresent()) {
            return "A wrong grouping may be put right once: file again by "
                    + window.get().due() + " (FED-RS-01)";
        }
        if (!found.ineligibleBecause().canBePutRight()) {
            return "Found ineligible: " + found.ineligibleBecause() + "; filing again would not help (FED-RS-01)";
        }
        return found.resubmissionOf() != null
                ? "Found ineligible again; a dispute may be filed again only once (FED-RS-01)"
                : "Found ineligible; the days to file again have passed (FED-RS-01)";
    }
}
