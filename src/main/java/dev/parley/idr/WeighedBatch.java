package dev.parley.idr;

import dev.parley.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Items looked at together: whether they may, until when, what it costs and brings, and what each by itself would. */
public record WeighedBatch(
        List<BatchLine> items,
        @Schema(description = "No rule is broken; a warning needs a reason") boolean lawful,
        @Schema(description = "The first day on which all may go") LocalDate opens,
        @Schema(description = "The earliest last day of its parts") LocalDate due,
        List<BatchProof> proofs,
        BatchCost.Cost cost,
        @Schema(description = "Expected cost of all of them one by one") Money costOfSingles,
        @Schema(description = "What filing together saves on average") Money saved,
        @Schema(
                        description =
                                "What they bring on average before fees; absent while a qualifying payment amount is not known")
                Money gain,
        @Schema(description = "Gain less expected cost") Money expectedValue) {

    static WeighedBatch of(List<BatchItem> items, BatchRules rules, BatchCost costs) {
        List<BatchProof> proofs = new ProveBatch(rules).of(items);
        LocalDate due = BatchRules.latest(items, BatchItem::until, true);
        BatchCost.Cost cost = costs.of(items.size(), due);
        Money singles = Money.sum(
                items.stream().map(item -> costs.of(1, item.until()).expected()).toList());
        boolean priced = items.stream().map(BatchItem::gain).allMatch(Objects::nonNull);
        Money gain = priced ? Money.sum(items.stream().map(BatchItem::gain).toList()) : null;
        return new WeighedBatch(
                items.stream().map(BatchItem::ref).toList(),
                proofs.stream().noneMatch(BatchProof::breaks),
                BatchRules.latest(items, BatchItem::from, false),
                due,
                proofs,
                cost,
                singles,
                singles.minus(cost.expected()),
                gain,
                gain == null ? null : gain.minus(cost.expected()));
    }

    List<BatchProof> breaking() {
        return proofs.stream().filter(BatchProof::breaks).toList();
    }

    List<BatchProof> warning() {
        return proofs.stream().filter(BatchProof::warns).toList();
    }
}
