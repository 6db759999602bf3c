package dev.parley.negotiation;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/** Who signed a settlement for one side, when, and what proves it. Never edited. */
@Entity
@Table(name = "settlement_signature")
public class Signature extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID settlementId;

    @Enumerated(EnumType.STRING)
    private Offer.Party party;

    private String name;
    private String title;
    private LocalDate signedOn;
    private String evidence;
    private UUID documentId;
    private String recordedBy;
    private Instant recordedAt;

    protected Signature() {}

    Signature(UUID settlementId, Signed signed, String recordedBy, Instant recordedAt) {
        this.id = OrderedId.next();
        this.settlementId = settlementId;
        this.party = signed.party();
        this.name = signed.name();
        this.title = signed.title();
        this.signedOn = signed.signedOn();
        this.evidence = signed.evidence();
        this.documentId = signed.documentId();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    static List<Signature> of(UUID settlementId) {
        return list("settlementId = ?1 order by id", settlementId);
    }

    Offer.Party party() {
        return party;
    }

    SignatureView view() {
        return new SignatureView(party, name, title, signedOn, evidence, documentId, recordedBy, recordedAt);
    }

    /** A signature to record. */
    @Schema(name = "NewSignature")
    public record Signed(
            @NotNull Offer.Party party,
            @NotBlank @Size(max = 200) String name,
            @Size(max = 100) String title,
            @NotNull LocalDate signedOn,
            @NotBlank @Size(max = 500) String evidence,
            @Schema(description = "The signed paper among the case's documents") UUID documentId) {}

    /** A signature as clients see it. */
    @Schema(name = "Signature")
    public record SignatureView(
            Offer.Party party,
            String name,
            String title,
            LocalDate signedOn,
            String evidence,
            UUID documentId,
            String recordedBy,
            Instant recordedAt) {}
}
