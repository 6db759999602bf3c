package dev.parley.worklist;

import dev.parley.casefile.CaseFile;
import dev.parley.http.NotFound;
import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import dev.parley.storage.ReadOnce;
import dev.parley.workflow.DeskWork;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One user task as the worklist shows it: what to do, who may, by when, and what is at stake. */
@Entity
public class WorkItem extends PanacheEntityBase {
    /** Open until a person completed it or the process went another way. */
    public enum State {
        OPEN,
        DONE,
        DROPPED
    }

    private static final String DESK = "desk";

    private static final Comparator<WorkItem> BY_URGENCY = Comparator.comparing(WorkItem::dueOn)
            .thenComparing(WorkItem::priority, Comparator.reverseOrder())
            .thenComparing(WorkItem::id);

    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private UUID caseId;
    private String kind;
    private String process;
    private String title;
    private String queue;
    private String assignee;
    private String delegatedBy;
    private LocalDate dueOn;
    private LocalDate followUpOn;
    private int priority;
    private UUID subjectId;
    private int ordinal;
    private Money moneyAtStake;
    private String caseNumber;
    private String claimNumber;
    private UUID payerId;
    private String payerName;
    private UUID providerId;
    private String serviceState;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant openedAt;
    private Instant endedAt;
    private String endedBy;

    protected WorkItem() {}

    WorkItem(OpenTask task, TaskBrief brief, CaseFile file, LocalDate dueOn, Instant openedAt) {
        this.id = task.id();
        this.caseId = task.caseId();
        this.kind = task.kind();
        this.process = task.process();
        this.title = brief.title() == null ? task.name() : brief.title();
        this.queue = brief.queue() == null ? task.queue() : brief.queue();
        this.dueOn = dueOn;
        // what triage found lifts or lowers a task among its like, and never over an urgent one
        this.priority = brief.priority() + Math.max(-9, Math.min(9, file.triagePoints()));
        this.subjectId = brief.subject();
        this.ordinal = task.ordinal();
        this.moneyAtStake = file.inDispute();
        this.caseNumber = file.caseNumber();
        this.claimNumber = file.claimNumber();
        this.payerId = file.payerId();
        this.payerName = file.payerName();
        this.providerId = file.providerId();
        this.serviceState = file.serviceState();
        this.state = State.OPEN;
        this.openedAt = openedAt;
    }

    WorkItem(DeskWork.DeskTask task, LocalDate dueOn, Instant openedAt) {
        this.id = OrderedId.next();
        this.kind = task.kind();
        this.process = DESK;
        this.title = task.title();
        this.queue = task.queue();
        this.dueOn = dueOn;
        this.priority = TaskBrief.NORMAL;
        this.subjectId = task.subject();
        this.moneyAtStake = new Money(task.dollarsAtStake());
        this.claimNumber = task.claimNumber();
        this.payerId = task.payerId();
        this.payerName = task.payerName();
        this.state = State.OPEN;
        this.openedAt = openedAt;
    }

    static WorkItem byId(UUID id) {
        return WorkItem.<WorkItem>findByIdOptional(id).orElseThrow(() -> new NotFound("task", id));
    }

    /** Held until the transaction ends, so that of two people who reach for a task one sees what the other did. */
    static WorkItem locked(UUID id) {
        WorkItem item = findById(id, LockModeType.PESSIMISTIC_WRITE);
        return Optional.ofNullable(item).orElseThrow(() -> new NotFound("task", id));
    }

    static List<WorkItem> openAbout(UUID subject) {
        return list("subjectId = ?1 and state = ?2 and caseId is null", subject, State.OPEN);
    }

    static List<WorkItem> openOf(UUID caseId) {
        return ReadOnce.rows(WorkItem.class, caseId, () -> list("caseId = ?1 and state = ?2", caseId, State.OPEN))
                .stream()
                .filter(item -> item.state == State.OPEN)
                .sorted(BY_URGENCY)
                .toList();
    }

    @PrePersist
    void added() {
        if (isOfACase()) {
            ReadOnce.added(WorkItem.class, caseId, this);
        }
    }

    void assign(String assignee, String delegatedBy) {
        this.assignee = assignee;
        this.delegatedBy = delegatedBy;
    }

    void followUp(LocalDate on) {
        this.followUpOn = on;
    }

    void end(State state, String by, Instant at) {
        this.state = state;
        this.endedBy = by;
        this.endedAt = at;
    }

    OpenTask task() {
        return new OpenTask(id, caseId, kind, title, process, queue, ordinal);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    /** Null when the task is about something that belongs to no case. */
    UUID caseId() {
        return caseId;
    }

    boolean isOfACase() {
        return caseId != null;
    }

    String kind() {
        return kind;
    }

    String title() {
        return title;
    }

    String queue() {
        return queue;
    }

    String assignee() {
        return assignee;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    int priority() {
        return priority;
    }

    Money moneyAtStake() {
        return moneyAtStake;
    }

    UUID subjectId() {
        return subjectId;
    }

    State state() {
        return state;
    }

    String endedBy() {
        return endedBy;
    }

    Instant endedAt() {
        return endedAt;
    }

    TaskView view() {
        return new TaskView(
                id,
                caseId,
                caseNumber,
                claimNumber,
                kind,
                title,
                queue,
                assignee,
                delegatedBy,
                dueOn,
                followUpOn,
                priority,
                moneyAtStake,
                payerId,
                payerName,
                providerId,
                serviceState,
                subjectId,
                state,
                openedAt,
                endedAt,
                endedBy,
                version);
    }
}
