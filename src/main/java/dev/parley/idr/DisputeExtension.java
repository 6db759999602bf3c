package dev.parley.idr;

import dev.parley.http.NotFound;
import dev.parley.http.Refusal;
import dev.parley.regulation.ClockKind;
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

/** More time for one stage of a dispute: asked for, and granted or refused, or announced for everybody (FED-EX-01 to 04). */
@Entity
public class DisputeExtension extends PanacheEntityBase {
    /** What can be made longer once a dispute is initiated; the payment of an award cannot (FED-PY-01). */
    public enum Stage {
        ELIGIBILITY(ClockKind.ELIGIBILITY),
        OFFER(ClockKind.OFFER),
        DETERMINATION(ClockKind.DETERMINATION);

        private final ClockKind clock;

        Stage(ClockKind clock) {
            this.clock = clock;
        }

        ClockKind clock() {
            return clock;
        }
    }

    /** Why. */
    public enum Ground {
        GOOD_CAUSE,
        MISSING_DISCLOSURE,
        PUBLIC_NOTICE
    }

    /** How far it has come. */
    public enum State {
        REQUESTED,
        GRANTED,
        REFUSED
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
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private Ground ground;

    private String ruleId;
    private LocalDate requestedOn;
    private String reason;

    @Enumerated(EnumType.STRING)
    private State state;

    private LocalDate answeredOn;
    private LocalDate lastDay;
    private String reference;
    private String recordedBy;
    private Instant recordedAt;

    protected DisputeExtension() {}

    /** A request for more time. */
    public record NewExtension(
            @NotNull Stage stage,
            @NotNull Ground ground,
            @NotNull @Schema(description = "The day it was asked for, or of the public notice") LocalDate requestedOn,
            @NotBlank @Size(max = 1000) @Schema(description = "Why more time is needed, or which notice gives it")
                    String reason) {}

    /** What the Departments said. */
    public record ExtensionAnswer(
            @NotNull Boolean granted,
            @NotNull LocalDate answeredOn,
            @Schema(description = "The last day of the longer stage; needed when granted") LocalDate lastDay,
            @NotBlank @Size(max = 200) @Schema(description = "The letter, e-mail or notice that says so")
                    String reference) {}

    DisputeExtension(Dispute dispute, NewExtension asked, String ruleId, String recordedBy, Instant recordedAt) {
        this.id = OrderedId.next();
        this.disputeId = dispute.id();
        this.caseId = dispute.caseId();
        this.stage = asked.stage();
        this.ground = asked.ground();
        this.ruleId = ruleId;
        this.requestedOn = asked.requestedOn();
        this.reason = asked.reason();
        this.state = State.REQUESTED;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    static DisputeExtension byId(UUID disputeId, UUID id) {
        return DisputeExtension.<DisputeExtension>find("id = ?1 and disputeId = ?2", id, disputeId)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("extension", id));
    }

    static List<DisputeExtension> of(UUID disputeId) {
        return list("disputeId = ?1 order by id", disputeId);
    }

    void requireOpen() {
        if (state != State.REQUESTED) {
            throw new Answered(this);
        }
    }

    void answered(ExtensionAnswer said) {
        requireOpen();
        this.state = said.granted() ? State.GRANTED : State.REFUSED;
        this.answeredOn = said.answeredOn();
        this.lastDay = said.granted() ? said.lastDay() : null;
        this.reference = said.reference();
    }

    UUID id() {
        return id;
    }

    boolean isGranted() {
        return state == State.GRANTED;
    }

    Stage stage() {
        return stage;
    }

    String ruleId() {
        return ruleId;
    }

    LocalDate requestedOn() {
        return requestedOn;
    }

    LocalDate answeredOn() {
        return answeredOn;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    ExtensionView view() {
        return new ExtensionView(
                id,
                disputeId,
                stage,
                ground,
                ruleId,
                requestedOn,
                reason,
                state,
                answeredOn,
                lastDay,
                reference,
                recordedBy,
                recordedAt);
    }

    /** The Departments have answered it. */
    static class Answered extends Refusal {
        Answered(DisputeExtension extension) {
            super(
                    409,
                    "extension-answered",
                    "The extension was " + extension.state + " on " + extension.answeredOn,
                    Map.of("state", extension.state, "answeredOn", extension.answeredOn));
        }
    }

    /** An extension as clients see it. */
    public record ExtensionView(
            UUID id,
            UUID disputeId,
            Stage stage,
            Ground ground,
            @Schema(
                            description =
                                    "FED-EX-01 by e-mail, FED-EX-02 through the portal from 2026-11-01, FED-EX-03 for"
                                            + " a missing disclosure, FED-EX-04 by public notice")
                    String ruleId,
            LocalDate requestedOn,
            String reason,
            State state,
            LocalDate answeredOn,
            LocalDate lastDay,
            String reference,
            String recordedBy,
            Instant recordedAt) {}
}
