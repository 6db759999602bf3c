package dev.parley.outreach;

import dev.parley.http.NotFound;
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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A question to a payer about what it has to disclose, with its proof, its day and what came of it. */
@Entity
public class InformationRequest extends PanacheEntityBase {
    /** What is asked for, with the rule by which the payer owes it and how the letter says it. */
    public enum Subject {
        QPA(
                "FED-IP-04",
                "the qualifying payment amount of each item, the certification of how it was computed, and any"
                        + " statement that a code was lowered"),
        QPA_METHOD(
                "FED-IP-06",
                "whether each qualifying payment amount rests on rates other than fee for service or was derived, which"
                        + " database was used, which related code, and which payments were left out"),
        PLAN_FUNDING(null, "whether the plan is fully insured or self-funded, its sponsor and the state of its policy"),
        REGISTRATION_NUMBER(
                "FED-IP-05", "the legal business name of the plan and its registration number in the federal process"),
        REMITTANCE_ADVICE("FED-ON-05", "a copy of the remittance advice or of the notice of denial");

        private final String ruleId;
        private final String words;

        Subject(String ruleId, String words) {
            this.ruleId = ruleId;
            this.words = words;
        }

        String ruleId() {
            return ruleId;
        }

        String words() {
            return words;
        }
    }

    /** QUEUED until the mail server took it; SILENT once its day has passed without an answer. */
    public enum State {
        QUEUED,
        ASKED,
        ANSWERED,
        SILENT,
        RETURNED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Subject subject;

    private String ruleId;

    @Enumerated(EnumType.STRING)
    private Notice.Channel channel;

    private String recipient;
    private LocalDate sentOn;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private State state;

    private UUID documentId;
    private String contentHash;
    private UUID mailId;
    private String evidence;
    private String answer;
    private LocalDate answeredOn;
    private UUID silenceId;
    private String askedBy;
    private Instant askedAt;

    protected InformationRequest() {}

    InformationRequest(
            UUID caseId,
            InformationRequestResource.NewRequest told,
            String ruleId,
            UUID documentId,
            String contentHash,
            String askedBy,
            Instant askedAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.subject = told.subject();
        this.ruleId = ruleId;
        this.channel = told.channel();
        this.recipient = told.recipient();
        this.evidence = told.evidence();
        this.state = State.QUEUED;
        this.documentId = documentId;
        this.contentHash = contentHash;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    static InformationRequest byId(UUID caseId, UUID id) {
        return InformationRequest.<InformationRequest>find("id = ?1 and caseId = ?2", id, caseId)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("information request", id));
    }

    static List<InformationRequest> of(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    /** What the payer said, the last time it was asked and answered. */
    static Optional<String> answerTo(UUID caseId, Subject subject) {
        return InformationRequest.<InformationRequest>find(
                        "caseId = ?1 and subject = ?2 and state = ?3 order by id desc", caseId, subject, State.ANSWERED)
                .firstResultOptional()
                .map(request -> request.answer);
    }

    void travelsIn(UUID mailId) {
        this.mailId = mailId;
    }

    void asked(LocalDate sentOn, LocalDate dueOn) {
        this.state = State.ASKED;
        this.sentOn = sentOn;
        this.dueOn = dueOn;
    }

    void returned() {
        this.state = State.RETURNED;
    }

    /** A late answer is one too; the record of the silence before it stays. */
    void answered(String answer, LocalDate on) {
        this.state = State.ANSWERED;
        this.answer = answer;
        this.answeredOn = on;
    }

    void silent(UUID record) {
        this.state = State.SILENT;
        this.silenceId = record;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    Subject subject() {
        return subject;
    }

    State state() {
        return state;
    }

    LocalDate sentOn() {
        return sentOn;
    }

    public InformationRequestView view() {
        return new InformationRequestView(
                id,
                subject,
                ruleId,
                channel,
                recipient,
                sentOn,
                dueOn,
                "no rule sets a number of days; the day is the house policy outreach",
                state,
                documentId,
                contentHash,
                mailId,
                evidence,
                answer,
                answeredOn,
                answeredOn != null && dueOn != null && answeredOn.isAfter(dueOn),
                silenceId,
                askedBy,
                askedAt);
    }

    /** A request as clients see it; {@code silenceId} is the document that records that nobody answered. */
    public record InformationRequestView(
            UUID id,
            Subject subject,
            String ruleId,
            Notice.Channel channel,
            String recipient,
            LocalDate sentOn,
            LocalDate dueOn,
            String dueBecause,
            State state,
            UUID documentId,
            String contentHash,
            UUID mailId,
            String evidence,
            String answer,
            LocalDate answeredOn,
            boolean answeredLate,
            UUID silenceId,
            String askedBy,
            Instant askedAt) {}
}
