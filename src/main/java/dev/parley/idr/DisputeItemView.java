package dev.parley.idr;

import dev.parley.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item as clients see it. */
public record DisputeItemView(
        UUID id,
        @Schema(description = "The dispute of the item's case; in a batch each case has its own under one number")
                UUID disputeId,
        UUID caseId,
        String caseNumber,
        @Schema(description = "Counted from 1; absent where a bundle makes the whole claim one item (FED-BU-01)")
                Integer line,
        String code,
        List<String> modifiers,
        LocalDate servedOn,
        BigDecimal units,
        Money charge,
        @Schema(description = "Absent while nobody disclosed one for this item") Money qualifyingPayment,
        Money ownOffer,
        @Schema(description = "Our offer in percent of the qualifying payment amount, to one place (FED-OF-02)")
                BigDecimal ownPercentOfQpa,
        Money payerOffer,
        BigDecimal payerPercentOfQpa,
        @Schema(description = "Whose offer the entity took for this item") Determination.Prevailing prevailing,
        @Schema(description = "The rate it chose, cost sharing and initial payment included") Money award,
        @Schema(description = "Why the award is neither of the two offers") String awardReason,
        @Schema(description = "When the entity found this item ineligible; the others went on (FED-EL-04)")
                LocalDate droppedOn,
        IneligibilityReason droppedBecause,
        @Schema(description = "Our offer is kept from this reader until the dispute is over") boolean sealed) {
    DisputeItemView closed() {
        return new DisputeItemView(
                id,
                disputeId,
                caseId,
                caseNumber,
                line,
                code,
                modifiers,
                servedOn,
                units,
                charge,
                qualifyingPayment,
                null,
                null,
                payerOffer,
                payerPercentOfQpa,
                prevailing,
                award,
                awardReason,
                droppedOn,
                droppedBecause,
                true);
    }
}
