package dev.parley.outreach;

import dev.parley.http.NotFound;
import dev.parley.http.Refusal;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Something that should come from a payer by a day; when it does not, somebody is asked. */
@Entity
public class ExpectedMessage extends PanacheEntityBase {
    /** What it is an answer to. */
    public enum Kind {
        PROMISE,
        INFORMATION,
        /** The entity's decision whether a dispute may go on (FED-EL-03). */
        ELIGIBILITY,
        /** The other side's answer to a withdrawal from a dispute (FED-WD-03). */
        WITHDRAWAL,
        /** The receipt for a fee that was paid for a dispute (FED-OF-03). */
        FEE_RECEIPT,
        /** The Departments' answer to a request for more time (FED-EX-02). */
        EXTENSION
    }

    /** MISSED is asked about; the last two are over. */
    public enum State {
        EXPECTED,
        MISSED,
        ARRIVED,
        DROPPED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private UUID referenceId;
    private String what;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private State state;

    private String evidence;
    private Instant endedAt;
    private Instant expectedAt;

    protected ExpectedMessage() {}

    static void awaited(UUID caseId, Kind kind, UUID reference, String what, LocalDate dueOn, Instant now) {
        ExpectedMessage message = new ExpectedMessage();
        message.id = OrderedId.next();
        message.caseId = caseId;
        message.kind = kind;
        message.referenceId = reference;
        message.what = what.length() <= 500 ? what : what.substring(0, 500);
        message.dueOn = dueOn;
        message.state = State.EXPECTED;
        message.expectedAt = now;
        message.persist();
    }

    static ExpectedMessage byId(UUID caseId, UUID id) {
        return ExpectedMessage.<ExpectedMessage>find("id = ?1 and caseId = ?2", id, caseId)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("expected message", id));
    }

    static List<ExpectedMessage> of(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    static Optional<ExpectedMessage> about(UUID reference) {
        return find("referenceId = ?1 order by id desc", reference).firstResultOptional();
    }

    void missed() {
        this.state = State.MISSED;
    }

    void waitUntil(LocalDate day) {
        this.state = State.EXPECTED;
        this.dueOn = day;
    }

    void end(State state, String evidence, Instant at) {
        this.state = state;
        this.evidence = evidence;
        this.endedAt = at;
    }

    void requireOpen() {
        if (state == State.ARRIVED || state == State.DROPPED) {
            throw new Over(this);
        }
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    Kind kind() {
        return kind;
    }

    UUID reference() {
        return referenceId;
    }

    String what() {
        return what;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    State state() {
        return state;
    }

    public ExpectedMessageView view() {
        return new ExpectedMessageView(id, kind, referenceId, what, dueOn, state, evidence, expectedAt, endedAt);
    }

    /** Nobody waits for it any more. */
    static class Over extends Refusal {
        Over(ExpectedMessage message) {
            super(
                    409,
                    "message-not-expected",
                    "Nobody waits for it any more: it is " + message.state,
                    Map.of("state", message.state));
        }
    }

    /** An expected message as clients see it. */
    public record ExpectedMessageView(
            UUID id,
            Kind kind,
            UUID referenceId,
            String what,
            LocalDate dueOn,
            State state,
            String evidence,
            Instant expectedAt,
            Instant endedAt) {}
}
