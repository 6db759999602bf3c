package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The case that is disputed, and between whom. */
@Embeddable
public record DisputedCase(
        UUID caseId, String caseNumber, String claimNumber, UUID payerId, String payerName, UUID providerId) {
    public static DisputedCase of(CaseFile file) {
        return new DisputedCase(
                file.id(), file.caseNumber(), file.claimNumber(), file.payerId(), file.payerName(), file.providerId());
    }
}
