package dev.parley.collection;

import dev.parley.collection.CollectionPolicy.CollectionTerms;
import dev.parley.policy.PolicyKind;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a house keeps after money that was agreed or awarded. The law's own days are not among it. */
@Singleton
class CollectionPolicy extends PolicyKind<CollectionTerms> {
    /** Days until something is looked at again, and how often the payer is asked before a supervisor decides. */
    @Schema(name = "CollectionTerms")
    record CollectionTerms(
            @Min(1) @Max(365) @Schema(description = "Calendar days to pay a rate for which no other day is known")
                    int paymentDays,
            @Min(1) @Max(60) @Schema(description = "Business days after which unpaid money is asked for again")
                    int chaseDays,
            @Min(1) @Max(20) @Schema(description = "So often it is asked for in vain before a supervisor decides")
                    int chasesBeforeSupervisor,
            @Min(1) @Max(60) @Schema(
                            description =
                                    "Business days that one of our own may leave it undone before it goes to a supervisor, or to the supervisor once more")
                    int ownDays,
            @Min(1) @Max(365) @Schema(description = "Calendar days in which a complaint is usually answered")
                    int complaintDays) {}

    CollectionPolicy(
            @ConfigProperty(name = "parley.collection.payment-days") int paymentDays,
            @ConfigProperty(name = "parley.collection.chase-days") int chaseDays) {
        super(
                "collection",
                "How often unpaid money is asked for, and when a supervisor decides what comes next",
                CollectionTerms.class,
                new CollectionTerms(paymentDays, chaseDays, 3, 5, 30));
    }
}
