package dev.parley.negotiation;

import dev.parley.money.Money;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a house assumes where no published figure exists: its own work, time and collection. Each is shown as an input. */
@Schema(name = "Assumptions")
public record Assumptions(
        @NotNull @Schema(description = "What an hour of work costs") Money hourOfWork,
        @NotNull @PositiveOrZero BigDecimal hoursToAccept,
        @NotNull @PositiveOrZero BigDecimal hoursToCounter,
        @NotNull @PositiveOrZero BigDecimal hoursOfDispute,
        @NotNull @PositiveOrZero BigDecimal hoursOfPatientBalance,
        @NotNull @PositiveOrZero @DecimalMax("100") @Schema(description = "What waiting a year for money costs, in percent")
                BigDecimal discountPercent,
        @Min(0) @Max(365) @Schema(description = "Calendar days from an agreement to its payment") int daysToPay,
        @NotNull @PositiveOrZero @DecimalMax("1") @Schema(description = "Share of agreed money that comes, at worst")
                BigDecimal paidAtWorst,
        @PositiveOrZero @DecimalMax("1") @Schema(
                        description =
                                "Share of balances that patients pay where the law allows to ask; absent is not known")
                BigDecimal patientsPay,
        @Min(1) @Max(1000) @Schema(description = "How many own outcomes weigh as much as the published figure")
                int priorWeight,
        @NotNull @PositiveOrZero @DecimalMax("100") @Schema(description = "The least a deal must bring over what was paid, in percent of it")
                BigDecimal leastGainPercent) {

    static final Assumptions STANDARD = new Assumptions(
            Money.of("45"),
            new BigDecimal("0.25"),
            new BigDecimal("1"),
            new BigDecimal("3"),
            new BigDecimal("1"),
            new BigDecimal("8"),
            30,
            new BigDecimal("0.90"),
            null,
            20,
            BigDecimal.ZERO);

    /** Nothing costs work or time and all is paid: the bare arithmetic of FED-ST-11. */
    static final Assumptions NOTHING = new Assumptions(
            Money.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            30,
            BigDecimal.ONE,
            null,
            20,
            BigDecimal.ZERO);

    Money work(BigDecimal hours) {
        return hourOfWork.times(hours);
    }
}
