package dev.parley.idr;

import dev.parley.money.Money;
import java.time.LocalDate;
import java.util.Optional;
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
        OwnOffer.OwnOfferView ownOffer,
        @Schema(description = "What of the entity fee comes back to us (FED-FE-06)") Money entityFeeRefund,
        Money payerOffer,
        LocalDate determinedOn,
        Determination.Prevailing prevailing,
        @Schema(description = "The rate that was chosen, cost sharing and initial payment included") Money award,
        LocalDate ineligibleOn,
        IneligibilityReason ineligibleBecause,
        LocalDate closedOn,
        DisputeEnding ending,
        String endingText,
        int version) {

    /** For whoever may not see our offer yet. */
    DisputeView closed() {
        return new DisputeView(
                id,
                caseId,
                caseNumber,
                claimNumber,
                payerId,
                payerName,
                providerId,
                disputeNumber,
                state,
                kind,
                resubmissionOf,
                negotiationStartedOn,
                initiatedOn,
                preferredEntity,
                administrativeFee,
                entity,
                entitySelectedOn,
                ownOffer == null ? null : ownOffer.closed(),
                entityFeeRefund,
                payerOffer,
                determinedOn,
                prevailing,
                award,
                ineligibleOn,
                ineligibleBecause,
                closedOn,
                ending,
                endingText,
                version);
    }

    static DisputeView of(Dispute dispute) {
        DisputedCase parties = dispute.parties();
        Optional<DisputeEnd> ended = dispute.ended();
        return new DisputeView(
                dispute.id(),
                parties.caseId(),
                parties.caseNumber(),
                parties.claimNumber(),
                parties.payerId(),
                parties.payerName(),
                parties.providerId(),
                dispute.disputeNumber(),
                dispute.state(),
                dispute.kind(),
                dispute.resubmissionOf(),
                dispute.negotiationStartedOn(),
                dispute.initiatedOn(),
                dispute.preferredEntity(),
                dispute.administrativeFee(),
                dispute.entity(),
                dispute.entitySelectedOn(),
                dispute.ownOffer().map(OwnOffer::view).orElse(null),
                dispute.entityFeeRefund().orElse(null),
                ended.map(DisputeEnd::payerOffer).orElse(null),
                dispute.determinedOn(),
                ended.map(DisputeEnd::prevailing).orElse(null),
                dispute.award(),
                dispute.ineligibleOn(),
                dispute.ineligibleBecause(),
                dispute.closedOn(),
                dispute.ending(),
                ended.map(DisputeEnd::text).orElse(null),
                dispute.version());
    }
}
