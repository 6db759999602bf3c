package dev.parley.collection;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.collection.WeighLatePaymentForm.WeighedPayment;
import dev.parley.http.InvalidFields;
import dev.parley.idr.AskToWithdraw;
import dev.parley.idr.Dispute;
import dev.parley.idr.DisputeWithdrawal.NewWithdrawal;
import dev.parley.idr.Disputes;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person says what a payment that came during a dispute means for it; a wish to withdraw is taken down at the dispute. */
@ApplicationScoped
class WeighLatePaymentForm implements TaskForm<WeighedPayment> {
    static final String KIND = "weighLatePayment";

    private final AskToWithdraw withdraw;
    private final Timeline timeline;

    WeighLatePaymentForm(AskToWithdraw withdraw, Timeline timeline) {
        this.withdraw = withdraw;
        this.timeline = timeline;
    }

    /** What becomes of the dispute. */
    enum NextStep {
        GO_ON,
        WITHDRAW
    }

    @Schema(name = "WeighedPayment", description = "Completes weighLatePayment")
    public record WeighedPayment(
            @NotNull NextStep next,
            @Schema(
                            description =
                                    "With WITHDRAW: the day on which the other side of the filed federal dispute was asked")
                    LocalDate requestedOn,
            @NotBlank @Size(max = 500) String reason) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<WeighedPayment> body() {
        return WeighedPayment.class;
    }

    /** The subject is the case. */
    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, WeighedPayment weighed) {
        boolean withdrawn = weighed.next() == NextStep.WITHDRAW;
        if (withdrawn != (weighed.requestedOn() != null)) {
            throw new InvalidFields("/requestedOn", "is given with WITHDRAW, and only then");
        }
        timeline.add(
                CaseFile.byId(subject).id(),
                "payment-in-dispute-weighed",
                "What the remittance means for the dispute: " + weighed.next() + ", " + weighed.reason());
        if (withdrawn) {
            Dispute dispute = Disputes.live(subject)
                    .orElseThrow(
                            () -> new InvalidFields("/next", "withdraws, and no federal dispute of the case is live"));
            withdraw.ask(dispute.id(), "*", new NewWithdrawal(weighed.requestedOn(), weighed.reason()));
        }
        return Map.of();
    }
}
