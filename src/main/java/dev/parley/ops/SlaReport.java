package dev.parley.ops;

import dev.parley.casefile.Deadline;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.worklist.WorkItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether work was done by its day and the law's days were kept, in business days of the federal calendar. */
@ApplicationScoped
class SlaReport {
    /** Clocks that end so many business days from now are at risk. House policy, no rule. */
    static final int AT_RISK_DAYS = 3;

    private final EntityManager entities;
    private final BusinessCalendar calendar;
    private final Clock clock;

    SlaReport(EntityManager entities, BusinessCalendar calendar, Clock clock) {
        this.entities = entities;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Tasks of a kind: those done in the period and how many of them by their day, the median and the most business days
     * that the others were late; those open now and how many are past their day.
     */
    record Tasks(
            String kind,
            long done,
            long inTime,
            Integer medianDaysLate,
            Integer mostDaysLate,
            long open,
            long overdue) {}

    /** Clocks of a kind: those that ended in the period, met or missed, those that run, and of these the near ones. */
    record Clocks(ClockKind kind, long met, long missed, long running, long atRisk) {}

    record Report(LocalDate from, LocalDate to, int atRiskBusinessDays, List<Tasks> tasks, List<Clocks> clocks) {}

    Report of(Period period) {
        return new Report(period.from(), period.to(), AT_RISK_DAYS, tasks(period), clocks(period));
    }

    private List<Tasks> tasks(Period period) {
        Map<String, Ended> ended = new TreeMap<>();
        entities.createQuery(
                        """
                        select w.kind, w.dueOn, w.endedAt from WorkItem w
                        where w.state = :done and w.endedAt >= :from and w.endedAt < :to""",
                        Tuple.class)
                .setParameter("done", WorkItem.State.DONE)
                .setParameter("from", period.begins(clock.getZone()))
                .setParameter("to", period.ends(clock.getZone()))
                .getResultStream()
                .forEach(row -> ended.computeIfAbsent(row.get(0, String.class), kind -> new Ended())
                        .count(row.get(1, LocalDate.class), row.get(2, Instant.class)));
        entities.createQuery(
                        """
                        select w.kind, count(*), sum(case when w.dueOn < :today then 1 else 0 end) from WorkItem w
                        where w.state = :open group by w.kind""",
                        Tuple.class)
                .setParameter("open", WorkItem.State.OPEN)
                .setParameter("today", LocalDate.now(clock))
                .getResultStream()
                .forEach(row -> {
                    Ended kind = ended.computeIfAbsent(row.get(0, String.class), none -> new Ended());
                    kind.open = row.get(1, Long.class);
                    kind.overdue = ((Number) row.get(2)).longValue();
                });
        return ended.entrySet().stream()
                .map(kind -> kind.getValue().report(kind.getKey()))
                .toList();
    }

    private final class Ended {
        private final List<Integer> late = new ArrayList<>();
        private long done;
        private long open;
        private long overdue;

        void count(LocalDate dueOn, Instant endedAt) {
            done++;
            LocalDate endedOn = endedAt.atZone(clock.getZone()).toLocalDate();
            if (endedOn.isAfter(dueOn)) {
                late.add(calendar.businessDaysBetween(dueOn, endedOn));
            }
        }

        Tasks report(String kind) {
            return new Tasks(
                    kind,
                    done,
                    done - late.size(),
                    Period.median(late),
                    late.isEmpty() ? null : Collections.max(late),
                    open,
                    overdue);
        }
    }

    private List<Clocks> clocks(Period period) {
        LocalDate near = calendar.nthBusinessDayAfter(LocalDate.now(clock), AT_RISK_DAYS);
        Map<ClockKind, Map<Deadline.State, long[]>> counts = new TreeMap<>();
        entities.createQuery(
                        """
                        select d.kind, d.state, count(*), sum(case when d.dueOn <= :near then 1 else 0 end)
                        from Deadline d
                        where d.state = :open or d.state in (:ends) and d.endedAt >= :from and d.endedAt < :to
                        group by d.kind, d.state""",
                        Tuple.class)
                .setParameter("near", near)
                .setParameter("open", Deadline.State.OPEN)
                .setParameter("ends", List.of(Deadline.State.MET, Deadline.State.MISSED))
                .setParameter("from", period.begins(clock.getZone()))
                .setParameter("to", period.ends(clock.getZone()))
                .getResultStream()
                .forEach(row -> counts.computeIfAbsent(row.get(0, ClockKind.class), none -> new TreeMap<>())
                        .put(
                                row.get(1, Deadline.State.class),
                                new long[] {row.get(2, Long.class), ((Number) row.get(3)).longValue()}));
        return counts.entrySet().stream()
                .map(kind -> clocks(kind.getKey(), kind.getValue()))
                .toList();
    }

    /** Each state with its count and, of these, the near ones. */
    private static Clocks clocks(ClockKind kind, Map<Deadline.State, long[]> counts) {
        long[] none = {0, 0};
        long[] running = counts.getOrDefault(Deadline.State.OPEN, none);
        return new Clocks(
                kind,
                counts.getOrDefault(Deadline.State.MET, none)[0],
                counts.getOrDefault(Deadline.State.MISSED, none)[0],
                running[0],
                running[1]);
    }
}
