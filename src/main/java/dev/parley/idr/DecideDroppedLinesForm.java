package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.SplitCase;
import dev.parley.casefile.Timeline;
import dev.parley.http.InvalidFields;
import dev.parley.negotiation.Settlement;
import dev.parley.regulation.ClockKind;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person says what becomes of lines that the entity dropped while the others go on. */
@ApplicationScoped
class DecideDroppedLinesForm implements TaskForm<DecideDroppedLinesForm.DroppedLines> {
    static final String KIND = "decideDroppedLines";

    private final FilingWindows windows;
    private final DropItems drop;
    private final SplitCase cases;
    private final Clocks clocks;
    private final Timeline timeline;
    private final Clock clock;

    DecideDroppedLinesForm(
            FilingWindows windows, DropItems drop, SplitCase cases, Clocks clocks, Timeline timeline, Clock clock) {
        this.windows = windows;
        this.drop = drop;
        this.cases = cases;
        this.clocks = clocks;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What becomes of them. */
    enum NextStep {
        /** They get a case of their own, which begins at the check before filing. */
        FILE_AGAIN,
        /** They get a case of their own, which begins with a review. */
        OTHER_PATH,
        /** They stay where they are, and nothing more is done about them. */
        LET_GO
    }

    @Schema(name = "DroppedLines", description = "Completes decideDroppedLines")
    public record DroppedLines(
            @NotNull @Schema(
                            description =
                                    "Filed again, which may be done once and only where the grouping was wrong (FED-RS-01), or on another path,"
                                            + " lines get a case of their own: it begins with their dispute, or with a review. Let go, they stay here")
                    NextStep next,
            @Schema(description = "Which of the dropped lines of this case, counted from 1; none named are all of them")
                    Set<Integer> lines,
            @NotBlank @Size(max = 500) String reason) {
        public DroppedLines {
            lines = lines == null ? Set.of() : Set.copyOf(lines);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<DroppedLines> body() {
        return DroppedLines.class;
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, DroppedLines body) {
        Dispute dispute = Dispute.byId(subject);
        CaseFile file = CaseFile.byId(dispute.caseId());
        Set<Integer> elsewhere = DisputeItem.linesOfOthers(file.id(), subject);
        List<DisputeItem> there = DisputeItem.undecided(subject).stream()
                .filter(item ->
                        item.line().filter(line -> !elsewhere.contains(line)).isPresent())
                .toList();
        List<DisputeItem> meant = meant(there, body.lines());
        String became = body.next() == NextStep.LET_GO
                ? "let go"
                : "in a case of their own, " + own(dispute, file, meant, body).caseNumber();
        meant.forEach(DisputeItem::decidedAfterDrop);
        List<DisputeItem> left =
                there.stream().filter(item -> !meant.contains(item)).toList();
        stopClocks(file, meant, left, became);
        timeline.add(
                file.id(),
                "idr-dropped-lines",
                DropItems.named(meant) + ", dropped from dispute " + dispute.disputeNumber() + ": " + became + ": "
                        + body.reason());
        if (!left.isEmpty()) {
            drop.ask(dispute, left);
        }
        return Map.of();
    }

    private CaseFile own(Dispute dispute, CaseFile file, List<DisputeItem> meant, DroppedLines body) {
        if (meant.isEmpty()) {
            throw new InvalidFields("/next", "must be LET_GO: no line is left to decide about");
        }
        boolean settled = Settlement.of(file.id())
                .filter(settlement -> settlement.lines().isEmpty()
                        || settlement.lines().stream()
                                .anyMatch(line -> lines(meant).contains(line.lineNumber())))
                .isPresent();
        if (settled) {
            throw new InvalidFields("/next", "must be LET_GO: the parties have agreed on the price of these lines");
        }
        return body.next() == NextStep.FILE_AGAIN
                ? fileAgain(dispute, file, meant, body.reason())
                : otherPath(file, lines(meant), body.reason());
    }

    /** Of the days on which nothing is left to decide. */
    private void stopClocks(CaseFile file, List<DisputeItem> meant, List<DisputeItem> left, String became) {
        Set<LocalDate> running = days(left);
        Deadline.open(file.id()).stream()
                .filter(clock -> clock.kind() == ClockKind.RESUBMISSION)
                .filter(clock -> days(meant).contains(clock.triggerDate()) && !running.contains(clock.triggerDate()))
                .forEach(clock -> clocks.cancel(clock, DropItems.named(meant) + ", dropped: " + became));
    }

    private static Set<LocalDate> days(List<DisputeItem> items) {
        return items.stream().map(DisputeItem::droppedOn).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<DisputeItem> meant(List<DisputeItem> there, Set<Integer> named) {
        Set<Integer> unknown = new TreeSet<>(named);
        unknown.removeAll(lines(there));
        if (!unknown.isEmpty()) {
            throw new InvalidFields(
                    "/lines", "names " + unknown + "; dropped and still in this case are " + lines(there));
        }
        return named.isEmpty()
                ? there
                : there.stream()
                        .filter(item -> named.contains(item.line().orElseThrow()))
                        .toList();
    }

    private CaseFile fileAgain(Dispute dispute, CaseFile file, List<DisputeItem> meant, String reason) {
        boolean may = meant.stream()
                .allMatch(item -> Dispute.mayBeResubmitted(item.droppedBecause(), dispute.resubmissionOf() != null));
        if (!may) {
            throw new InvalidFields(
                    "/next",
                    "must be another one: only a wrong grouping may be filed again, and only once (FED-RS-01)");
        }
        Set<LocalDate> days = days(meant);
        if (days.size() > 1) {
            throw new InvalidFields(
                    "/lines", "must name lines that were dropped on one day, since each has days of its own: " + days);
        }
        LocalDate on = days.iterator().next();
        LocalDate last = windows.afterDrop(dispute, on).orElseThrow().due();
        if (LocalDate.now(clock).isAfter(last)) {
            throw new InvalidFields(
                    "/next", "must be another one: they could be filed again until " + last + " (FED-RS-01)");
        }
        CaseFile own = cases.split(
                file,
                lines(meant),
                WaitingLines.PAPERS_OF_A_DISPUTE,
                "found ineligible on " + on + " in dispute " + dispute.disputeNumber() + ", to be filed again by "
                        + last + " (FED-RS-01): " + reason);
        WaitingLines.dropped(own, dispute, on).persist();
        cases.toDispute(own);
        return own;
    }

    private CaseFile otherPath(CaseFile file, Set<Integer> lines, String reason) {
        CaseFile own = cases.split(
                file,
                lines,
                WaitingLines.PAPERS_OF_A_DISPUTE,
                "found ineligible, and another way is sought: " + reason);
        cases.toReview(own);
        return own;
    }

    private static Set<Integer> lines(List<DisputeItem> items) {
        return items.stream().map(item -> item.line().orElseThrow()).collect(Collectors.toCollection(TreeSet::new));
    }
}
