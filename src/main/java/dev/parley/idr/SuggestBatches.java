package dev.parley.idr;

import dev.parley.money.Money;
import dev.parley.policy.Policies;
import dev.parley.regulation.BatchLimits;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.ComputedClock;
import dev.parley.regulation.FederalClocks;
import dev.parley.regulation.FederalFees;
import dev.parley.regulation.LegalEvents;
import dev.parley.regulation.Trigger;
import dev.parley.regulation.calendar.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which items to file together, and which notices to send on one day so that they can be. */
@ApplicationScoped
class SuggestBatches {
    private final FindBatchItems find;
    private final BatchLimits limits;
    private final BusinessCalendar calendar;
    private final FederalFees fees;
    private final FederalClocks clocks;
    private final Policies policies;
    private final Clock clock;

    SuggestBatches(
            FindBatchItems find,
            BatchLimits limits,
            BusinessCalendar calendar,
            FederalFees fees,
            FederalClocks clocks,
            Policies policies,
            Clock clock) {
        this.find = find;
        this.limits = limits;
        this.calendar = calendar;
        this.fees = fees;
        this.clocks = clocks;
        this.policies = policies;
        this.clock = clock;
    }

    /** A division of all items that wait. */
    public record Suggestions(
            LocalDate on,
            @Schema(description = "How many lines wait to be filed") int items,
            @Schema(
                            description =
                                    "True when no cheaper division exists; false where large groups were divided by a rule of thumb")
                    boolean best,
            @Schema(description = "Expected cost as suggested") Money cost,
            @Schema(description = "Expected cost of all of them one by one") Money costOfSingles,
            List<WeighedBatch> batches,
            @Schema(description = "Lines that go with no other") List<WeighedBatch> singles) {}

    /** Notices that belong on one day. */
    public record NoticeDay(
            @Schema(description = "The last day on which all of these notices can be sent") LocalDate sendAllBy,
            @Schema(description = "The last day of negotiation when they go on that day") LocalDate negotiationEnds,
            LocalDate filingOpens,
            LocalDate filingDue,
            WeighedBatch batch) {}

    Suggestions suggest() {
        LocalDate today = LocalDate.now(clock);
        BatchRules rules = rules();
        BatchCost costs = costs();
        List<BatchItem> items = find.waiting(today);
        PlanBatches.Plan plan = new PlanBatches(rules, costs).plan(items);
        List<WeighedBatch> weighed = plan.groups().stream()
                .map(group -> WeighedBatch.of(group, rules, costs))
                .toList();
        return new Suggestions(
                today,
                items.size(),
                plan.exact(),
                Money.sum(weighed.stream().map(one -> one.cost().expected()).toList()),
                Money.sum(weighed.stream().map(WeighedBatch::costOfSingles).toList()),
                weighed.stream().filter(one -> one.items().size() > 1).toList(),
                weighed.stream().filter(one -> one.items().size() == 1).toList());
    }

    /** The text that will hold is that of today: the notices are not sent yet. */
    List<NoticeDay> noticeDays() {
        BatchRules rules = rules();
        BatchCost costs = costs();
        return new PlanBatches(rules, costs)
                .plan(find.beforeNotice(LocalDate.now(clock))).groups().stream()
                        .filter(group -> group.size() > 1)
                        .map(group -> noticeDay(group, rules, costs))
                        .toList();
    }

    private NoticeDay noticeDay(List<BatchItem> group, BatchRules rules, BatchCost costs) {
        LocalDate day = BatchRules.latest(group, BatchItem::until, true);
        LegalEvents events = LegalEvents.NONE.with(Trigger.OPEN_NEGOTIATION_STARTED, day);
        ComputedClock negotiation =
                clocks.clock(ClockKind.OPEN_NEGOTIATION_END, events, true).orElseThrow();
        ComputedClock filing =
                clocks.clock(ClockKind.IDR_INITIATION, events, true).orElseThrow();
        return new NoticeDay(
                day, negotiation.due(), filing.opens(), filing.due(), WeighedBatch.of(group, rules, costs));
    }

    /** Those named as one batch; {@code own} are items of the batch that is changed. */
    List<BatchItem> named(Collection<BatchLine> refs, Set<BatchLine> own) {
        return find.named(refs, own, LocalDate.now(clock));
    }

    /** Those of a planned batch as they stand on the day of its filing. */
    List<BatchItem> planned(DisputeBatch batch, LocalDate filedOn) {
        return find.named(batch.refs(), Set.copyOf(batch.refs()), filedOn);
    }

    WeighedBatch weigh(List<BatchItem> items) {
        return WeighedBatch.of(items, rules(), costs());
    }

    private BatchRules rules() {
        return new BatchRules(
                limits, calendar, policies.inForce(BatchTerms.class).terms().ranges());
    }

    private BatchCost costs() {
        return new BatchCost(fees, DisputeFigures.load());
    }
}
