package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.claim.Claim;
import dev.parley.event.Outbox;
import dev.parley.http.InvalidFields;
import dev.parley.money.Money;
import dev.parley.outreach.Representation;
import dev.parley.regulation.FederalFees;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The notice of initiation is in the portal; the day on which the portal had it counts (FED-IN-01, FED-IN-03). */
@ApplicationScoped
public class SubmitInitiationForm implements TaskForm<SubmitInitiationForm.SubmittedInitiation> {
    private final CheckEligibility check;
    private final FilingWindows windows;
    private final FederalFees fees;
    private final ListItems items;
    private final Representation representation;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    SubmitInitiationForm(
            CheckEligibility check,
            FilingWindows windows,
            FederalFees fees,
            ListItems items,
            Representation representation,
            Timeline timeline,
            Outbox outbox,
            Clock clock) {
        this.check = check;
        this.windows = windows;
        this.fees = fees;
        this.items = items;
        this.representation = representation;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A notice of initiation as filed. */
    @Schema(name = "SubmittedInitiation", description = "Completes submitInitiation")
    public record SubmittedInitiation(
            @NotBlank @Size(max = 40) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]*", message = "may hold letters, digits and hyphens") String disputeNumber,
            @NotNull @Schema(description = "The day on which the portal received the notice") LocalDate initiatedOn,
            @NotNull @Schema(description = "The day on which the payer was sent the same notice")
                    LocalDate payerNotifiedOn,
            @NotNull Dispute.Kind kind,
            @Schema(
                            description =
                                    "Which billed lines of this case are disputed, counted from 1; all of them when"
                                            + " absent. A planned batch says it itself, and a bundle is the claim as a"
                                            + " whole")
                    Set<@Min(1) Integer> lines,
            @NotBlank @Size(max = 100) String preferredEntity,
            @NotNull @Schema(description = "What the notice and its uploads hold (FED-IN-04)")
                    Set<NoticeContent> contents,
            @Schema(
                            description = "Why the payer's cost sharing, disclosure or remittance is not among them, by"
                                    + " content")
                    Map<NoticeContent, @NotBlank @Size(max = 500) String> omitted,
            @Size(max = 500) @Schema(
                            description =
                                    "Proof of the day, such as the portal's confirmation; needed for an earlier day")
                    String evidence) {
        public SubmittedInitiation {
            lines = lines == null ? Set.of() : Set.copyOf(lines);
            contents = contents == null ? null : Set.copyOf(contents);
            omitted = omitted == null ? Map.of() : Map.copyOf(omitted);
        }

        /** What the notice lacks without an excuse that counts. */
        List<NoticeContent> missing() {
            return Arrays.stream(NoticeContent.values())
                    .filter(content -> !contents.contains(content))
                    .filter(content -> !(content.payerMayOwe() && omitted.containsKey(content)))
                    .toList();
        }
    }

    @Override
    public String kind() {
        return "submitInitiation";
    }

    @Override
    public Class<SubmittedInitiation> body() {
        return SubmittedInitiation.class;
    }

    @Override
    public TaskBrief brief(OpenTask task) {
        UUID dispute = Disputes.live(task.caseId()).map(Dispute::id).orElse(null);
        LocalDate due =
                windows.of(CaseFile.byId(task.caseId())).map(FilingWindow::due).orElse(null);
        return new TaskBrief(null, null, due, TaskBrief.URGENT, dispute);
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, SubmittedInitiation body) {
        CaseFile file = CaseFile.byId(task.caseId()).open();
        Dispute dispute = Disputes.current(file.id());
        requireDays(file, body);
        requireContents(body);
        Optional<DisputeBatch> batch = DisputeBatch.ofCase(file.id());
        requireKind(file, body.kind(), batch);
        Set<Integer> lines = lines(body, batch, file.id());
        requireFree(file, body, lines);
        Optional<Dispute> first = Disputes.numbered(body.disputeNumber());
        first.ifPresent(other -> requireSameBatch(other, batch, body));
        List<LegFinding> forbidding =
                check.check(file, body.initiatedOn(), CheckEligibility.SUBMIT).forbidding();
        if (!forbidding.isEmpty()) {
            throw new NotEligible(forbidding);
        }
        FederalFees.Fee fee = fees.administrative(body.initiatedOn())
                .orElseThrow(() -> new InvalidFields("/initiatedOn", "is before the federal portal opened"));
        Money share = first.isPresent() ? Money.ZERO : fee.amount();
        batch.ifPresent(together -> together.initiated(body.disputeNumber(), body.initiatedOn()));
        dispute.initiate(new Filing(
                body.disputeNumber(),
                body.kind(),
                body.initiatedOn(),
                body.evidence(),
                body.preferredEntity(),
                share,
                representation
                        .inForce()
                        .map(Representation.Representative::name)
                        .orElse(null),
                first.isEmpty()));
        items.of(dispute, file, lines);
        timeline.add(
                file.id(),
                "idr-initiated",
                "Dispute " + body.disputeNumber() + " was initiated on " + body.initiatedOn() + "; the fee is " + share
                        + " (" + fee.ruleId() + "), preferred entity " + body.preferredEntity());
        outbox.add(
                "dispute.initiated",
                file.id(),
                Map.of(
                        "disputeId", dispute.id().toString(),
                        "disputeNumber", body.disputeNumber(),
                        "initiatedOn", body.initiatedOn().toString()));
        return Map.of();
    }

