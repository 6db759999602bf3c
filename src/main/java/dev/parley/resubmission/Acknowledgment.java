package dev.parley.resubmission;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What the payer's front end said of a claim (a 277CA): an acceptance is the proof of timely filing (CLM-12). */
@Entity
public class Acknowledgment extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID caseId;
    private UUID resubmissionId;
    private boolean accepted;
    private String payerControlNumber;
    private String reason;
    private LocalDate receivedOn;
    private String recordedBy;
    private Instant recordedAt;

    protected Acknowledgment() {}

    Acknowledgment(UUID caseId, UUID resubmissionId, Received received, String recordedBy, Instant recordedAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.resubmissionId = resubmissionId;
        this.accepted = received.accepted();
        this.payerControlNumber = received.payerControlNumber();
        this.reason = received.reason();
        this.receivedOn = received.receivedOn();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /** An acknowledgment as it came in; the reason says why the front end refused. */
    public record Received(boolean accepted, String payerControlNumber, String reason, LocalDate receivedOn) {}

    static List<Acknowledgment> of(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    UUID id() {
        return id;
    }

    AcknowledgmentView view() {
        return new AcknowledgmentView(
                id, resubmissionId, accepted, payerControlNumber, reason, receivedOn, recordedBy, recordedAt);
    }

    /** An acknowledgment as clients see it; without {@code resubmissionId} it is about the claim as first sent. */
    public record AcknowledgmentView(
            UUID id,
            UUID resubmissionId,
            boolean accepted,
            String payerControlNumber,
            String reason,
            LocalDate receivedOn,
            String recordedBy,
            Instant recordedAt) {}
}
