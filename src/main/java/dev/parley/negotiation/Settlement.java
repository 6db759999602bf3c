package dev.parley.negotiation;

import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/** The rate both sides agreed on, the patient's cost sharing included (FED-ON-13). There is one, and it is never edited. */
@Entity
public class Settlement extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID caseId;
    private UUID offerId;
    private Money agreedTotal;
    private LocalDate agreedOn;
    private LocalDate payBy;
    private boolean patientHold;
    private String agreedWith;
    private String evidence;
    private Money patientShare;
    private String releaseText;
    private UUID letterId;
    private String recordedBy;
    private Instant recordedAt;

    protected Settlement() {}

    Settlement(
            UUID caseId, UUID offerId, NewSettlement terms, Money patientShare, String recordedBy, Instant recordedAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.offerId = offerId;
        this.agreedTotal = terms.agreedTotal();
        this.agreedOn = terms.agreedOn();
        this.payBy = terms.payBy();
        this.patientHold = Boolean.TRUE.equals(terms.patientHold());
        this.agreedWith = terms.agreedWith();
        this.evidence = terms.evidence();
        this.patientShare = terms.patientShare() == null ? patientShare : terms.patientShare();
        this.releaseText = terms.releaseText();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    public static Optional<Settlement> of(UUID caseId) {
        return find("caseId", caseId).firstResultOptional();
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public Money agreedTotal() {
        return agreedTotal;
    }

    public LocalDate agreedOn() {
        return agreedOn;
    }

    /** The day by which the payer said it would pay, or null. */
    public LocalDate payBy() {
        return payBy;
    }

    void writtenDownIn(UUID letterId) {
        this.letterId = letterId;
    }

    boolean patientHold() {
        return patientHold;
    }

    String agreedWith() {
        return agreedWith;
    }

    String releaseText() {
        return releaseText;
    }

    /** The parts of the accepted offer, where it was made by line. */
    public List<OfferLine.Line> lines() {
        return offerId == null ? List.of() : Offer.byId(caseId, offerId).lines();
    }

    UUID offerId() {
        return offerId;
    }

    /** What the patient owes of it, or null where no payer has said. */
    Money patientShare() {
        return patientShare;
    }

    public SettlementView view(List<String> effects) {
        return new SettlementView(
                id,
                offerId,
                agreedTotal,
                agreedOn,
                payBy,
                patientHold,
                agreedWith,
                evidence,
                patientShare,
                releaseText,
                ReleaseWording.findings(releaseText),
                letterId,
                Signature.of(id).stream().map(Signature::view).toList(),
                effects,
                recordedBy,
                recordedAt);
    }

    /** A settlement as clients see it. */
    public record SettlementView(
            UUID id,
            UUID offerId,
            Money agreedTotal,
            LocalDate agreedOn,
            LocalDate payBy,
            boolean patientHold,
            String agreedWith,
            String evidence,
            @Schema(description = "It does not rise with what was agreed (FED-BB-04)") Money patientShare,
            String releaseText,
            List<ReleaseWording.Finding> releaseFindings,
            @Schema(description = "The settlement letter among the case's documents") UUID letterId,
            List<Signature.SignatureView> signatures,
            @Schema(description = "What it means for the patient, notices, fees and the payment, with the rules")
                    List<String> effects,
            String recordedBy,
            Instant recordedAt) {}
}
