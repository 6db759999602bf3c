package dev.parley.idr;

import dev.parley.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dispute as clients see it. What is absent has not happened or is not known. */
public record DisputeView(
        UUID id,
        UUID caseId,
        String caseNumber,
        String claimNumber,
        UUID payerId,
        String payerName,
        UUID providerId,
        String disputeNumber,
        Dispute.State state,
        Dispute.Kind kind,
        UUID resubmissionOf,
        LocalDate negotiationStartedOn,
        LocalDate initiatedOn,
        String preferredEntity,
        Money administrativeFee,
        String entity,
        LocalDate entitySelectedOn,
        Money ownOffer,
        @Schema(description = "The own offer in percent of the qualifying payment amount") BigDecimal offerPercentOfQpa,
        LocalDate offerSubmittedOn,
        Dispute.PracticeSize practiceSize,
        String specialty,
        Money entityFee,
        LocalDate feesPaidOn,
        @Schema(description = "What of the entity fee comes back to us (FED-FE-06)") Money entityFeeRefund,
        Money payerOffer,
        LocalDate determinedOn,
        Dispute.Prevailing prevailing,
        @Schema(description = "The rate that was chosen, cost sharing and initial payment included") Money award,
        LocalDate ineligibleOn,
        Dispute.IneligibilityReason ineligibleBecause,
        LocalDate closedOn,
        Dispute.Ending ending,
        String endingText,
        int version) {}
