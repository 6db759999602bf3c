package dev.parley.resubmission;

import dev.parley.claim.BilledClaim;
import dev.parley.claim.NewClaim;
import dev.parley.review.RemedyRoad;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.TenantId;

/** Something sent to the payer so that it decides again. Its content never changes; what became of it is added. */
@Entity
public class Resubmission extends PanacheEntityBase {
    /** How far it has come. */
    public enum State {
        PREPARED,
        SENT,
        ACKNOWLEDGED,
        /** The payer's front end refused it: it was never filed (CLM-05). */
        REJECTED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private UUID caseId;

    @Column(name = "road")
    @Enumerated(EnumType.STRING)
    private RemedyRoad kind;

    private int level;
    private UUID answerId;
    private String frequencyCode;
    private String payerControlNumber;
    private String what;
    private String reason;
    private String coder;
    private String sourceNote;
    private UUID documentId;
    private UUID claimFileId;
    private byte[] correctedClaim;
    private String lineNumbers;
    private String letter;
    private String letterTemplate;

    @Enumerated(EnumType.STRING)
    private State state;

    private String preparedBy;
    private Instant preparedAt;
    private Instant sentAt;
    private LocalDate answerDueOn;
    private Instant acknowledgedAt;
    private String acknowledgment;

    protected Resubmission() {}

    Resubmission(UUID caseId, int level, UUID answerId, Draft draft, String preparedBy, Instant preparedAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.kind = draft.kind();
        this.level = level;
        this.answerId = answerId;
        this.frequencyCode = draft.frequencyCode();
        this.payerControlNumber = draft.payerControlNumber();
        this.what = String.join("\n", draft.what());
        this.reason = draft.reason();
        this.coder = draft.coder();
        this.sourceNote = draft.sourceNote();
        this.lineNumbers = draft.lines().stream().map(String::valueOf).collect(Collectors.joining(","));
        this.letter = draft.letter().text();
        this.letterTemplate = draft.letter().template();
        this.state = State.PREPARED;
        this.preparedBy = preparedBy;
        this.preparedAt = preparedAt;
    }

    /**
     * What a person prepared: the parts to send, for a recoding who coded from which note (CLM-17), the lines it is about,
     * all where none is named, and the letter as confirmed.
     */
    record Draft(
            RemedyRoad kind,
            String frequencyCode,
            String payerControlNumber,
            List<String> what,
            String reason,
            String coder,
            String sourceNote,
            List<Integer> lines,
            Letter letter) {}

    static List<Resubmission> of(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    static Optional<Resubmission> latest(UUID caseId) {
        return find("caseId = ?1 order by id desc", caseId).firstResultOptional();
    }

    /** How many of a kind were sent and not refused at the door. */
    static int filed(UUID caseId, RemedyRoad kind) {
        return (int)
                count("caseId = ?1 and kind = ?2 and state in (?3, ?4)", caseId, kind, State.SENT, State.ACKNOWLEDGED);
    }

    /** The level of the next appeal. */
    static int nextLevel(UUID caseId) {
        return filed(caseId, RemedyRoad.APPEAL) + 1;
    }

    /** The claim as it will be sent again, word for word. */
    void correct(NewClaim corrected) {
        this.correctedClaim = BilledClaim.bytes(corrected);
    }

    Optional<NewClaim> correctedClaim() {
        return Optional.ofNullable(correctedClaim).map(BilledClaim::read);
    }

    void travelIn(UUID claimFileId) {
        this.claimFileId = claimFileId;
    }

    /** The 837 it was sent in; null where a person had to make it. */
    UUID claimFileId() {
        return claimFileId;
    }

    void send(UUID documentId, LocalDate answerDueOn, Instant at) {
        this.documentId = documentId;
        this.answerDueOn = answerDueOn;
        this.sentAt = at;
        this.state = State.SENT;
    }

    void acknowledge(boolean accepted, String words, Instant at) {
        this.state = accepted ? State.ACKNOWLEDGED : State.REJECTED;
        this.acknowledgment = words;
        this.acknowledgedAt = at;
    }

    boolean awaitsAcknowledgment() {
        return state == State.SENT;
    }

    /** The claim's lines it is about; none means the whole claim. */
    List<Integer> lines() {
        return lineNumbers == null || lineNumbers.isEmpty()
                ? List.of()
                : Stream.of(lineNumbers.split(",")).map(Integer::valueOf).toList();
    }

    String letter() {
        return letter;
    }

    UUID id() {
        return id;
    }

    RemedyRoad kind() {
        return kind;
    }

    int level() {
        return level;
    }

    UUID answerId() {
        return answerId;
    }

    String frequencyCode() {
        return frequencyCode;
    }

    String payerControlNumber() {
        return payerControlNumber;
    }

    List<String> what() {
        return what.lines().toList();
    }

    String reason() {
        return reason;
    }

    State state() {
        return state;
    }

    ResubmissionView view() {
        return new ResubmissionView(
                id,
                kind,
                kind == RemedyRoad.APPEAL ? level : null,
                lines(),
                frequencyCode,
                payerControlNumber,
                what(),
                reason,
                coder,
                sourceNote,
                documentId,
                letterTemplate,
                claimFileId,
                state,
                preparedBy,
                preparedAt,
                sentAt,
                answerDueOn,
                acknowledgedAt,
                acknowledgment);
    }

    /**
     * A resubmission as clients see it; the level is an appeal's, no lines mean the whole claim, the claim file is the 837
     * of a corrected claim, and the letter's template is named with its version.
     */
    public record ResubmissionView(
            UUID id,
            RemedyRoad kind,
            Integer level,
            List<Integer> lines,
            String frequencyCode,
            String payerControlNumber,
            List<String> what,
            String reason,
            String coder,
            String sourceNote,
            UUID documentId,
            String letterTemplate,
            UUID claimFileId,
            State state,
            String preparedBy,
            Instant preparedAt,
            Instant sentAt,
            LocalDate answerDueOn,
            Instant acknowledgedAt,
            String acknowledgment) {}
}
