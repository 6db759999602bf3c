package dev.parley.x12;

import dev.parley.policy.PolicyKind;
import dev.parley.x12.HeldRetention.HeldRetentionTerms;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a house keeps the text of transactions that it held and then decided. */
@Singleton
class HeldRetention extends PolicyKind<HeldRetentionTerms> {
    /** House policy, no rule: time to ask why somebody released or refused it. */
    private static final int STANDARD_DAYS = 90;

    HeldRetention() {
        super(
                "held-content-retention",
                "How many days after the decision the text of a held X12 transaction is kept",
                HeldRetentionTerms.class,
                new HeldRetentionTerms(STANDARD_DAYS));
    }

    /** Calendar days, counted in whole 24 hours from the decision. */
    @Schema(name = "HeldRetentionTerms")
    public record HeldRetentionTerms(
            @NotNull @Min(1) @Max(3650) @Schema(description = "Calendar days after the decision") Integer days) {}
}
