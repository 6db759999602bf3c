package dev.parley.idr.portal;

import dev.parley.http.NotFound;
import dev.parley.http.Refusal;
import dev.parley.storage.OrderedId;
import dev.parley.storage.Where;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A mail about a dispute, taken once. */
@Entity
public class PortalMail extends PanacheEntityBase {
    /** What became of it. */
    public enum State {
        FILED,
        /** It names no dispute that is here, or several: a person says which. */
        UNMATCHED,
        NOT_OURS
    }

    /** A mail about a dispute is about all cases under its number. */
    static final String ABOUT_CASE = "disputeId in (select d.id from Dispute d where d.filing.disputeNumber in"
            + " (select o.filing.disputeNumber from Dispute o where o.parties.caseId = :caseId))";

    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private String identity;
    private String sender;
    private String subject;
    private Instant sentAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private UUID disputeId;
    private UUID caseId;
    private String because;
    private String takenBy;
    private Instant takenAt;

    protected PortalMail() {}

    PortalMail(ReadMail mail, String takenBy, Instant takenAt) {
        this.id = OrderedId.next();
        this.identity = mail.identity();
        this.sender = mail.sender();
        this.subject = mail.subject();
        this.sentAt = mail.sentAt();
        this.state = State.UNMATCHED;
        this.because = "nobody has looked for its dispute";
        this.takenBy = takenBy;
        this.takenAt = takenAt;
    }

    static PortalMail byId(UUID id) {
        return PortalMail.<PortalMail>findByIdOptional(id).orElseThrow(() -> new NotFound("portal mail", id));
    }

    static Optional<PortalMail> taken(ReadMail mail) {
        return find("identity", mail.identity()).firstResultOptional();
    }

    /** The newest first; those of one state or about one case where it is given, after the one given. */
    static List<PortalMail> page(State state, UUID caseId, UUID after, int limit) {
        Where where = new Where();
        where.andIfGiven("state = :state", "state", state);
        where.andIfGiven(ABOUT_CASE, "caseId", caseId);
        where.andIfGiven("id < :after", "after", after);
        return PortalMail.<PortalMail>find(where.clause() + " order by id desc", where.parameters())
                .range(0, limit - 1)
                .list();
    }

    /** Those filed to a dispute of this number, the oldest first. */
    static List<PortalMail> filed(String disputeNumber) {
        return list(
                "disputeId in (select d.id from Dispute d where d.filing.disputeNumber = ?1) order by id",
                disputeNumber);
    }

    void filed(UUID dispute, UUID caseOf, String why) {
        requireUnmatched();
        this.state = State.FILED;
        this.disputeId = dispute;
        this.caseId = caseOf;
        this.because = why;
    }

    void unmatched(String why) {
        this.because = why;
    }

    void notOurs(String why) {
        requireUnmatched();
        this.state = State.NOT_OURS;
        this.because = why;
    }

    private void requireUnmatched() {
        if (state != State.UNMATCHED) {
            throw new Decided(this);
        }
    }

    /** It was filed or set aside before. */
    static class Decided extends Refusal {
        Decided(PortalMail mail) {
            super(409, "portal-mail-decided", "The mail is " + mail.state, Map.of("state", mail.state));
        }
    }

    UUID id() {
        return id;
    }

    State state() {
        return state;
    }

    String sender() {
        return sender;
    }

    String subject() {
        return subject;
    }

    Instant sentAt() {
        return sentAt;
    }

    UUID disputeId() {
        return disputeId;
    }

    UUID caseId() {
        return caseId;
    }

    String because() {
        return because;
    }

    String takenBy() {
        return takenBy;
    }

    Instant takenAt() {
        return takenAt;
    }
}
