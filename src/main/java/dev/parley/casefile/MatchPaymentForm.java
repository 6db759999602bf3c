package dev.parley.casefile;

import dev.parley.claim.NewClaim;
import dev.parley.http.InvalidFields;
import dev.parley.remittance.MatchPayments;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person says which claim a payment is for, posts the claim it is for, or says that it is not ours. */
@ApplicationScoped
class MatchPaymentForm implements TaskForm<MatchPaymentForm.MatchedPayment> {
    static final String KIND = "matchPayment";

    private final MatchPayments payments;
    private final PostRemittance postRemittance;
    private final PostClaim postClaim;
    private final CurrentUser user;

    MatchPaymentForm(MatchPayments payments, PostRemittance postRemittance, PostClaim postClaim, CurrentUser user) {
        this.payments = payments;
        this.postRemittance = postRemittance;
        this.postClaim = postClaim;
        this.user = user;
    }

    /** Exactly one of the three. */
    @Schema(name = "MatchedPayment")
    public record MatchedPayment(
            @Schema(description = "A claim that is here; see the candidates of the payment") UUID claimId,
            @Valid @Schema(description = "A claim that is not here yet: it is posted and opens a case")
                    NewClaim newClaim,
            @Size(min = 1, max = 500) @Schema(description = "Why the payment is for no claim of ours")
                    String notOurs) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<MatchedPayment> body() {
        return MatchedPayment.class;
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID payment, MatchedPayment said) {
        long given = Stream.of(said.claimId() != null, said.newClaim() != null, said.notOurs() != null)
                .filter(there -> there)
                .count();
        if (given != 1) {
            throw new InvalidFields("/claimId", "one of claimId, newClaim and notOurs must be given");
        }
        if (said.notOurs() != null) {
            payments.ignore(payment, said.notOurs());
        } else if (said.claimId() != null) {
            postRemittance.advance(payments.match(payment, said.claimId(), user.name()));
        } else {
            PostClaim.Posted posted = postClaim.post(said.newClaim(), null, "payment without a claim");
            postRemittance.advanceUnlessTaken(payment, posted.claim().id(), user.name());
        }
        return Map.of();
    }
}
