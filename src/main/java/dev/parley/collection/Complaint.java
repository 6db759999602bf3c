package dev.parley.collection;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A complaint about a payer that does not pay what it owes (FED-PY-03). Never edited. */
@Entity
public class Complaint extends PanacheEntityBase {
    /** Who is asked to step in. */
    public enum Addressee {
        FEDERAL_HELP_DESK,
        STATE_REGULATOR,
        DEPARTMENT_OF_LABOR,
        OTHER
    }

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID caseId;
    private UUID expectedPaymentId;

    @Enumerated(EnumType.STRING)
    private Addressee addressee;

    private String reference;
    private LocalDate filedOn;
    private LocalDate answerDueOn;
    private UUID documentId;
    private String filedBy;
    private Instant recordedAt;

    protected Complaint() {}

    Complaint(
            UUID caseId,
            UUID expectedPaymentId,
            FiledComplaint filed,
            LocalDate answerDueOn,
            String filedBy,
            Instant recordedAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.expectedPaymentId = expectedPaymentId;
        this.addressee = filed.addressee();
        this.reference = filed.reference();
        this.filedOn = filed.filedOn();
        this.answerDueOn = answerDueOn;
        this.documentId = filed.documentId();
        this.filedBy = filedBy;
        this.recordedAt = recordedAt;
    }

    static List<ComplaintView> about(UUID expectedPaymentId) {
        return Complaint.<Complaint>list("expectedPaymentId = ?1 order by id", expectedPaymentId).stream()
                .map(Complaint::view)
                .toList();
    }

    ComplaintView view() {
        return new ComplaintView(id, addressee, reference, filedOn, answerDueOn, documentId, filedBy, recordedAt);
    }

    /** A complaint as clients see it. */
    public record ComplaintView(
            UUID id,
            Addressee addressee,
            String reference,
            LocalDate filedOn,
            LocalDate answerDueOn,
            UUID documentId,
            String filedBy,
            Instant recordedAt) {}
}
