package dev.parley.idr;

import dev.parley.http.NotFound;
import dev.parley.http.Refusal;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/** Something that the entity or the Departments want to know during a dispute (FED-EL-06). */
@Entity
public class EntityRequest extends PanacheEntityBase {
    /** Who asks. */
    public enum Sender {
        ENTITY,
        DEPARTMENTS
    }

    /** Who is asked. */
    public enum Addressee {
        PROVIDER,
        PAYER,
        BOTH
    }

    /** LATE is open after its last day; the entity may decide without the answer. */
    public enum State {
        OPEN,
        LATE,
        ANSWERED,
        /** The dispute or its entity went away before the last day. */
        LAPSED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private UUID disputeId;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Sender sender;

    @Enumerated(EnumType.STRING)
    private Addressee addressee;

    private String asked;
    private LocalDate requestedOn;
    private LocalDate dueOn;
    private String ruleVersion;

    /** Whether the running stage stands still meanwhile. */
    private boolean tolls;

    /** Our clock for it; null where only the payer is asked. */
    private UUID deadlineId;

    private LocalDate answeredOn;
    private LocalDate lapsedOn;
    private String answer;
    private String evidence;
    private String recordedBy;
    private Instant recordedAt;

    protected EntityRequest() {}

    /** A request as the portal or an e-mail tells it. */
    @Schema(name = "NewEntityRequest")
    public record NewRequest(
            @NotNull Sender sender,
            @NotNull Addressee addressee,
            @NotBlank @Size(max = 4000) @Schema(description = "What is asked; no name or number of a patient")
                    String asked,
            @NotNull LocalDate requestedOn,
            @Schema(description = "The last day for the answer as the request names it") LocalDate dueOn) {}

    /** An answer as it was sent. */
    @Schema(name = "EntityRequestAnswer", description = "Completes answerEntityRequest")
    public record Answer(
            @NotNull LocalDate answeredOn,
            @NotBlank @Size(max = 4000) @Schema(description = "What was answered") String answer,
            @NotBlank @Size(max = 500) @Schema(description = "What proves it, such as the portal's confirmation")
                    String evidence) {}

    EntityRequest(
            Dispute dispute,
            NewRequest told,
            LocalDate dueOn,
            String ruleVersion,
            boolean tolls,
            UUID deadlineId,
            String recordedBy,
            Instant recordedAt) {
        this.id = OrderedId.next();
        this.disputeId = dispute.id();
        this.caseId = dispute.caseId();
        this.sender = told.sender();
        this.addressee = told.addressee();
        this.asked = told.asked();
        this.requestedOn = told.requestedOn();
        this.dueOn = dueOn;
        this.ruleVersion = ruleVersion;
        this.tolls = tolls;
        this.deadlineId = deadlineId;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    static EntityRequest byId(UUID disputeId, UUID id) {
        return EntityRequest.<EntityRequest>find("id = ?1 and disputeId = ?2", id, disputeId)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("information request", id));
    }

    static List<EntityRequest> of(UUID disputeId) {
        return list("disputeId = ?1 order by id", disputeId);
    }

    void answered(Answer sent) {
        if (answeredOn != null) {
            throw new Answered(this);
        }
        this.answeredOn = sent.answeredOn();
        this.answer = sent.answer();
        this.evidence = sent.evidence();
    }

    boolean isSameAs(NewRequest told) {
        return sender == told.sender()
                && addressee == told.addressee()
                && requestedOn.equals(told.requestedOn())
                && asked.equals(told.asked());
    }

    boolean isSameAs(Answer sent) {
        return sent.answeredOn().equals(answeredOn) && sent.answer().equals(answer);
    }

    /**
     * Stops the running stage until the full answer, or until the last day for one. What only the payer is asked does not
     * stop our own last day: nobody tells us when it answered, and the earlier day is the safe one.
     */
    void stop(Tolling tolling, boolean ownDeadline) {
        if (tolls && !(ownDeadline && addressee == Addressee.PAYER)) {
            LocalDate ended = answeredOn == null ? lapsedOn : answeredOn;
            boolean inTime = ended != null && !ended.isAfter(dueOn);
            tolling.stop(requestedOn, inTime ? ended : dueOn);
        }
    }

    boolean asksUs() {
        return addressee != Addressee.PAYER;
    }

    boolean isOpen() {
        return answeredOn == null && lapsedOn == null;
    }

    /** Nobody waits for the answer any more. */
    void lapse(LocalDate on) {
        this.lapsedOn = on;
    }

    private State state(LocalDate today) {
        if (answeredOn != null) {
            return State.ANSWERED;
        }
        if (lapsedOn != null && !lapsedOn.isAfter(dueOn)) {
            return State.LAPSED;
        }
        return today.isAfter(dueOn) ? State.LATE : State.OPEN;
    }

    UUID id() {
        return id;
    }

    UUID disputeId() {
        return disputeId;
    }

    UUID deadlineId() {
        return deadlineId;
    }

    LocalDate requestedOn() {
        return requestedOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Sender sender() {
        return sender;
    }

    private String consequence() {
        return switch (addressee) {
            case PROVIDER -> "The entity decides without our answer (FED-EL-06)";
            case PAYER -> "The entity decides without the payer's answer (FED-EL-06)";
            case BOTH ->
                "The entity decides without the answers, or treats the dispute as withdrawn when it cannot (FED-EL-06)";
        };
    }

    EntityRequestView view(LocalDate today) {
        State state = state(today);
        boolean late = state == State.LATE || answeredOn != null && answeredOn.isAfter(dueOn);
        return new EntityRequestView(
                id,
                disputeId,
                sender,
                addressee,
                asked,
                requestedOn,
                dueOn,
                ruleVersion,
                tolls,
                state,
                answeredOn,
                answer,
                evidence,
                late ? consequence() : null,
                recordedBy,
                recordedAt);
    }

    /** It was answered before, in other words. */
    static class Answered extends Refusal {
        Answered(EntityRequest request) {
            super(
                    409,
                    "request-answered",
                    "The request was answered on " + request.answeredOn,
                    Map.of("answeredOn", request.answeredOn));
        }
    }

    /** A request as clients see it. */
    public record EntityRequestView(
            UUID id,
            UUID disputeId,
            Sender sender,
            Addressee addressee,
            String asked,
            LocalDate requestedOn,
            LocalDate dueOn,
            @Schema(description = "The version of FED-EL-06 that holds for the dispute: legacy or portal")
                    String ruleVersion,
            @Schema(description = "Whether the running stage stands still meanwhile and later stages shift")
                    boolean tolls,
            State state,
            LocalDate answeredOn,
            String answer,
            String evidence,
            @Schema(description = "What follows from a missing or late answer") String consequence,
            String recordedBy,
            Instant recordedAt) {}
}
