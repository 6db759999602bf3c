package dev.parley.collection;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.collection.DecideReturnForm.DecidedReturn;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A supervisor says what becomes of money that nobody sent back in its days. */
@ApplicationScoped
class DecideReturnForm implements TaskForm<DecidedReturn> {
    private final KeepMoney keepMoney;
    private final PaymentDays days;
    private final Timeline timeline;

    DecideReturnForm(KeepMoney keepMoney, PaymentDays days, Timeline timeline) {
        this.keepMoney = keepMoney;
        this.days = days;
        this.timeline = timeline;
    }

    /** What the supervisor decided. */
    @Schema(name = "DecidedReturn", description = "Completes decideReturn")
    public record DecidedReturn(
            @NotNull @Schema(
                            description =
                                    "SEND_BACK hands it to billing again with new days, WAIT looks again later if the payer takes it by itself, KEEP keeps it")
                    Next next,
            @NotBlank @Size(max = 500) String reason,
            @Schema(description = "With WAIT: when to look again; the cadence of the house when absent")
                    LocalDate nextCheckOn) {}

    /** What happens after this. */
    @Schema(name = "ReturnDecision")
    enum Next {
        SEND_BACK,
        WAIT,
        KEEP
    }

    @Override
    public String kind() {
        return "decideReturn";
    }

    @Override
    public Class<DecidedReturn> body() {
        return DecidedReturn.class;
    }

    @Override
    public TaskBrief brief(OpenTask task) {
        ExpectedPayment expected = ExpectedPayment.open(task.caseId()).orElseThrow();
        return new TaskBrief(
                "Decide on " + expected.tooMuch() + " that nobody sent back to the payer",
                null,
                null,
                TaskBrief.NORMAL,
                expected.id());
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, DecidedReturn decided) {
        UUID caseId = task.caseId();
        ExpectedPayment expected = ExpectedPayment.open(caseId).orElseThrow();
        LocalDate nextCheck = days.nextCheck(decided.nextCheckOn());
        timeline.add(
                caseId,
                "return-decided",
                decided.next() + " about " + expected.tooMuch() + " that is the payer's: " + decided.reason());
        if (decided.next() == Next.KEEP) {
            keepMoney.keep(expected, decided.reason());
        }
        CaseFile.byId(caseId).waitUntil(nextCheck);
        return Map.of("returnWaits", decided.next() == Next.WAIT, "paymentDueAt", days.morningOf(nextCheck));
    }
}
