package dev.parley.idr;

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

/** The word of whoever was paid that a fee arrived; without it nobody can prove that the offer counts (FED-OF-03). */
@Entity
public class FeeReceipt extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID disputeId;
    private UUID postingId;
    private LocalDate receivedOn;
    private String reference;
    private String recordedBy;
    private Instant recordedAt;

    protected FeeReceipt() {}

    FeeReceipt(FeePosting paid, LocalDate receivedOn, String reference, String recordedBy, Instant recordedAt) {
        this.id = OrderedId.next();
        this.disputeId = paid.disputeId();
        this.postingId = paid.id();
        this.receivedOn = receivedOn;
        this.reference = reference;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    static List<FeeReceipt> of(UUID disputeId) {
        return list("disputeId = ?1 order by id", disputeId);
    }

    /** Of another dispute than this one. */
    static Optional<FeeReceipt> elsewhere(String reference, UUID disputeId) {
        return find("reference = ?1 and disputeId <> ?2", reference, disputeId).firstResultOptional();
    }

    boolean isFor(FeePosting paid) {
        return postingId.equals(paid.id());
    }

    String reference() {
        return reference;
    }

    FeeReceiptView view() {
        return new FeeReceiptView(postingId, receivedOn, reference, recordedBy, recordedAt);
    }

    /** A receipt as clients see it. */
    public record FeeReceiptView(
            @Schema(description = "The entry of the ledger that it proves") UUID postingId,
            LocalDate receivedOn,
            String reference,
            String recordedBy,
            Instant recordedAt) {}
}
