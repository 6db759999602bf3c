package dev.parley.casefile;

import dev.parley.regulation.ClockKind;
import dev.parley.regulation.ComputedClock;
import dev.parley.regulation.Confidence;
import dev.parley.regulation.Counting;
import dev.parley.regulation.DayType;
import dev.parley.storage.OrderedId;
import dev.parley.storage.ReadOnce;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.hibernate.annotations.TenantId;

/** A clock of the law that runs for a case: an absolute instant, and the rule, trigger and evidence it came from. */
@Entity
public class Deadline extends PanacheEntityBase {
    /** What became of the clock. */
    public enum State {
        OPEN,
        MET,
        MISSED,
        CANCELLED
    }

    private static final Comparator<Deadline> BY_DUE =
            Comparator.comparing(Deadline::dueOn).thenComparing(Deadline::id);
    private static final BinaryOperator<Deadline> LAST = (earlier, later) -> later;

    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private ClockKind kind;

    private String ruleId;
    private String ruleVersion;
    private String triggerName;
    private LocalDate triggerDate;
    private LocalDate opensOn;
    private LocalDate dueOn;
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private DayType dayType;

    @Enumerated(EnumType.STRING)
    private Counting counting;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    private String evidence;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant alarmedAt;
    private Instant endedAt;
    private String endedBecause;

    protected Deadline() {}

    Deadline(UUID caseId, ComputedClock clock, ZoneId zone, String evidence) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.kind = clock.kind();
        this.ruleId = clock.ruleId();
        this.ruleVersion = clock.ruleVersion();
        this.triggerName = clock.trigger().eventName();
        this.triggerDate = clock.triggerDate();
        this.opensOn = clock.opens();
        this.dueOn = clock.due();
        this.dueAt = clock.dueInstant(zone);
        this.dayType = clock.dayType();
        this.counting = clock.counting();
        this.confidence = clock.confidence();
        this.evidence = evidence;
        this.state = State.OPEN;
    }

    /** As it stands in another case. */
    Deadline(UUID caseId, Deadline same, String evidence) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.kind = same.kind;
        this.ruleId = same.ruleId;
        this.ruleVersion = same.ruleVersion;
        this.triggerName = same.triggerName;
        this.triggerDate = same.triggerDate;
        this.opensOn = same.opensOn;
        this.dueOn = same.dueOn;
        this.dueAt = same.dueAt;
        this.dayType = same.dayType;
        this.counting = same.counting;
        this.confidence = same.confidence;
        this.evidence = evidence;
        this.state = same.state;
        this.endedAt = same.endedAt;
        this.endedBecause = same.endedBecause;
    }

    /** All clocks of a case, the earliest due first. */
    public static List<Deadline> of(UUID caseId) {
        return ReadOnce.rows(Deadline.class, caseId, () -> list("caseId", caseId)).stream()
                .sorted(BY_DUE)
                .toList();
    }

    /** Reads the clocks of many cases at once. */
    public static void readAhead(Collection<UUID> caseIds) {
        ReadOnce.ahead(Deadline.class, caseIds, Deadline::caseId, () -> list("caseId in ?1", caseIds));
    }

    @PrePersist
    void added() {
        ReadOnce.added(Deadline.class, caseId, this);
    }

    public static List<Deadline> open(UUID caseId) {
        return of(caseId).stream().filter(Deadline::isOpen).toList();
    }

    /** The clock of this kind that still runs, the latest if a later event started it again. */
    public static Optional<Deadline> open(UUID caseId, ClockKind kind) {
        return of(caseId, kind).filter(Deadline::isOpen).reduce(LAST);
    }

    /** The latest clock of this kind, whatever became of it; one that was cancelled only where there is no other. */
    public static Optional<Deadline> latest(UUID caseId, ClockKind kind) {
        return of(caseId, kind)
                .filter(deadline -> deadline.state != State.CANCELLED)
                .reduce(LAST)
                .or(() -> of(caseId, kind).reduce(LAST));
    }

    /** The cases for which a clock of this kind runs, in the order of their due days. */
    public static List<UUID> casesWithOpen(ClockKind kind) {
        return Deadline.<Deadline>list("kind = ?1 and state = ?2 order by dueOn, id", kind, State.OPEN).stream()
                .map(Deadline::caseId)
                .distinct()
                .toList();
    }

    static Optional<Deadline> same(UUID caseId, ComputedClock clock) {
        return of(caseId, clock.kind())
                .filter(started -> started.ruleId.equals(clock.ruleId())
                        && started.ruleVersion.equals(clock.ruleVersion())
                        && started.triggerDate.equals(clock.triggerDate()))
                .findFirst();
    }

    private static Stream<Deadline> of(UUID caseId, ClockKind kind) {
        return of(caseId).stream().filter(deadline -> deadline.kind == kind);
    }

    void end(State state, String because, Instant at) {
        this.state = state;
        this.endedBecause = because;
        this.endedAt = at;
    }

    void runAgain() {
        this.state = State.OPEN;
        this.endedBecause = null;
        this.endedAt = null;
    }

    void alarm(Instant at) {
        this.alarmedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public ClockKind kind() {
        return kind;
    }

    public LocalDate opensOn() {
        return opensOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public LocalDate triggerDate() {
        return triggerDate;
    }

    public String ruleId() {
        return ruleId;
    }

    String evidence() {
        return evidence;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public State state() {
        return state;
    }

    public DeadlineView view() {
        return new DeadlineView(
                id,
                kind,
                state,
                opensOn,
                dueOn,
                dueAt,
                ruleId,
                ruleVersion,
                triggerName,
                triggerDate,
                dayType,
                counting,
                confidence,
                evidence,
                alarmedAt,
                endedAt,
                endedBecause);
    }

    /** A clock as clients see it. */
    public record DeadlineView(
            UUID id,
            ClockKind kind,
            State state,
            LocalDate opens,
            LocalDate due,
            Instant dueAt,
            String ruleId,
            String ruleVersion,
            String trigger,
            LocalDate triggerDate,
            DayType dayType,
            Counting counting,
            Confidence confidence,
            String evidence,
            Instant alarmedAt,
            Instant endedAt,
            String endedBecause) {}
}
