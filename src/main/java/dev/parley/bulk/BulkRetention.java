package dev.parley.bulk;

import dev.parley.bulk.BulkRetention.BulkRetentionTerms;
import dev.parley.policy.PolicyKind;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a house keeps what was posted for bulk jobs. */
@Singleton
class BulkRetention extends PolicyKind<BulkRetentionTerms> {
    /** House policy, no rule: time to mend what failed, and no more of a patient's data than is needed for that. */
    private static final int STANDARD_DAYS = 90;

    BulkRetention() {
        super(
                "bulk-content-retention",
                "How many days after its end the content of a bulk job is kept, and with it its error file",
                BulkRetentionTerms.class,
                new BulkRetentionTerms(STANDARD_DAYS));
    }

    /** Calendar days, counted in whole 24 hours from the end of the job. */
    @Schema(name = "BulkRetentionTerms")
    public record BulkRetentionTerms(
            @NotNull @Min(1) @Max(3650) @Schema(description = "Calendar days after the end of the job") Integer days) {}
}
