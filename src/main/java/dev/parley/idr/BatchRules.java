package dev.parley.idr;

import dev.parley.regulation.BatchLimits;
import dev.parley.regulation.RuleInForce;
import dev.parley.regulation.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What items may be disputed together (FED-BA-01 to FED-BA-09), each by the text of the day its negotiation started. The
 * strict answer is for suggestions: it takes the shorter of two readings and leaves nothing to an entity's judgement.
 */
final class BatchRules {
    static final String ONE_CODE = "FED-BA-01";
    static final String CLOSED = "FED-BA-02";
    static final String ENTITY_JUDGES = "FED-BA-03";
    static final int SERVICE_DAYS = 30;

    private final BatchLimits limits;
    private final BusinessCalendar calendar;
    private final List<CodeRange> ranges;

    BatchRules(BatchLimits limits, BusinessCalendar calendar, List<CodeRange> ranges) {
        this.limits = limits;
        this.calendar = calendar;
        this.ranges = ranges;
    }

    /** Whether nothing at all speaks against these items in one batch. What is lawful together is so without one of them. */
    boolean isLawful(List<BatchItem> items) {
        return sameProvider(items)
                && items.get(0).payerKey() != null
                && same(items, BatchItem::payerKey)
                && textsBear(items)
                && latest(items, BatchItem::servedOn, false).compareTo(lastServiceDay(items)) <= 0
                && shareADay(items);
    }

    private boolean sameProvider(List<BatchItem> items) {
        return same(items, BatchItem::npi) || same(items, BatchItem::taxId);
    }

    /** Each item's own text must bear the batch. */
    private boolean textsBear(List<BatchItem> items) {
        if (items.size() == 1) {
            return true;
        }
        int limit = limit(items).orElse(Integer.MAX_VALUE);
        if (items.size() > limit) {
            return false;
        }
        boolean oneCode = same(items, BatchItem::code);
        boolean similar = oneCode || same(items, BatchItem::encounter) || same(items, this::range);
        return items.stream().map(BatchItem::negotiationStarted).distinct().allMatch(started -> switch (text(started)) {
            case "", CLOSED -> false;
            case ONE_CODE -> oneCode;
            default -> similar;
        });
    }

    /** The id of the text, empty before there was one. */
    String text(LocalDate negotiationStarted) {
        return limits.text(negotiationStarted).map(RuleInForce::id).orElse("");
    }

    Optional<RuleInForce> rule(LocalDate negotiationStarted) {
        return limits.text(negotiationStarted);
    }

    /** The least of the limits that the items' texts set. */
    OptionalInt limit(List<BatchItem> items) {
        return items.stream()
                .map(BatchItem::negotiationStarted)
                .distinct()
                .map(limits::lineLimit)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .min();
    }

    OptionalInt limit(BatchItem item) {
        return limits.lineLimit(item.negotiationStarted());
    }

    /** The name of the item's range, or null where none is loaded for its code. */
    String range(BatchItem item) {
        return ranges.stream()
                .filter(range -> range.holds(item.code()))
                .map(CodeRange::name)
                .findFirst()
                .orElse(null);
    }

    /** The last day of service beside the first, in the shorter reading (FED-BA-08). */
    LocalDate lastServiceDay(List<BatchItem> items) {
        return lastServiceDay(
                latest(items, BatchItem::servedOn, true), items.get(0).negotiationStarted());
    }

    LocalDate lastServiceDay(LocalDate first, LocalDate negotiationStarted) {
        return limits.lastServiceDay(first, negotiationStarted);
    }

    /** The longer reading, beyond which no reading goes. */
    LocalDate lastServiceDayAtMost(LocalDate first) {
        return calendar.nthBusinessDayAfter(first, SERVICE_DAYS);
    }

    private static boolean shareADay(List<BatchItem> items) {
        return !latest(items, BatchItem::from, false).isAfter(latest(items, BatchItem::until, true));
    }

    /** The latest day, or the earliest. */
    static LocalDate latest(List<BatchItem> items, Function<BatchItem, LocalDate> day, boolean earliest) {
        LocalDate found = day.apply(items.get(0));
        for (BatchItem item : items) {
            LocalDate one = day.apply(item);
            if (earliest ? one.isBefore(found) : one.isAfter(found)) {
                found = one;
            }
        }
        return found;
    }

    /** Whether all have the same, and something. */
    static boolean same(List<BatchItem> items, Function<BatchItem, ?> part) {
        Object first = part.apply(items.get(0));
        return first != null && items.stream().allMatch(item -> Objects.equals(first, part.apply(item)));
    }
}
