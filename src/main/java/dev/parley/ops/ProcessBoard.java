package dev.parley.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where in the diagrams the tenant's open cases stand, from the tables that the worklist keeps, never from the engine. */
@ApplicationScoped
class ProcessBoard {
    private static final String DOLLARS =
            """
            sum(greatest(cast(c.billed as BigDecimal) - cast(c.paid as BigDecimal)
                - coalesce(cast(c.patientResponsibility as BigDecimal), 0), 0))""";

    private static final String TASKS =
            """
            select w.process, w.kind, count(*), min(w.openedAt), %s,
                sum(case when w.dueOn < :today then 1 else 0 end)
            from WorkItem w join CaseFile c on c.id = w.caseId
            where w.state = OPEN and w.process = :process group by w.process, w.kind"""
                    .formatted(DOLLARS);

    private static final String WAITS =
            """
            select w.process, w.activity, count(*), min(w.since), %s, 0
            from OpenWait w join CaseFile c on c.id = w.caseId
            where w.process = :process group by w.process, w.activity"""
                    .formatted(DOLLARS);

    private final EntityManager entities;
    private final Clock clock;

    ProcessBoard(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * What stands at one element of a diagram: how many tokens, since when the oldest, how many dollars in dispute, how
     * many tasks are overdue.
     */
    record Tokens(String activity, long count, Instant oldest, BigDecimal dollars, long overdue) {}

    List<Tokens> tokens(String process) {
        LocalDate today = LocalDate.now(clock);
        return Stream.concat(
                        entities.createQuery(TASKS, Tuple.class)
                                .setParameter("today", today)
                                .setParameter("process", process)
                                .getResultStream(),
                        entities.createQuery(WAITS, Tuple.class)
                                .setParameter("process", process)
                                .getResultStream())
                .map(row -> new Tokens(
                        row.get(1, String.class),
                        row.get(2, Long.class),
                        row.get(3, Instant.class),
                        row.get(4, BigDecimal.class),
                        ((Number) row.get(5)).longValue()))
                .sorted(Comparator.comparing(Tokens::count).reversed().thenComparing(Tokens::activity))
                .toList();
    }
}
