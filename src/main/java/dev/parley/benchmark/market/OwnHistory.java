package dev.parley.benchmark.market;

import dev.parley.money.Money;
import dev.parley.remittance.PaidHistory;
import dev.parley.remittance.PaidHistory.PaidUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What payers allowed this house before for one unit of a procedure with the same modifiers that set a price. */
@ApplicationScoped
public class OwnHistory {
    /** These say another part, role or kind of the service; the others say nothing of its price. */
    private static final Set<String> PRICING = Set.of(
            "26", "TC", "22", "50", "51", "52", "53", "54", "55", "56", "62", "66", "73", "74", "78", "80", "81", "82",
            "AS", "AA", "AD", "QK", "QX", "QY", "QZ");

    private final PaidHistory history;

    OwnHistory(PaidHistory history) {
        this.history = history;
    }

    /** Quarter, middle and three quarters of n payments; nothing but the count where they are too few. */
    public record Spread(
            int n,
            boolean hidden,
            boolean thin,
            @Schema(nullable = true) Money p25,
            @Schema(nullable = true) Money median,
            @Schema(nullable = true) Money p75,
            @Schema(nullable = true) LocalDate first,
            @Schema(nullable = true) LocalDate last) {}

    /** Of one payer by its code, or of all payers when that is null. */
    @Transactional
    public Spread of(String code, List<String> modifiers, String payerCode, LocalDate first, LocalDate last) {
        return spread(history.of(code, first, last), modifiers, payerCode);
    }

    static Spread spread(List<PaidUnit> units, List<String> modifiers, String payerCode) {
        List<PaidUnit> same = units.stream()
                .filter(unit -> payerCode == null || payerCode.equals(unit.payerCode()))
                .filter(unit -> pricing(unit.modifiers()).equals(pricing(modifiers)))
                .toList();
        int n = same.size();
        if (n < Percentile.HIDDEN) {
            return new Spread(n, n > 0, true, null, null, null, null, null);
        }
        List<Money> allowed = same.stream().map(PaidUnit::allowed).toList();
        List<LocalDate> days = same.stream().map(PaidUnit::receivedOn).sorted().toList();
        return new Spread(
                n,
                false,
                n < Percentile.THIN,
                Percentile.of(25, allowed),
                Percentile.of(50, allowed),
                Percentile.of(75, allowed),
                days.get(0),
                days.get(n - 1));
    }

    private static Set<String> pricing(Iterable<String> modifiers) {
        Set<String> pricing = new TreeSet<>();
        modifiers.forEach(modifier -> {
            if (PRICING.contains(modifier)) {
                pricing.add(modifier);
            }
        });
        return pricing;
    }
}
