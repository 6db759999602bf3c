package dev.parley.benchmark.market;

import dev.parley.money.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One percentile of what was charged or allowed for a procedure in an area, from a table that the house has a licence for. */
@Embeddable
public record LicensedPercentile(
        String module,
        @Enumerated(EnumType.STRING) Basis basis,
        LocalDate releasedOn,
        String area,
        String code,
        String modifier,
        int percentile,
        Money amount) {

    @Schema(name = "PercentileBasis")
    public enum Basis {
        CHARGE,
        ALLOWED
    }
}
