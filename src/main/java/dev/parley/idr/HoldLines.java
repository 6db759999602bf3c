package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.SplitCase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lines that a suspension kept out of a filing get a case of their own, which waits for the days after it (FED-CO-02). */
@ApplicationScoped
class HoldLines {
    private final FilingWindows windows;
    private final SplitCase cases;

    HoldLines(FilingWindows windows, SplitCase cases) {
        this.windows = windows;
        this.cases = cases;
    }

    void leftOut(Dispute filed) {
        if (filed.kind() == Dispute.Kind.BUNDLED) {
            return; // one item, which leaves nothing out (FED-BU-01)
        }
        CaseFile file = CaseFile.byId(filed.caseId());
        Set<Integer> filedLines = DisputeItem.of(filed.id()).stream()
                .flatMap(item -> item.line().stream())
                .collect(Collectors.toSet());
        List<HeldLine> held = windows.plan(file).map(FilingPlan::held).orElse(List.of()).stream()
                .filter(line -> !filedLines.contains(line.line()))
                .filter(line -> !line.due().isBefore(line.opens()) && line.due().isAfter(filed.initiatedOn()))
                .toList();
        if (held.isEmpty()) {
            return;
        }
        Set<Integer> lines = held.stream().map(HeldLine::line).collect(Collectors.toCollection(TreeSet::new));
        CaseFile own = cases.split(
                file,
                lines,
                WaitingLines.PAPERS_OF_A_DISPUTE,
                "left out of dispute " + filed.disputeNumber() + "; "
                        + held.stream().map(HeldLine::told).collect(Collectors.joining("; ")));
        WaitingLines.held(own, filed).persist();
        cases.toDispute(own);
    }
}
