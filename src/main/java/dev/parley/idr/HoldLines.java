package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.security.Role;
import dev.parley.workflow.DeskWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lines that a suspension kept out of a filing are somebody's task until their own days to file end (FED-CO-02). */
@ApplicationScoped
class HoldLines {
    private final FilingWindows windows;
    private final DeskWork desk;
    private final Timeline timeline;

    HoldLines(FilingWindows windows, DeskWork desk, Timeline timeline) {
        this.windows = windows;
        this.desk = desk;
        this.timeline = timeline;
    }

    void leftOut(Dispute filed) {
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
        String told = held.stream().map(HeldLine::told).collect(Collectors.joining("; "));
        LocalDate first =
                held.stream().map(HeldLine::due).min(Comparator.naturalOrder()).orElseThrow();
        timeline.add(file.id(), "idr-lines-held", "Left out of dispute " + filed.disputeNumber() + ": " + told);
        desk.open(new DeskWork.DeskTask(
                FileHeldLinesForm.KIND,
                "File lines " + held.stream().map(line -> "" + line.line()).collect(Collectors.joining(", "))
                        + " of claim " + file.claimNumber() + " after their suspension",
                Role.NEGOTIATOR,
                filed.id(),
                first,
                file.inDispute().dollars(),
                file.payerId(),
                file.payerName(),
                file.claimNumber()));
    }
}
