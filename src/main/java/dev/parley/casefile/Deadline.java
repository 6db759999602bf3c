package dev.parley.casefile;

import dev.parley.regulation.ClockKind;
import dev.parley.regulation.ComputedClock;
import dev.parley.regulation.Confidence;
import dev.parley.regulation.Counting;
import dev.parley.regulation.DayType;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** All clocks of a case, the earliest due first. */
    public static List<Deadline> of(UUID caseId) {
        return list("caseId = ?1 order by dueOn, id", caseId);
    }

    public static List<Deadline> open(UUID caseId) {
        return list("caseId = ?1 and state = ?2 order by dueOn, id", caseId, State.OPEN);
    }

    /** The clock of this kind that still runs, the latest if a later event started it again. */
    public static Optional<Deadline> open(UUID caseId, ClockKind kind) {
        return find("caseId = ?1 and kind = ?2 and state = ?3 order by dueOn desc", caseId, kind, State.OPEN)
                .firstResultOptional();
    }

    /** The latest clock of this kind, whatever became of it. */
    public static Optional<Deadline> latest(UUID caseId, ClockKind kind) {
        return find("caseId = ?1 and kind = ?2 order by dueOn desc", caseId, kind)
                .firstResultOptional();
    }

    static Optional<Deadline> same(UUID caseId, ComputedClock clock) {
        return find(
                        "caseId = ?1 and kind = ?2 and ruleId = ?3 and ruleVersion = ?4 and triggerDate = ?5",
                        caseId,
                        clock.kind(),
                        clock.ruleId(),
                        clock.ruleVersion(),
                        clock.triggerDate())
                .firstResultOptional();
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
