package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Phase;
import dev.parley.casefile.Timeline;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
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
    private final FilingClocks filing;
    private final Timeline timeline;
    private final Clock clock;

    PreflightIdr(CheckEligibility check, FilingClocks filing, Timeline timeline, Clock clock) {
        this.check = check;
        this.filing = filing;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        file.enter(Phase.IDR);
        CheckEligibility.Checked checked = check.check(file, LocalDate.now(clock), "preflightIdr");
        Optional<FilingWindow> window = checked.window().filter(FilingWindow::exists);
        window.ifPresent(days -> filing.start(file, days));
        timeline.add(caseId, "idr-preflight", told(checked.findings()));
        Map<String, Object> timers = new HashMap<>(filing.moments(window));
        timers.put(
                "initiationOpen",
                window.map(days -> days.closesAt(clock.getZone()).isAfter(clock.instant()))
                        .orElse(false));
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
