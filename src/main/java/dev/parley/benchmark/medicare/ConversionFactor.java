package dev.parley.benchmark.medicare;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Dollars for one relative value unit and for one anesthesia unit, for services from the first to the last day. */
@Embeddable
public record ConversionFactor(
        @Column(name = "factor_year") int year,
        LocalDate firstDay,
        LocalDate lastDay,
        String track,
        BigDecimal physician,
        BigDecimal anesthesia,
        String source) {
    /** Clinicians who qualify in an advanced payment model have a factor of their own since 2026. */
    public static final String QUALIFYING = "qualifying_apm";

    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    public boolean isQualifying() {
        return track.equals(QUALIFYING);
    }
}
