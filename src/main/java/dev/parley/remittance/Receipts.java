package dev.parley.remittance;

import dev.parley.claim.Claim;
import dev.parley.money.Money;
import dev.parley.remittance.BilledLines.Found;
import dev.parley.remittance.Receipt.Kind;
import dev.parley.remittance.Receipt.LineAmount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that payers paid on a claim and took back, in the order of its receipt. What is reversed nets itself out. */
public record Receipts(List<Receipt> all) {
    /** CARC: penalty or interest that the payer pays; its amount is negative, since it raises the payment. */
    private static final Set<String> INTEREST = Set.of("225");

    /** RARC: the price was set by state law, all-payer model, negotiation or IDR. */
    private static final Set<String> PRICE_SET = Set.of("N872", "N873", "N874", "N875");

    public static Receipts of(Claim claim) {
        BilledLines billed = BilledLines.of(claim);
        List<RemittanceClaim> payments = RemittanceClaim.forClaim(claim.id());
        List<ClaimOffset> offsets = ClaimOffset.forClaim(claim.id());
        Map<UUID, String> traces = new HashMap<>();
        Function<UUID, String> trace = id -> traces.computeIfAbsent(
                id, key -> Remittance.byId(key).map(Remittance::traceNumber).orElseThrow());
        Set<UUID> reversed = payments.stream()
                .filter(RemittanceClaim::isReversal)
                .map(RemittanceClaim::remittanceId)
                .collect(Collectors.toSet());
        List<Receipt> all = new ArrayList<>();
        payments.forEach(payment -> all.add(paid(
                billed,
                payment,
                kind(payment, reversed.contains(payment.remittanceId())),
                trace.apply(payment.remittanceId()))));
        offsets.forEach(offset -> all.add(moved(offset, trace.apply(offset.remittanceId()))));
        Map<UUID, List<LineShare>> shares = LineShare.of(claim.id());
        all.replaceAll(receipt -> receipt.divided(shares.getOrDefault(receipt.id(), List.of())));
        all.sort(Comparator.comparing(Receipt::receivedOn).thenComparing(Receipt::id));
        return new Receipts(List.copyOf(all));
    }

    /** The claim that a payment or an offset is for. */
    public static UUID claimOf(UUID movement) {
        return RemittanceClaim.<RemittanceClaim>findByIdOptional(movement)
                .map(RemittanceClaim::claimId)
                .orElseGet(() -> ClaimOffset.byId(movement).claimId());
    }

    /** What of them is about some lines; {@code rest} says whether what belongs to no single line is meant too. */
    public Receipts about(Set<Integer> lines, boolean rest) {
        return new Receipts(all.stream()
                .filter(receipt -> receipt.says(lines, rest))
                .map(receipt -> receipt.about(lines, rest))
                .toList());
    }

    /** What came for the price, by line. */
    public ByLine paid() {
        return all.stream().map(Receipt::byLine).reduce(ByLine.NOTHING, ByLine::plus);
    }

    public Money interest() {
        return Money.sum(all.stream().map(Receipt::interest).toList());
    }

    /** The last day on which money moved. */
    public Optional<LocalDate> lastOn() {
        return all.stream()
                .filter(receipt -> !receipt.amount().isZero())
                .map(Receipt::receivedOn)
                .max(LocalDate::compareTo);
    }

    /** By which code the payer last said that it paid the agreed or awarded price. */
    public Optional<String> priceRemark() {
        return all.stream().flatMap(receipt -> receipt.priceRemarks().stream()).reduce((earlier, later) -> later);
    }

    private static Kind kind(RemittanceClaim payment, boolean besideReversal) {
        if (payment.isReversal()) {
            return Kind.REVERSAL;
        }
        return payment.isDenial() ? Kind.DENIAL : besideReversal ? Kind.CORRECTION : Kind.PAYMENT;
    }

    private static Receipt paid(BilledLines billed, RemittanceClaim payment, Kind kind, String trace) {
        List<RemittanceLine> lines = payment.lines();
        List<Found> found = billed.find(lines.stream().map(BilledLines::paid).toList());
        List<LineAmount> amounts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Money amount = lines.get(i).paid().minus(interest(lines.get(i).adjustments()));
            Found match = found.get(i);
            match.line().ifPresent(line -> amounts.add(new LineAmount(line.line(), amount, match.because())));
        }
        Money interest = interest(payment.allAdjustments());
        Money amount = payment.paid().minus(interest);
        return new Receipt(
                payment.id(),
                kind,
                payment.receivedOn(),
                trace,
                amount,
                interest,
                List.copyOf(amounts),
                amount.minus(Money.sum(amounts.stream().map(LineAmount::amount).toList())),
                payment.allRemarkCodes().stream().filter(PRICE_SET::contains).toList(),
                lines.isEmpty() ? "the payer paid the claim as a whole" : "by service line");
    }

    private static Receipt moved(ClaimOffset offset, String trace) {
        Money amount = offset.change();
        return new Receipt(
                offset.id(),
                Kind.OFFSET,
                offset.receivedOn(),
                trace,
                amount,
                offset.isInterest() ? Money.ZERO.minus(offset.amount()) : Money.ZERO,
                List.of(),
                amount,
                List.of(),
                "PLB " + offset.reason() + ", reference " + offset.reference());
    }

    private static Money interest(List<RemittanceAdjustment> adjustments) {
        return Money.ZERO.minus(Money.sum(adjustments.stream()
                .filter(adjustment -> INTEREST.contains(adjustment.reason()))
                .map(RemittanceAdjustment::amount)
                .toList()));
    }
}
