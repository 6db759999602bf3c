package dev.parley.benchmark.market;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A price that a plan published: what it agreed with whoever bills under a tax number, or what it allowed out of network.
 * Only {@code DOLLARS} is an amount; a percentage is of the charge. Lists are joined by spaces; an open rate has no expiry.
 */
@Embeddable
public record PublishedRate(
        @Enumerated(EnumType.STRING) Measure measure,
        String arrangement,
        String negotiatedType,
        String codeType,
        String code,
        String modifiers,
        String tinType,
        String tin,
        String npis,
        String billingClass,
        String setting,
        String places,
        BigDecimal rate,
        BigDecimal billed,
        LocalDate expiresOn) {
    static final String OUT_OF_NETWORK = "allowed out of network";

    public enum Measure {
        DOLLARS,
        PERCENT,
        PER_DIEM
    }

    static Measure measure(String negotiatedType) {
        return switch (negotiatedType) {
            case "percentage" -> Measure.PERCENT;
            case "per diem" -> Measure.PER_DIEM;
            default -> Measure.DOLLARS;
        };
    }
}
