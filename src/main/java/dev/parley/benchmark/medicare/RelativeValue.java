package dev.parley.benchmark.medicare;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * One row of the fee schedule: a procedure, or its professional (26), technical (TC) or broken-off (53) part, in relative
 * value units, with the indicators that say how Medicare pays it. NA marks a site where the service is not usually given.
 */
@Embeddable
public record RelativeValue(
        String code,
        String modifier,
        String status,
        BigDecimal workRvu,
        BigDecimal peNonfacility,
        boolean nonfacilityNa,
        BigDecimal peFacility,
        boolean facilityNa,
        BigDecimal mpRvu,
        String pctc,
        String globalDays,
        String multipleProcedure,
        String bilateral,
        String assistant,
        String coSurgeon,
        String teamSurgery,
        String endoscopyBase) {

    BigDecimal practiceExpense(Site site) {
        return site == Site.FACILITY ? peFacility : peNonfacility;
    }

    boolean notUsualAt(Site site) {
        return site == Site.FACILITY ? facilityNa : nonfacilityNa;
    }

    boolean hasNoUnits() {
        return workRvu.signum() == 0 && peNonfacility.signum() == 0 && peFacility.signum() == 0 && mpRvu.signum() == 0;
    }
}
