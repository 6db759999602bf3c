package dev.parley.benchmark;

import dev.parley.benchmark.market.LicensedPercentile;
import dev.parley.benchmark.market.OwnHistory;
import dev.parley.benchmark.market.Percentile;
import dev.parley.benchmark.market.Percentiles;
import dev.parley.benchmark.market.PublishedRates;
import dev.parley.benchmark.medicare.MedicareAmount;
import dev.parley.benchmark.medicare.MedicarePrices;
import dev.parley.benchmark.medicare.Service;
import dev.parley.benchmark.medicare.Site;
import dev.parley.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gathers the numbers beside one line of a claim: everything but the QPA, which only the plan's answer tells. */
@ApplicationScoped
public class LineBenchmarks {
    private static final String MINUTES = "MJ";
    private static final String PROFESSIONAL_CODE = "[A-Z0-9]{5}";
    private static final int MEDIAN = 50;

    private final MedicarePrices medicare;
    private final Percentiles percentiles;
    private final PublishedRates rates;
    private final OwnHistory history;

    LineBenchmarks(MedicarePrices medicare, Percentiles percentiles, PublishedRates rates, OwnHistory history) {
        this.medicare = medicare;
        this.percentiles = percentiles;
        this.rates = rates;
        this.history = history;
    }

    /** Where and for whom; null is not known. */
    public record Where(
            String locality,
            String area,
            String payerCode,
            LocalDate today,
            boolean nonPhysician,
            boolean facilityClaim,
            BenchmarkTerms terms) {}

    /** A line as billed; {@code unitType} MJ says that the units are minutes. */
    public record BilledLine(
            int number,
            String code,
            List<String> modifiers,
            String place,
            BigDecimal units,
            String unitType,
            LocalDate serviceDate,
            Money charge) {
        boolean inMinutes() {
            return MINUTES.equals(unitType);
        }

        BigDecimal times() {
            return inMinutes() || units == null ? BigDecimal.ONE : units;
        }

        /** The modifier that tables of percentiles know, or empty. */
        String part() {
            return modifiers.stream()
                    .filter(modifier -> modifier.equals("26") || modifier.equals("TC"))
                    .findFirst()
                    .orElse("");
        }
    }

    /** The Medicare amounts of the lines that have one, by line; lines of one day are reduced beside each other. */
    public Map<Integer, MedicareAmount> medicare(List<BilledLine> lines, Where where) {
        Map<Integer, MedicareAmount> amounts = new HashMap<>();
        if (!where.facilityClaim()) {
            lines.stream()
                    .filter(line -> line.code() != null && line.code().matches(PROFESSIONAL_CODE))
                    .collect(Collectors.groupingBy(BilledLine::serviceDate))
                    .forEach((day, ofDay) -> medicare.price(
                                    new MedicarePrices.Where(day.getYear(), day, where.locality(), false),
                                    ofDay.stream()
                                            .map(line -> service(line, where))
                                            .toList())
                            .forEach(amount -> amounts.put(amount.line(), amount)));
        }
        return amounts;
    }

    private static Service service(BilledLine line, Where where) {
        return new Service(
                line.number(),
                line.code(),
                line.modifiers(),
                line.place() == null ? Site.NONFACILITY : Site.ofPlaceOfService(line.place()),
                line.times(),
                line.inMinutes() ? line.units() : null,
                null,
                where.nonPhysician(),
                false);
    }

    public List<Benchmark> of(BilledLine line, MedicareAmount medicareAmount, Where where) {
        List<Benchmark> found = new ArrayList<>();
        found.add(Benchmark.of(
                BenchmarkKind.BILLED_CHARGE,
                "Billed charge",
                line.charge(),
                "the claim",
                String.valueOf(line.serviceDate())));
        found.add(medicare(medicareAmount, where));
        if (line.code() == null) {
            return found;
        }
        found.addAll(percentiles(line, where));
        found.add(published(
                BenchmarkKind.IN_NETWORK_RATES,
                "In-network rates, median of groups",
                rates.inNetwork(line.code(), line.modifiers(), line.place(), line.serviceDate()),
                line));
        found.add(published(
                BenchmarkKind.OUT_OF_NETWORK_ALLOWED,
                "Allowed out of network to others, median of groups",
                rates.outOfNetwork(line.code(), line.modifiers(), line.place(), line.serviceDate()),
                line));
        found.add(history(line, where));
        return found;
    }

