package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Timeline;
import dev.parley.http.InvalidFields;
import dev.parley.money.Money;
import dev.parley.regulation.ComputedClock;
import dev.parley.security.Role;
import dev.parley.workflow.DeskWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Items that the entity found ineligible leave the dispute, each with a next step; the others go on (FED-EL-04). */
@ApplicationScoped
class DropItems {
    private final FilingWindows windows;
    private final Clocks clocks;
    private final DeskWork desk;
    private final Timeline timeline;

    DropItems(FilingWindows windows, Clocks clocks, DeskWork desk, Timeline timeline) {
        this.windows = windows;
        this.clocks = clocks;
        this.desk = desk;
        this.timeline = timeline;
    }

    /** Whether only some of the items that are left in this case's dispute are meant. */
    boolean isPart(Dispute dispute, Set<UUID> named) {
        Set<UUID> left =
                DisputeItem.of(dispute.id()).stream().map(DisputeItem::id).collect(Collectors.toSet());
        if (!left.containsAll(named)) {
            throw new InvalidFields("/items", "name what is no item of this case's dispute, or dropped before");
        }
        return !named.isEmpty() && named.size() < left.size();
    }

    void drop(Dispute dispute, Set<UUID> named, LocalDate foundOn, IneligibilityReason reason) {
        Map<UUID, DisputeItem> items =
                DisputeItem.of(dispute.id()).stream().collect(Collectors.toMap(DisputeItem::id, Function.identity()));
        List<DisputeItem> out = named.stream().map(items::get).toList();
        out.forEach(item -> item.drop(foundOn, reason));
        CaseFile file = CaseFile.byId(dispute.caseId());
        Optional<ComputedClock> again = refiling(dispute, foundOn, reason);
        again.ifPresent(clock -> clocks.start(
                file.id(),
                clock,
                "lines of dispute " + dispute.disputeNumber() + " were found ineligible on " + foundOn));
        String lines = named(out);
        String next = again.map(clock -> "they may be filed again once, by " + clock.due() + " (FED-RS-01)")
                .orElse(
                        dispute.resubmissionOf() != null && reason.canBePutRight()
                                ? "they were filed again before, and that is possible only once (FED-RS-01)"
                                : "filing again would not help; another path has to be found");
        timeline.add(
                file.id(),
                "idr-lines-ineligible",
                "Ineligible since " + foundOn + ": " + lines + ", " + reason + "; " + next
                        + ". The other lines go on (FED-EL-04)");
        ask(dispute, out);
    }

    /** Somebody says what becomes of them. */
    void ask(Dispute dispute, List<DisputeItem> dropped) {
        CaseFile file = CaseFile.byId(dispute.caseId());
        DisputeItem first = dropped.get(0);
        desk.open(new DeskWork.DeskTask(
                DecideDroppedLinesForm.KIND,
                "Decide about " + named(dropped) + " of claim " + file.claimNumber() + ", found ineligible: "
                        + first.droppedBecause(),
                Role.NEGOTIATOR,
                dispute.id(),
                refiling(dispute, first.droppedOn(), first.droppedBecause())
                        .map(ComputedClock::due)
                        .orElse(null),
                Money.sum(dropped.stream().map(DisputeItem::charge).toList()).dollars(),
                file.payerId(),
                file.payerName(),
                file.claimNumber()));
    }

    static String named(List<DisputeItem> items) {
        if (items.isEmpty()) {
            return "no line";
        }
        return (items.size() == 1 ? "line " : "lines ")
                + items.stream()
                        .map(item -> item.line().map(String::valueOf).orElse("all"))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private Optional<ComputedClock> refiling(Dispute dispute, LocalDate foundOn, IneligibilityReason reason) {
        if (!Dispute.mayBeResubmitted(reason, dispute.resubmissionOf() != null)) {
            return Optional.empty();
        }
        return windows.afterDrop(dispute, foundOn);
    }
}
