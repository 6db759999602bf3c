package dev.parley.resubmission;

import dev.parley.document.Document;
import dev.parley.http.NotFound;
import dev.parley.storage.OrderedId;
import dev.parley.storage.Where;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/** An 837 or a letter on its way to a payer, and how far it has got. */
@Entity
public class OutboundFile extends PanacheEntityBase {
    private static final String OVERDUE = "(dueOn < :day and (kind = 'CLAIM' and state in ('QUEUED', 'WRITTEN', 'SENT')"
            + " or kind = 'LETTER' and state = 'QUEUED'))";

    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_NAME = 200;

    @Schema(name = "OutboundFileKind")
    public enum Kind {
        CLAIM,
        LETTER
    }

    @Schema(name = "OutboundFileState")
    public enum State {
        QUEUED,
        /** In the folder for what goes out. */
        WRITTEN,
        /** The receiver has it: a person says so, or a 999. */
        SENT,
        /** The payer's front end let the claim in. */
        ACKNOWLEDGED,
        /** It never got in. */
        REJECTED
    }

    private static final Set<State> WAITING = EnumSet.of(State.QUEUED, State.WRITTEN, State.SENT);

    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private UUID caseId;
    private UUID documentId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String name;

    @Enumerated(EnumType.STRING)
    private State state;

    private LocalDate dueOn;
    private Instant queuedAt;
    private Instant writtenAt;
    private Instant sentAt;
    private Instant answeredAt;
    private String words;

    protected OutboundFile() {}

    /** Due on the last day for the answer of a front end to a claim, or for sending a letter. */
    OutboundFile(UUID caseId, Document document, Kind kind, LocalDate dueOn, Instant queuedAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.documentId = document.id();
        this.kind = kind;
        this.name = document.name().length() <= LONGEST_NAME
                ? document.name()
                : document.name().substring(0, LONGEST_NAME);
        this.state = State.QUEUED;
        this.dueOn = dueOn;
        this.queuedAt = queuedAt;
    }

    public static OutboundFile byId(UUID id) {
        return OutboundFile.<OutboundFile>findByIdOptional(id).orElseThrow(() -> new NotFound("outbound file", id));
    }

    /** With the row held, so that of two nodes the second sees what the first did. */
    public static OutboundFile held(UUID id) {
        return OutboundFile.<OutboundFile>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("outbound file", id));
    }

    public static Optional<OutboundFile> of(UUID documentId) {
        return find("documentId", documentId).firstResultOptional();
    }

    /** The newest first; a null state means all, a day those that were due before it. */
    public static List<OutboundFile> page(State state, LocalDate overdueOn, UUID before, int size) {
        Where where = where(state, overdueOn);
        where.andIfGiven("id < :before", "before", before);
        return OutboundFile.<OutboundFile>find(where.clause() + " order by id desc", where.parameters())
                .range(0, size - 1)
                .list();
    }

    public static long count(State state, LocalDate overdueOn) {
        Where where = where(state, overdueOn);
        return count(where.clause(), where.parameters());
    }

    private static Where where(State state, LocalDate overdueOn) {
        Where where = new Where();
        where.andIfGiven("state = :state", "state", state);
        where.andIfGiven(OVERDUE, "day", overdueOn);
        return where;
    }

    /** What waits to be written, the oldest first. */
    public static List<UUID> queued(int most) {
        return find("select id from OutboundFile where state = ?1 order by id", State.QUEUED)
                .project(UUID.class)
                .range(0, most - 1)
                .list();
    }

    public void written(Instant at) {
        state = State.WRITTEN;
        writtenAt = at;
    }

    /** What is answered already was sent before. */
    public void sent(String words, Instant at) {
        if (!isUnanswered()) {
            throw new OutboundFileAnswered(state);
        }
        state = State.SENT;
        sentAt = at;
        this.words = fitting(words);
    }

    public void answered(boolean accepted, String words, Instant at) {
        state = accepted ? State.ACKNOWLEDGED : State.REJECTED;
        answeredAt = at;
        this.words = fitting(words);
    }

    private static String fitting(String words) {
        return words == null || words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
    }

    public boolean isUnanswered() {
        return WAITING.contains(state);
    }

    private boolean isOverdueOn(LocalDate today) {
        boolean waits = kind == Kind.CLAIM ? isUnanswered() : state == State.QUEUED;
        return waits && today.isAfter(dueOn);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID documentId() {
        return documentId;
    }

    public String name() {
        return name;
    }

    public State state() {
        return state;
    }

    public OutboundFileView view(LocalDate today) {
        return new OutboundFileView(
                id,
                caseId,
                documentId,
                kind,
                name,
                state,
                isOverdueOn(today),
                dueOn,
                queuedAt,
                writtenAt,
                sentAt,
                answeredAt,
                words,
                version);
    }

    /**
     * A file on its way out as clients see it; its content is the case's document. A claim is overdue when no front end
     * has answered by {@code dueOn}, a letter when it is still queued then.
     */
    public record OutboundFileView(
            UUID id,
            UUID caseId,
            UUID documentId,
            Kind kind,
            String name,
            State state,
            boolean overdue,
            LocalDate dueOn,
            Instant queuedAt,
            Instant writtenAt,
            Instant sentAt,
            Instant answeredAt,
            String words,
            int version) {}
}
