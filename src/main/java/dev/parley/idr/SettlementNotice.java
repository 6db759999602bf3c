package dev.parley.idr;

import dev.parley.casefile.Deadline;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/** The report of a settlement that was reached while a dispute ran, owed to the Departments by its initiator (FED-WD-01). */
@Entity
public class SettlementNotice extends PanacheEntityBase {
    /** The last: the dispute ended before anybody said that it was reported. */
    public enum State {
        OWED,
        REPORTED,
        NOT_NEEDED
    }

    /** The law names the portal; the Departments' mailbox stands in while it is down. */
    public enum Channel {
        PORTAL,
        EMAIL
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private UUID disputeId;
    private UUID caseId;
    private LocalDate agreedOn;

    @Enumerated(EnumType.STRING)
    private State state;

    private LocalDate reportedOn;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String evidence;
    private UUID documentId;
    private String endedBy;
    private Instant endedAt;

    protected SettlementNotice() {}

    SettlementNotice(Dispute dispute, LocalDate agreedOn) {
        this.id = OrderedId.next();
        this.disputeId = dispute.id();
        this.caseId = dispute.caseId();
        this.agreedOn = agreedOn;
        this.state = State.OWED;
    }

    /** A report as it was made. */
    @Schema(name = "ReportedSettlement", description = "Completes reportSettlement")
    public record Reported(
            @NotNull @Schema(
                            description =
                                    "The day it was sent, from the agreement on; in time within 3 business days after the"
                                            + " agreement (FED-WD-01)")
                    LocalDate reportedOn,
            @NotNull Channel channel,
            @NotNull @Schema(
                            description =
                                    "Whether it bears the signatures of both sides, without which it does not count")
                    Boolean signedByBoth,
            @NotBlank @Size(max = 500) @Schema(description = "What proves it, such as the portal's confirmation")
                    String evidence,
            @Schema(description = "The proof among the documents of the case, where there is one") UUID documentId) {}

    static Optional<SettlementNotice> of(UUID disputeId) {
        return find("disputeId", disputeId).firstResultOptional();
    }

    static Optional<SettlementNotice> owed(UUID caseId) {
        return find("caseId = ?1 and state = ?2", caseId, State.OWED).firstResultOptional();
    }

    void reported(Reported report, String by, Instant at) {
        this.reportedOn = report.reportedOn();
        this.channel = report.channel();
        this.evidence = report.evidence();
        this.documentId = report.documentId();
        end(State.REPORTED, by, at);
    }

    void notNeeded(String by, Instant at) {
        end(State.NOT_NEEDED, by, at);
    }

    private void end(State state, String by, Instant at) {
        this.state = state;
        this.endedBy = by;
        this.endedAt = at;
    }

    boolean isOwed() {
        return state == State.OWED;
    }

    UUID id() {
        return id;
    }

    UUID disputeId() {
        return disputeId;
    }

    UUID caseId() {
        return caseId;
    }

    LocalDate agreedOn() {
        return agreedOn;
    }

    /** The last day for it. */
    LocalDate dueOn() {
        return Deadline.latest(caseId, ClockKind.SETTLEMENT_NOTICE)
                .orElseThrow()
                .dueOn();
    }

    SettlementNoticeView view() {
        LocalDate dueOn = dueOn();
        return new SettlementNoticeView(
                id,
                disputeId,
                agreedOn,
                dueOn,
                state,
                reportedOn,
                reportedOn == null ? null : !reportedOn.isAfter(dueOn),
                channel,
                evidence,
                documentId,
                endedBy,
                endedAt);
    }

    /** A report as clients see it. */
    @Schema(name = "SettlementNotice")
    public record SettlementNoticeView(
            UUID id,
            UUID disputeId,
            LocalDate agreedOn,
            @Schema(description = "The last day for it (FED-WD-01)") LocalDate dueOn,
            State state,
            LocalDate reportedOn,
            @Schema(description = "Null until it is reported") Boolean inTime,
            Channel channel,
            String evidence,
            UUID documentId,
            String endedBy,
            Instant endedAt) {}
}
