package dev.parley.benchmark.medicare;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The conversion factors of this tenant: imported, else those that Parley brings. */
@ApplicationScoped
class FactorsInForce {
    private static final Factors SHIPPED = Factors.shipped();

    @Transactional
    Factors all() {
        return new Factors(ConversionFactorRow.<ConversionFactorRow>listAll().stream()
                        .map(ConversionFactorRow::content)
                        .toList())
                .orElse(SHIPPED);
    }
}
