package dev.parley.collection;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.collection.DecideRecoveryForm.DecidedRecovery;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A supervisor says what comes next where asking the payer does not help. */
@ApplicationScoped
class DecideRecoveryForm implements TaskForm<DecidedRecovery> {
    private final RecoveryFacts facts;
    private final PaymentDays days;
    private final Timeline timeline;
    private final CurrentUser user;

    DecideRecoveryForm(RecoveryFacts facts, PaymentDays days, Timeline timeline, CurrentUser user) {
        this.facts = facts;
        this.days = days;
        this.timeline = timeline;
        this.user = user;
    }

    /** What the supervisor decided. */
    @Schema(name = "DecidedRecovery", description = "Completes decideRecovery")
    public record DecidedRecovery(
            @NotNull @Schema(
                            description =
                                    "COMPLAIN hands over to compliance, CHASE_ON has it asked for again as often as before, GIVE_UP writes it off")
                    Next next,
            @NotBlank @Size(max = 500) String reason,
            @Schema(description = "With CHASE_ON: when to look again; the cadence of the house when absent")
                    LocalDate nextCheckOn) {}

    /** What happens after this. */
    enum Next {
        COMPLAIN,
        CHASE_ON,
        GIVE_UP
    }

    @Override
    public String kind() {
        return "decideRecovery";
    }

    @Override
    public Class<DecidedRecovery> body() {
        return DecidedRecovery.class;
    }

    @Override
    public TaskBrief brief(OpenTask task) {
        ExpectedPayment expected = ExpectedPayment.open(task.caseId()).orElseThrow();
        Optional<Complaint.Addressee> office =
                facts.proposal(CaseFile.byId(task.caseId()), expected).addressee();
        return new TaskBrief(
                "Decide on " + expected.missing() + " that the payer does not pay"
                        + office.map(one -> "; proposed: complain to " + one).orElse(""),
                null,
                null,
                TaskBrief.NORMAL,
                expected.id());
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, DecidedRecovery decided) {
        UUID caseId = task.caseId();
        ExpectedPayment expected = ExpectedPayment.open(caseId).orElseThrow();
        LocalDate nextCheck = days.nextCheck(decided.nextCheckOn());
        boolean giveUp = decided.next() == Next.GIVE_UP;
        if (giveUp) {
            expected.giveUp(decided.reason(), user.name());
        }
        expected.chaseAnew();
        timeline.add(
                caseId,
                "recovery-decided",
                decided.next() + " about " + expected.missing() + " that is missing: " + decided.reason());
        CaseFile.byId(caseId).waitUntil(nextCheck);
        return Map.of(
                "complain",
                decided.next() == Next.COMPLAIN,
                "giveUp",
                giveUp,
                "paymentDueAt",
                days.morningOf(nextCheck),
                "complaintOverdueAt",
                days.ownOverdueAt());
    }
}
