package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.Phase;
import dev.parley.casefile.Timeline;
import dev.parley.regulation.ClockKind;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The entity found the dispute ineligible: a wrong grouping may be filed again once, in time (FED-RS-01). */
@Named("weighIneligibility")
@ApplicationScoped
class WeighIneligibility implements ProcessStep {
    private final FilingWindows windows;
    private final Clocks clocks;
    private final DecisionLog decisions;
    private final Timeline timeline;
    private final Clock clock;

    WeighIneligibility(FilingWindows windows, Clocks clocks, DecisionLog decisions, Timeline timeline, Clock clock) {
        this.windows = windows;
        this.clocks = clocks;
        this.decisions = decisions;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        Dispute found = Dispute.latest(caseId).orElseThrow();
        String finding = "dispute " + found.disputeNumber() + " was found ineligible on " + found.ineligibleOn();
        clocks.met(caseId, ClockKind.ELIGIBILITY, finding);
        clocks.cancel(caseId, ClockKind.OFFER, finding);
        clocks.cancel(caseId, ClockKind.DETERMINATION, finding);
        Optional<FilingWindow> window = Optional.of(found)
                .filter(Dispute::mayBeResubmitted)
                .flatMap(windows::afterFinding)
                .filter(days -> days.closesAt(clock.getZone()).isAfter(clock.instant()));
        decisions.keep(
                caseId,
                "weighIneligibility",
                Map.of(
                        "reason", found.ineligibleBecause(),
                        "foundOn", found.ineligibleOn(),
                        "isResubmission", found.resubmissionOf() != null),
                Map.of("resubmissionAllowed", window.isPresent()),
                List.of("FED-RS-01"));
        Map<String, Object> answer = new HashMap<>();
        answer.put("resubmissionAllowed", window.isPresent());
        answer.put("idrOutcome", "ineligible");
        window.ifPresent(days -> answer.putAll(fileAgain(found, days, finding)));
        timeline.add(caseId, "idr-ineligible", told(found, window));
        return answer;
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
