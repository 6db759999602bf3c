package dev.parley.benchmark.medicare;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** What practice costs in a locality against the nation (GPCI); a locality's number is only known beside its contractor's. */
@Embeddable
public record CostIndex(
        String mac,
        String locality,
        String state,
        String name,
        BigDecimal workIndex,
        BigDecimal peIndex,
        BigDecimal mpIndex) {
    /** No locality: every index is one. */
    public static final CostIndex NATIONAL =
            new CostIndex("", "", "", "national", BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);

    public boolean isNational() {
        return mac.isEmpty();
    }

    public String key() {
        return mac + "-" + locality;
    }
}
