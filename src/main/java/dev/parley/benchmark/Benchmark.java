package dev.parley.benchmark;

import dev.parley.money.Money;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One number beside a claim line, for the whole line: from where, of which time, from how many; or none, and why. */
public record Benchmark(
        BenchmarkKind kind,
        String label,
        @Schema(nullable = true) Money value,
        @Schema(nullable = true, description = "Why there is no number") String none,
        @Schema(nullable = true) String source,
        @Schema(nullable = true, description = "The day or days it is of") String asOf,
        @Schema(nullable = true, description = "How many payments or tax numbers it was taken from") Integer n,
        boolean thin,
        Map<Venue, Use> uses,
        List<String> notes) {

    public static Benchmark of(BenchmarkKind kind, String label, Money value, String source, String asOf) {
        return counted(kind, label, value, source, asOf, null, false);
    }

    public static Benchmark counted(
            BenchmarkKind kind, String label, Money value, String source, String asOf, Integer n, boolean thin) {
        return new Benchmark(kind, label, value, null, source, asOf, n, thin, kind.uses(), List.of());
    }

    public static Benchmark none(BenchmarkKind kind, String label, String because) {
        return new Benchmark(kind, label, null, because, null, null, null, false, kind.uses(), List.of());
    }

    public Benchmark with(List<String> more) {
        return new Benchmark(kind, label, value, none, source, asOf, n, thin, uses, List.copyOf(more));
    }
}
