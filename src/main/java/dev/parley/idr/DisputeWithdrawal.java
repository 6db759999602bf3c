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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/**
 * We want out of a dispute alone. Under the amended text the other side has some days and its silence is agreement; before
 * it the other side must agree (FED-WD-03).
 */
@Entity
public class DisputeWithdrawal extends PanacheEntityBase {
    /** What the other side said. */
    public enum State {
        ASKED,
        AGREED,
        REFUSED,
        /** It said nothing until its last day, which is agreement. */
        SILENT
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private UUID disputeId;
    private UUID caseId;
    private LocalDate requestedOn;
    private String reason;

    /** Null where no rule makes silence an agreement. */
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private State state;

    private LocalDate answeredOn;
    private String evidence;
    private String recordedBy;
    private Instant recordedAt;

    protected DisputeWithdrawal() {}

    /** A request to withdraw, as it was filed. */
    public record NewWithdrawal(@NotNull LocalDate requestedOn, @NotBlank @Size(max = 1000) String reason) {}

    /** What came of it. */
    public record WithdrawalAnswer(
            @NotNull @Schema(description = "AGREED, REFUSED, or SILENT after the last day under the amended text")
                    State answer,
            @NotNull @Schema(description = "The day of the answer, or the day after the last one for it")
                    LocalDate answeredOn,
            @NotBlank @Size(max = 500) String evidence) {}

    DisputeWithdrawal(Dispute dispute, NewWithdrawal asked, LocalDate dueOn, String recordedBy, Instant recordedAt) {
        this.id = OrderedId.next();
        this.disputeId = dispute.id();
        this.caseId = dispute.caseId();
        this.requestedOn = asked.requestedOn();
        this.reason = asked.reason();
        this.dueOn = dueOn;
        this.state = State.ASKED;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    static DisputeWithdrawal byId(UUID disputeId, UUID id) {
        return DisputeWithdrawal.<DisputeWithdrawal>find("id = ?1 and disputeId = ?2", id, disputeId)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("withdrawal request", id));
    }

    static List<DisputeWithdrawal> of(UUID disputeId) {
        return list("disputeId = ?1 order by id", disputeId);
    }

    static Optional<DisputeWithdrawal> open(UUID disputeId) {
        return of(disputeId).stream().filter(one -> one.state == State.ASKED).findFirst();
    }

    void answered(WithdrawalAnswer said) {
        this.state = said.answer();
        this.answeredOn = said.answeredOn();
        this.evidence = said.evidence();
    }

    /** The clock pauses until the answer, at most until the last day for one. */
    void stop(Tolling tolling) {
        if (dueOn != null) {
            boolean inTime = answeredOn != null && !answeredOn.isAfter(dueOn);
            tolling.stop(requestedOn, inTime ? answeredOn : dueOn);
        }
    }

    UUID id() {
        return id;
    }

    State state() {
        return state;
    }

    LocalDate requestedOn() {
        return requestedOn;
    }

    /** Empty where the other side has to agree and nothing follows from silence. */
    Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    WithdrawalView view() {
        return new WithdrawalView(
                id, disputeId, requestedOn, reason, dueOn, state, answeredOn, evidence, recordedBy, recordedAt);
    }

    /** One request is open already, or this one is answered. */
    static class NotOpen extends Refusal {
        NotOpen(DisputeWithdrawal withdrawal) {
            super(
                    409,
                    withdrawal.state == State.ASKED ? "withdrawal-asked" : "withdrawal-answered",
                    withdrawal.state == State.ASKED
                            ? "A withdrawal was asked for on " + withdrawal.requestedOn
                            : "The withdrawal is " + withdrawal.state + " since " + withdrawal.answeredOn,
                    Map.of("state", withdrawal.state));
        }
    }

    /** A request to withdraw as clients see it. */
    public record WithdrawalView(
            UUID id,
            UUID disputeId,
            LocalDate requestedOn,
            String reason,
            @Schema(
                            description = "The other side's last day; absent under the legacy text, where it must agree"
                                    + " (FED-WD-03)")
                    LocalDate dueOn,
            State state,
            LocalDate answeredOn,
            String evidence,
            String recordedBy,
            Instant recordedAt) {}
}