    private void requireDays(CaseFile file, SubmittedInitiation body) {
        LocalDate today = LocalDate.now(clock);
        new DateOrder(today)
                .check("/initiatedOn", body.initiatedOn(), null, null)
                .check("/payerNotifiedOn", body.payerNotifiedOn(), null, null)
                .refuse();
        FilingWindow window = windows.of(file).orElseThrow(() -> new OutsideFilingWindow(body.initiatedOn()));
        if (!window.holds(body.initiatedOn())) {
            throw new OutsideFilingWindow(body.initiatedOn(), window);
        }
        boolean backDated = body.initiatedOn().isBefore(today);
        if (backDated && (body.evidence() == null || body.evidence().isBlank())) {
            throw new InvalidFields("/evidence", "is needed for a day before today");
        }
    }

    /** A suspended line waits for its own days (FED-CO-02); filed now it would be found ineligible and cost its fee. */
    private void requireFree(CaseFile file, SubmittedInitiation body, Set<Integer> lines) {
        List<HeldLine> held = windows.plan(file).map(FilingPlan::held).orElse(List.of()).stream()
                .filter(line -> body.kind() == Dispute.Kind.BUNDLED || lines.isEmpty() || lines.contains(line.line()))
                .filter(line -> !line.mayBeFiledOn(body.initiatedOn()))
                .toList();
        if (!held.isEmpty()) {
            throw new InvalidFields(
                    "/lines",
                    "must name the lines to file without those that wait: "
                            + held.stream().map(HeldLine::told).collect(Collectors.joining("; ")));
        }
    }

    private static void requireContents(SubmittedInitiation body) {
        List<NoticeContent> missing = body.missing();
        if (!missing.isEmpty()) {
            throw new NoticeIncomplete(missing);
        }
    }

    private static void requireKind(CaseFile file, Dispute.Kind kind, Optional<DisputeBatch> batch) {
        Claim claim = file.claim();
        int lines = file.part().of(claim).size();
        Optional<String> group = claim.diagnosisRelatedGroup();
        if (group.isPresent() && kind != Dispute.Kind.BUNDLED) {
            throw new InvalidFields(
                    "/kind",
                    "must be BUNDLED: the claim was billed as one service, DRG " + group.get() + " (FED-BU-01)");
        }
        if (batch.isPresent() && kind != Dispute.Kind.BATCHED) {
            throw new InvalidFields(
                    "/kind",
                    "must be BATCHED: lines of this case are in batch "
                            + batch.get().id());
        }
        if (batch.isEmpty() && kind == Dispute.Kind.BATCHED && lines == 1) {
            throw new InvalidFields("/kind", "one line is no batch");
        }
    }

    private static Set<Integer> lines(SubmittedInitiation body, Optional<DisputeBatch> batch, UUID caseId) {
        if (body.kind() == Dispute.Kind.BUNDLED && !body.lines().isEmpty()) {
            throw new InvalidFields("/lines", "do not go with a bundle, which is one item (FED-BU-01)");
        }
        if (batch.isEmpty()) {
            return body.lines();
        }
        Set<Integer> planned = batch.get().refs().stream()
                .filter(ref -> ref.caseId().equals(caseId))
                .map(BatchLine::line)
                .collect(Collectors.toSet());
        if (!body.lines().isEmpty() && !body.lines().equals(planned)) {
            throw new InvalidFields("/lines", "are not those of the batch: " + new TreeSet<>(planned));
        }
        return planned;
    }

    /** One number, one day: the cases of a batch come in one filing. */
    private static void requireSameBatch(Dispute other, Optional<DisputeBatch> batch, SubmittedInitiation body) {
        boolean together = batch.filter(one -> body.disputeNumber().equals(one.disputeNumber()))
                .isPresent();
        if (!together) {
            throw new DisputeNumberTaken(other);
        }
        if (!other.initiatedOn().equals(body.initiatedOn())) {
            throw new InvalidFields("/initiatedOn", "is not " + other.initiatedOn() + ", when the batch was filed");
        }
    }
}
