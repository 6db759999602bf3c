package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Phase;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.workflow.CaseWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A determination suspends the same service in other cases of the same parties (FED-CO-01): those that wait to be filed get
 * other days, and come back by themselves when the suspension is over.
 */
@ApplicationScoped
class ReplanFilings {
    static final String MOVED = "filingWindowMoved";

    private final FilingWindows windows;
    private final FilingClocks filing;
    private final CaseWorkflow workflow;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    ReplanFilings(
            FilingWindows windows,
            FilingClocks filing,
            CaseWorkflow workflow,
            Timeline timeline,
            Outbox outbox,
            Clock clock) {
        this.windows = windows;
        this.filing = filing;
        this.workflow = workflow;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** {@code suspended} are of one determination. */
    void after(List<CoolingOff> suspended) {
        if (suspended.isEmpty()) {
            return;
        }
        CoolingOff first = suspended.get(0);
        Set<String> codes = suspended.stream().map(CoolingOff::code).collect(Collectors.toSet());
        UUID own = Dispute.byId(first.disputeId()).caseId();
        CoolingOff.flush();
        for (CaseFile file : CaseFile.inPhase(Phase.IDR, first.providerId())) {
            boolean sameParties =
                    file.payerId() != null && FilingWindows.otherParty(file).equals(first.otherPartyId());
            if (!file.id().equals(own)
                    && sameParties
                    && isToBeFiled(file.id())
                    && FilingWindows.codesByLine(file).values().stream().anyMatch(codes::contains)) {
                move(file);
            }
        }
    }

    /** A notice gave the case more days to file; a window that closed before stays with the supervisor. */
    void extended(CaseFile file, String because) {
        FilingExtension.flush();
        windows.of(file).filter(FilingWindow::exists).ifPresent(days -> {
            filing.extend(file, days);
            workflow.reschedule(file.id(), filing.moments(Optional.of(days)));
            timeline.add(
                    file.id(),
                    "idr-window-moved",
                    because + ": the case may be filed from " + days.opens() + " to " + days.due());
        });
    }

    /** Nothing was filed yet. */
    private static boolean isToBeFiled(UUID caseId) {
        return Disputes.latest(caseId)
                .map(dispute -> dispute.state() == Dispute.State.ATTESTED || dispute.state() == Dispute.State.NOT_FILED)
                .orElse(true);
    }

    private void move(CaseFile file) {
        Optional<FilingWindow> window = windows.of(file).filter(FilingWindow::exists);
        window.ifPresent(days -> filing.start(file, days));
        Map<String, Object> moments = new HashMap<>(filing.moments(window));
        workflow.reschedule(file.id(), filing.moments(window));
        boolean later =
                window.map(days -> days.opens().isAfter(LocalDate.now(clock))).orElse(false);
        if (later) {
            workflow.tell(file.id(), MOVED, moments);
            file.waitUntil(window.get().opens());
        }
        String told = window.map(
                        days -> "may be filed from " + days.opens() + " to " + days.due() + ", " + days.because())
                .orElse("has no day left on which it may be filed");
        timeline.add(file.id(), "idr-window-moved", "A determination suspends the service; the case " + told);
        outbox.add(
                "dispute.window-moved",
                file.id(),
                window.map(days -> Map.of(
                                "opens",
                                days.opens().toString(),
                                "due",
                                days.due().toString()))
                        .orElse(Map.of()));
    }
}