    private static Benchmark medicare(MedicareAmount amount, Where where) {
        String label = "Medicare amount";
        if (amount == null) {
            return Benchmark.none(
                    BenchmarkKind.MEDICARE,
                    label,
                    where.facilityClaim()
                            ? "A facility's services are not priced by the physician fee schedule"
                            : "The line has no procedure code that Medicare prices");
        }
        return amount.amount() == null
                ? Benchmark.none(BenchmarkKind.MEDICARE, label, amount.none())
                : Benchmark.of(
                                BenchmarkKind.MEDICARE,
                                label + (amount.national() ? " (national)" : ""),
                                amount.amount(),
                                String.join("; ", amount.sources()),
                                String.valueOf(amount.year()))
                        .with(amount.notes());
    }

    private List<Benchmark> percentiles(BilledLine line, Where where) {
        Percentiles.Found found = where.area() == null
                ? null
                : percentiles.of(where.area(), line.code(), line.part(), line.serviceDate());
        int usual = where.terms().usualPercentile();
        return List.of(
                percentile(BenchmarkKind.CHARGE_PERCENTILE, LicensedPercentile.Basis.CHARGE, usual, found, line, where),
                percentile(
                        BenchmarkKind.ALLOWED_PERCENTILE,
                        LicensedPercentile.Basis.ALLOWED,
                        MEDIAN,
                        found,
                        line,
                        where));
    }

    private static Benchmark percentile(
            BenchmarkKind kind,
            LicensedPercentile.Basis basis,
            int wanted,
            Percentiles.Found found,
            BilledLine line,
            Where where) {
        String label = wanted + "th percentile of "
                + (basis == LicensedPercentile.Basis.CHARGE ? "charges" : "allowed amounts");
        if (found == null) {
            return Benchmark.none(kind, label, "The area is not known: no ZIP code of the place of service");
        }
        return found.values().stream()
                .filter(value -> value.basis() == basis && value.percentile() == wanted)
                .findFirst()
                .map(value -> Benchmark.of(
                        kind,
                        label + " in area " + where.area(),
                        value.amount().times(line.times()),
                        found.source(),
                        String.valueOf(found.releasedOn())))
                .orElseGet(() -> Benchmark.none(kind, label, "No loaded table has it for area " + where.area()));
    }

    private static Benchmark published(
            BenchmarkKind kind, String label, Optional<PublishedRates.Spread> found, BilledLine line) {
        if (line.inMinutes()) {
            return Benchmark.none(kind, label, "Anesthesia is agreed by the unit, not by the service");
        }
        return found.map(spread -> Benchmark.counted(
                                kind,
                                label,
                                spread.median().times(line.times()),
                                spread.source(),
                                String.valueOf(spread.asOf()),
                                spread.groups(),
                                spread.groups() < Percentile.THIN)
                        .with(List.of("For one unit a quarter is up to " + spread.low() + ", three quarters up to "
                                + spread.high())))
                .orElseGet(() -> Benchmark.none(kind, label, "No imported file has a rate for it in force that day"));
    }

    private Benchmark history(BilledLine line, Where where) {
        LocalDate first = where.today().minusMonths(where.terms().historyMonths());
        OwnHistory.Spread ofPayer = history.of(line.code(), line.modifiers(), where.payerCode(), first, where.today());
        OwnHistory.Spread spread = ofPayer.median() != null || where.payerCode() == null
                ? ofPayer
                : history.of(line.code(), line.modifiers(), null, first, where.today());
        String label = spread == ofPayer && where.payerCode() != null
                ? "Own history with this payer, median"
                : "Own history with all payers, median";
        if (line.inMinutes()) {
            return Benchmark.none(
                    BenchmarkKind.OWN_HISTORY, label, "Anesthesia is paid by the unit, not by the service");
        }
        if (spread.median() == null) {
            return Benchmark.none(
                    BenchmarkKind.OWN_HISTORY,
                    label,
                    spread.n() + " payments in " + where.terms().historyMonths() + " months; fewer than "
                            + Percentile.HIDDEN + " are not shown");
        }
        return Benchmark.counted(
                        BenchmarkKind.OWN_HISTORY,
                        label,
                        spread.median().times(line.times()),
                        "own remittances",
                        spread.first() + " to " + spread.last(),
                        spread.n(),
                        spread.thin())
                .with(List.of(
                        "For one unit a quarter is up to " + spread.p25() + ", three quarters up to " + spread.p75()));
    }
}
