package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.Timeline;
import dev.parley.regulation.ClockKind;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The notice came back: what ran from its day stops, and the window to send one is what counts again (FED-ON-07). */
@Named("withdrawNotice")
@ApplicationScoped
class WithdrawNotice implements ProcessStep {
    private static final String BECAUSE = "the notice came back and starts no clock (FED-ON-07)";

    private final Clocks clocks;
    private final Timeline timeline;
    private final Clock clock;

    WithdrawNotice(Clocks clocks, Timeline timeline, Clock clock) {
        this.clocks = clocks;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        NegotiationPeriod.STARTED_BY_NOTICE.forEach(kind -> clocks.cancel(caseId, kind, BECAUSE));
        Optional<Deadline> window = clocks.runAgain(caseId, ClockKind.OPEN_NEGOTIATION_START);
        timeline.add(
                caseId,
                "negotiation-undone",
                "Open negotiation has not begun"
                        + window.map(open -> "; a notice can be sent until " + open.dueOn())
                                .orElse(""));
        CaseFile.byId(caseId).waitUntil(LocalDate.now(clock));
        Instant now = clock.instant();
        Instant warning = window.map(Deadline::dueOn).map(clocks::warningBefore).orElse(now);
        Map<String, Object> again = new HashMap<>();
        again.put("noticeWarnAt", warning.isBefore(now) ? now : warning);
        again.put("noticeMailed", false);
        return again;
    }
}
