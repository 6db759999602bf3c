package dev.parley.ops;

import dev.parley.casefile.Deadline;
import dev.parley.money.Money;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.workflow.CaseWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The clocks of the law that somebody should look at: those that end soon, and those that do not run as they should. */
@ApplicationScoped
class ClockWatch {
    private static final int MOST = 500;

    /** How late a timer may ring before it is a matter for people. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private static final String OPEN =
            """
            select d.id, d.caseId, d.kind, d.dueOn, d.dueAt, c.caseNumber, c.owner, c.billed, c.paid, c.patientResponsibility
            from Deadline d join CaseFile c on c.id = d.caseId
            where d.state = :open and d.dueAt %s :moment order by d.dueAt, d.id""";

    private final EntityManager entities;
    private final CaseWorkflow workflow;
    private final BusinessCalendar calendar;
    private final Clock clock;

    ClockWatch(EntityManager entities, CaseWorkflow workflow, BusinessCalendar calendar, Clock clock) {
        this.entities = entities;
        this.workflow = workflow;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** An open clock that ends within some business days. */
    record AtRisk(
            UUID deadlineId,
            UUID caseId,
            String caseNumber,
            ClockKind kind,
            LocalDate dueOn,
            String owner,
            BigDecimal dollars) {}

    /** What is wrong with a clock. */
    enum Alarm {
        /** Its last moment is over, and nobody met it nor did it ring. */
        PAST,
        /** Nothing will ring for it; the sweep mends it and says so in the timeline. */
        WITHOUT_TIMER
    }

    record StuckClock(UUID deadlineId, UUID caseId, ClockKind kind, LocalDate dueOn, Alarm alarm) {}

    /** The first 500, the next due first. */
    List<AtRisk> atRisk() {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = calendar.nthBusinessDayAfter(today, SlaReport.AT_RISK_DAYS);
        return open(">=", clock.instant())
                .getResultStream()
                .filter(row -> !row.get(3, LocalDate.class).isAfter(last))
                .map(row -> new AtRisk(
                        row.get(0, UUID.class),
                        row.get(1, UUID.class),
                        row.get(5, String.class),
                        row.get(2, ClockKind.class),
                        row.get(3, LocalDate.class),
                        row.get(6, String.class),
                        inDispute(row)))
                .toList();
    }

    /** Of those past their last moment and of the next 500, each with what is wrong with it. */
    List<StuckClock> stuck() {
        Instant late = clock.instant().minus(GRACE);
        List<StuckClock> past = open("<", late)
                .getResultStream()
                .map(row -> clock(row, Alarm.PAST))
                .toList();
        List<Tuple> next = open(">=", late).getResultList();
        Set<UUID> unwatched = next.isEmpty()
                ? Set.of()
                : workflow.unwatched(
                        next.stream().map(row -> row.get(0, UUID.class)).collect(Collectors.toSet()));
        return Stream.concat(
                        past.stream(),
                        next.stream()
                                .filter(row -> unwatched.contains(row.get(0, UUID.class)))
                                .map(row -> clock(row, Alarm.WITHOUT_TIMER)))
                .toList();
    }

    private TypedQuery<Tuple> open(String than, Instant moment) {
        return entities.createQuery(OPEN.formatted(than), Tuple.class)
                .setParameter("open", Deadline.State.OPEN)
                .setParameter("moment", moment)
                .setMaxResults(MOST);
    }

    private static StuckClock clock(Tuple row, Alarm alarm) {
        return new StuckClock(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, ClockKind.class),
                row.get(3, LocalDate.class),
                alarm);
    }

    private static BigDecimal inDispute(Tuple row) {
        Money share = row.get(9, Money.class);
        return row.get(7, Money.class)
                .minus(row.get(8, Money.class))
                .minus(share == null ? Money.ZERO : share)
                .max(Money.ZERO)
                .dollars();
    }
}
