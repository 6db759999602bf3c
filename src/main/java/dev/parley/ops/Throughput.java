package dev.parley.ops;

import dev.parley.casefile.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many cases came and went, week by week, and how long they took. */
@ApplicationScoped
class Throughput {
    private final EntityManager entities;
    private final Clock clock;

    Throughput(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Monday to Sunday, as far as the period has it. {@code openAtEnd} counts the cases open when the week ended,
     * {@code medianDays} the calendar days from opening to closing of those it closed, none when it closed none.
     */
    record Week(
            LocalDate monday,
            long opened,
            long closed,
            long openAtEnd,
            Integer medianDays,
            Map<Outcome, Long> outcomes) {}

    List<Week> weeks(Period period) {
        TreeMap<LocalDate, Counted> weeks = new TreeMap<>();
        for (LocalDate monday = mondayOf(period.from()); !monday.isAfter(period.to()); monday = monday.plusWeeks(1)) {
            weeks.put(monday, new Counted());
        }
        Instant from = period.begins(clock.getZone());
        Instant to = period.ends(clock.getZone());
        moments("select c.openedAt from CaseFile c where c.openedAt >= :from and c.openedAt < :to", from, to)
                .forEach(opened -> weeks.get(mondayOf(opened)).opened++);
        entities.createQuery(
                        """
                        select c.openedAt, c.closedAt, c.outcome from CaseFile c
                        where c.closedAt >= :from and c.closedAt < :to""",
                        Tuple.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .forEach(row -> weeks.get(mondayOf(row.get(1, Instant.class)))
                        .close(row.get(0, Instant.class), row.get(1, Instant.class), row.get(2, Outcome.class)));
        long open = openBefore(from);
        List<Week> answer = new ArrayList<>();
        for (Map.Entry<LocalDate, Counted> week : weeks.entrySet()) {
            open += week.getValue().opened - week.getValue().days.size();
            answer.add(week.getValue().week(week.getKey(), open));
        }
        return answer;
    }

    private long openBefore(Instant moment) {
        return entities.createQuery(
                        """
                        select count(*) from CaseFile c
                        where c.openedAt < :moment and (c.closedAt is null or c.closedAt >= :moment)""",
                        Long.class)
                .setParameter("moment", moment)
                .getSingleResult();
    }

    private List<Instant> moments(String query, Instant from, Instant to) {
        return entities.createQuery(query, Instant.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    private LocalDate mondayOf(Instant moment) {
        return mondayOf(moment.atZone(clock.getZone()).toLocalDate());
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static final class Counted {
        private final List<Integer> days = new ArrayList<>();
        private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        private long opened;

        void close(Instant openedAt, Instant closedAt, Outcome outcome) {
            days.add((int) Duration.between(openedAt, closedAt).toDays());
            outcomes.merge(outcome, 1L, Long::sum);
        }

        Week week(LocalDate monday, long openAtEnd) {
            return new Week(monday, opened, days.size(), openAtEnd, Period.median(days), outcomes);
        }
    }
}
