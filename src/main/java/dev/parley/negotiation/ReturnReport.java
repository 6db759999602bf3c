package dev.parley.negotiation;

import dev.parley.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Returns of closed cases, summed by client, payer or negotiator. */
public record ReturnReport(
        By by,
        List<Line> lines,
        @Schema(description = "Whether the period holds more cases than were counted: ask for a shorter one")
                boolean truncated) {

    /** What is summed over. */
    public enum By {
        CLIENT(CaseReturn::client),
        PAYER(CaseReturn::payer),
        NEGOTIATOR(CaseReturn::negotiator);

        private final Function<CaseReturn, String> key;

        By(Function<CaseReturn, String> key) {
            this.key = key;
        }
    }

    /** The cases of one of them. */
    @Schema(name = "ReturnLine")
    public record Line(
            String name,
            int cases,
            Money gain,
            Money fee,
            Money cost,
            @Schema(description = "Gain less fee and cost, in percent of fee and cost; absent where nothing was spent")
                    BigDecimal returnPercent,
            @Schema(description = "Median calendar days from opening to the newest payment, of cases with a gain")
                    BigDecimal daysToCash,
            int settled,
            @Schema(description = "Of the settled ones, the share in percent that took the payer's first price")
                    BigDecimal firstOfferPercent) {}

    static ReturnReport of(By by, List<CaseReturn> returns, boolean truncated) {
        Map<String, List<CaseReturn>> grouped = new TreeMap<>();
        returns.forEach(one -> grouped.computeIfAbsent(
                        Objects.requireNonNullElse(by.key.apply(one), "none"), first -> new ArrayList<>())
                .add(one));
        List<Line> lines = new ArrayList<>();
        grouped.forEach((name, cases) -> lines.add(line(name, cases)));
        return new ReturnReport(by, lines, truncated);
    }

    static Line line(String name, List<CaseReturn> cases) {
        Money gain = sum(cases, CaseReturn::gain);
        Money fee = sum(cases, CaseReturn::fee);
        Money cost = sum(cases, CaseReturn::cost);
        Money spent = fee.plus(cost);
        int settled = (int) cases.stream().filter(CaseReturn::settled).count();
        long firsts = cases.stream().filter(CaseReturn::firstOfferAccepted).count();
        return new Line(
                name,
                cases.size(),
                gain,
                fee,
                cost,
                spent.isPositive() ? gain.minus(spent).percentOf(spent) : null,
                CounterpartyMemory.median(cases.stream()
                        .map(CaseReturn::daysToCash)
                        .filter(Objects::nonNull)
                        .map(BigDecimal::valueOf)
                        .toList()),
                settled,
                settled == 0
                        ? null
                        : BigDecimal.valueOf(100 * firsts)
                                .divide(BigDecimal.valueOf(settled), 1, RoundingMode.HALF_UP));
    }

    private static Money sum(List<CaseReturn> cases, Function<CaseReturn, Money> part) {
        return Money.sum(cases.stream().map(part).toList());
    }
}
