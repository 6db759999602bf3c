package dev.parley.ops;

import dev.parley.http.InvalidFields;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/** Legal days from the first to the last, both inside; unless told, so many days until today. */
record Period(LocalDate from, LocalDate to) {
    private static final int LONGEST_DAYS = 366;

    static Period of(LocalDate from, LocalDate to, int usualDays, Clock clock) {
        LocalDate last = to == null ? LocalDate.now(clock) : to;
        LocalDate first = from == null ? last.minusDays(usualDays - 1L) : from;
        if (first.isAfter(last)) {
            throw new InvalidFields("from", "lies after to");
        }
        if (ChronoUnit.DAYS.between(first, last) >= LONGEST_DAYS) {
            throw new InvalidFields("from", "lies more than " + LONGEST_DAYS + " days before to");
        }
        return new Period(first, last);
    }

    Instant begins(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first moment after it. */
    Instant ends(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The lower one of the two in the middle; null of nothing. */
    static <T extends Comparable<? super T>> T median(Collection<T> values) {
        List<T> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? null : sorted.get((sorted.size() - 1) / 2);
    }
}
