package dev.parley.patientbalance;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.Timeline;
import dev.parley.http.InvalidFields;
import dev.parley.http.Problem;
import dev.parley.money.Money;
import dev.parley.review.CaseForum;
import dev.parley.review.CaseStanding;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A biller decides what the patient is asked to pay, within the law and the policy. */
@ApplicationScoped
class DecidePatientBalanceForm implements TaskForm<DecidePatientBalanceForm.DecidedPatientBalance> {
    private final CaseForum caseForum;
    private final WriteOffRules writeOffs;
    private final BalanceDecided balanceDecided;
    private final DecisionLog decisions;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    DecidePatientBalanceForm(
            CaseForum caseForum,
            WriteOffRules writeOffs,
            BalanceDecided balanceDecided,
            DecisionLog decisions,
            Timeline timeline,
            CurrentUser user,
            Clock clock) {
        this.caseForum = caseForum;
        this.writeOffs = writeOffs;
        this.balanceDecided = balanceDecided;
        this.decisions = decisions;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    /** What is done with the patient's balance. */
    @Schema(name = "DecidedPatientBalance")
    public record DecidedPatientBalance(
            @NotNull BalanceDecision.Choice choice,
            @Schema(description = "What is billed or written off; absent when it is held") Money amount,
            @Schema(description = "Needed for a write-off") BalanceDecision.WriteOffReason writeOffReason,
            @NotBlank @Size(max = 500) @Schema(description = "What the decision rests on: policy version, record, remittance")
                    String evidence,
            @Schema(
                            description =
                                    "The good faith estimate the patient was given, where more than the cost share is billed")
                    Money estimate,
            @Schema(description = "For hardship: need was found for this very person (PB-11)")
                    Boolean individualFinding,
            @Schema(description = "For hardship: the waiver was neither advertised nor promised (PB-02)")
                    Boolean notAdvertised) {}

    @Override
    public String kind() {
        return "decidePatientBalance";
    }

    @Override
    public Class<DecidedPatientBalance> body() {
        return DecidedPatientBalance.class;
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, DecidedPatientBalance decided) {
        CaseFile file = CaseFile.byId(task.caseId()).open();
        CaseStanding standing = caseForum.standing(file);
        refuseGaps(decided);
        decisions.keep(
                file.id(),
                BalanceDecided.NAME,
                balanceDecided,
                new BalanceDecided.Facts(
                        BalanceFacts.of(standing),
                        ClinicalReview.latest(file.id())
                                .filter(review -> review.advice() == ClinicalReview.Advice.PAUSE)
                                .isPresent(),
                        decided.choice() == BalanceDecision.Choice.WRITE_OFF
                                ? writeOffs.inputs(standing, Billable.of(standing), decided)
                                : null,
                        decided));
        BalanceDecision decision = new BalanceDecision(
                file.id(),
                decided.choice(),
                decided.amount(),
                decided.writeOffReason(),
                decided.evidence(),
                user.name(),
                clock.instant());
        decision.persist();
        timeline.add(file.id(), "patient-balance-decided", said(decided));
        return Map.of("secondApprovalNeeded", decision.secondPersonNeeded());
    }

    private static String said(DecidedPatientBalance decided) {
        return switch (decided.choice()) {
            case HOLD -> "The patient's balance is held";
            case WRITE_OFF -> decided.amount() + " is to be written off: " + decided.writeOffReason();
            case BILL_COST_SHARE -> "The cost share of " + decided.amount() + " is to be billed";
            case BILL_BALANCE -> decided.amount() + " is to be billed, more than the cost share";
        };
    }

    private static void refuseGaps(DecidedPatientBalance decided) {
        List<Problem.FieldError> errors = new ArrayList<>();
        boolean held = decided.choice() == BalanceDecision.Choice.HOLD;
        if (held == (decided.amount() != null)) {
            errors.add(new Problem.FieldError("/amount", held ? "must be absent when it is held" : "is needed"));
        } else if (!held && !decided.amount().isPositive()) {
            errors.add(new Problem.FieldError("/amount", "must be more than nothing"));
        }
        boolean writesOff = decided.choice() == BalanceDecision.Choice.WRITE_OFF;
        if (writesOff != (decided.writeOffReason() != null)) {
            errors.add(
                    new Problem.FieldError("/writeOffReason", writesOff ? "is needed" : "belongs to a write-off only"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }
}
