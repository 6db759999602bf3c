package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Phase;
import dev.parley.casefile.Timeline;
import dev.parley.regulation.ClockKind;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Looks before anybody attests: how each leg stands, and on which days the dispute may be filed. */
@Named(CheckEligibility.PREFLIGHT)
@ApplicationScoped
class PreflightIdr implements ProcessStep {
    private final CheckEligibility check;
    private final Clocks clocks;
    private final Timeline timeline;
    private final Clock clock;

    PreflightIdr(CheckEligibility check, Clocks clocks, Timeline timeline, Clock clock) {
        this.check = check;
        this.clocks = clocks;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        file.enter(Phase.IDR);
        CheckEligibility.Checked checked = check.check(file, LocalDate.now(clock), "preflightIdr");
        Optional<FilingWindow> window = checked.window().filter(FilingWindow::exists);
        window.ifPresent(days -> startClock(caseId, days));
        timeline.add(caseId, "idr-preflight", told(checked.findings()));
        return timers(window);
    }

    private void startClock(UUID caseId, FilingWindow window) {
        clocks.start(caseId, window.clock(), window.because());
        if (window.kind() == ClockKind.IDR_INITIATION_AFTER_COOLING_OFF) {
            clocks.cancel(caseId, ClockKind.IDR_INITIATION, window.because());
        }
    }

    private Map<String, Object> timers(Optional<FilingWindow> window) {
        Instant now = clock.instant();
        Instant closesAt = window.map(days -> days.closesAt(clock.getZone())).orElse(now);
        Map<String, Object> timers = new HashMap<>();
        timers.put(
                "initiationOpensAt",
                window.map(days -> days.opensAt(clock.getZone())).orElse(now));
        timers.put("initiationClosesAt", closesAt);
        timers.put(
                "initiationWarnAt",
                window.map(days -> clocks.warningBefore(days.lastDay())).orElse(now));
        timers.put("initiationOpen", closesAt.isAfter(now));
        return timers;
    }

    private static String told(List<LegFinding> findings) {
        List<String> against = findings.stream()
                .filter(finding -> finding.forbids() || finding.warns())
                .map(finding -> finding.leg() + " " + finding.finding() + ": " + finding.because())
                .toList();
        return against.isEmpty()
                ? "Every leg of eligibility holds"
                : "Not every leg of eligibility holds. " + String.join("; ", against);
    }
}
