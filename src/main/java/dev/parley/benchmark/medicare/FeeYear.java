package dev.parley.benchmark.medicare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The fee schedule of one year, as far as some lines need it: rows, indices and factors that all belong together. Never
 * made of two years.
 */
public record FeeYear(
        int year,
        ConversionFactor factor,
        CostIndex index,
        List<RelativeValue> rows,
        List<BaseUnits> baseUnits,
        BigDecimal anesthesiaFactor,
        List<String> sources,
        List<String> notes) {
    public FeeYear {
        rows = List.copyOf(rows);
        baseUnits = List.copyOf(baseUnits);
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
    }

    /** The base units of an anesthesia procedure. */
    public record BaseUnits(String code, int units) {}

    Optional<RelativeValue> row(String code, String modifier) {
        return rows.stream()
                .filter(row -> row.code().equals(code) && row.modifier().equals(modifier))
                .findFirst();
    }

    boolean knows(String code) {
        return rows.stream().anyMatch(row -> row.code().equals(code));
    }

    Optional<Integer> baseUnits(String code) {
        return baseUnits.stream()
                .filter(one -> one.code().equals(code))
                .map(BaseUnits::units)
                .findFirst();
    }

    String where() {
        return index.isNational() ? "national (every index is 1.000)" : index.name() + " (" + index.key() + ")";
    }
}
