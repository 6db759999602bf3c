package dev.parley.negotiation;

import dev.parley.benchmark.Benchmark;
import dev.parley.benchmark.BenchmarkKind;
import dev.parley.benchmark.BenchmarkSheet;
import dev.parley.benchmark.BenchmarkTerms;
import dev.parley.benchmark.Use;
import dev.parley.casefile.CaseBenchmarks;
import dev.parley.casefile.CaseFile;
import dev.parley.money.Money;
import dev.parley.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The imported prices and own payments of the case's benchmark sheet. A kind counts for the claim when every line has it;
 * it moves the market only where the sheet lets it stand without more care.
 */
@ApplicationScoped
class SheetPrices implements ReferencePrices {
    /** What the case itself tells is with {@link KnownPrices}. */
    private static final Map<BenchmarkKind, Anchor.Kind> KINDS = new EnumMap<>(Map.of(
            BenchmarkKind.MEDICARE, Anchor.Kind.PUBLIC_PAYER_RATE,
            BenchmarkKind.CHARGE_PERCENTILE, Anchor.Kind.CHARGE_PERCENTILE,
            BenchmarkKind.ALLOWED_PERCENTILE, Anchor.Kind.ALLOWED_PERCENTILE,
            BenchmarkKind.OUT_OF_NETWORK_ALLOWED, Anchor.Kind.ALLOWED_PERCENTILE,
            BenchmarkKind.IN_NETWORK_RATES, Anchor.Kind.IN_NETWORK_RATE,
            BenchmarkKind.OWN_HISTORY, Anchor.Kind.OWN_PAYMENTS));

    private final CaseBenchmarks benchmarks;
    private final Policies policies;

    SheetPrices(CaseBenchmarks benchmarks, Policies policies) {
        this.benchmarks = benchmarks;
        this.policies = policies;
    }

    @Override
    public List<Anchor> of(CaseFile file) {
        BenchmarkSheet sheet = benchmarks.of(file.id(), CaseBenchmarks.Said.NOTHING);
        return anchors(sheet, policies.inForce(BenchmarkTerms.class).terms());
    }

    static List<Anchor> anchors(BenchmarkSheet sheet, BenchmarkTerms terms) {
        return KINDS.keySet().stream()
                .flatMap(kind -> anchor(kind, sheet, terms).stream())
                .toList();
    }

    private static Optional<Anchor> anchor(BenchmarkKind kind, BenchmarkSheet sheet, BenchmarkTerms terms) {
        List<Benchmark> found = sheet.lines().stream()
                .flatMap(line -> line.benchmarks().stream()
                        .filter(number -> number.kind() == kind && number.value() != null)
                        .limit(1))
                .toList();
        if (found.isEmpty() || found.size() < sheet.lines().size()) {
            return Optional.empty();
        }
        Benchmark first = found.get(0);
        boolean carries = kind.at(sheet.venue()) == Use.YES;
        return Optional.of(new Anchor(
                KINDS.get(kind),
                first.label(),
                Money.sum(found.stream().map(Benchmark::value).toList()),
                carries ? terms.weight(kind) : 0,
                first.source() + ", " + first.asOf(),
                sheet.asOf(),
                found.stream()
                        .map(Benchmark::n)
                        .filter(Objects::nonNull)
                        .min(Integer::compare)
                        .orElse(null),
                found.stream().anyMatch(Benchmark::thin)));
    }
}
