package dev.parley.remittance;

import dev.parley.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A remittance as a payer sends it: what a JSON posting says and what an 835 is read into. {@code receivedOn} is the day
 * the provider received it, which starts the open-negotiation window (FED-ON-01).
 */
public record NewRemittance(
        @NotBlank @Size(max = 50) String traceNumber,
        @Size(max = 80) String payerId,
        @NotBlank @Size(max = 60) String payerName,
        @NotNull LocalDate receivedOn,
        LocalDate paymentDate,
        @Pattern(regexp = "ACH|CHK|BOP|FWT|NON", message = "is not a payment method of BPR04") String paymentMethod,
        Money totalPaid,
        @NotEmpty @Size(max = 10000) List<@NotNull @Valid PaidClaim> claims,
        @Size(max = 1000) List<@NotNull @Valid ProviderAdjustment> providerAdjustments) {

    public NewRemittance {
        providerAdjustments = providerAdjustments == null ? List.of() : List.copyOf(providerAdjustments);
    }

    /**
     * One CLP: what the payer says of one claim; {@code memberId} is that of the patient or insured. Status
     * codes are CLP02 (1 primary, 4 denied, 22 reversal, ...).
     */
    public record PaidClaim(
            @NotBlank @Size(max = 38) String claimNumber,
            @Size(max = 50) String payerControlNumber,
            @NotBlank @Pattern(regexp = "\\d{1,2}", message = "is not a claim status code") String statusCode,
            @NotNull Money charge,
            @NotNull Money paid,
            Money patientResponsibility,
            @Pattern(regexp = "[A-Z0-9]{2}", message = "is not a claim filing indicator") String filingIndicator,
            LocalDate serviceFrom,
            @Size(max = 99) List<@NotNull @Valid Adjustment> adjustments,
            @Size(max = 20) List<@NotBlank @Size(max = 10) String> remarkCodes,
            @Size(max = 999) List<@NotNull @Valid PaidLine> lines,
            @Size(max = 80) String memberId) {
        public PaidClaim {
            patientResponsibility = patientResponsibility == null ? Money.ZERO : patientResponsibility;
            adjustments = adjustments == null ? List.of() : List.copyOf(adjustments);
            remarkCodes = remarkCodes == null ? List.of() : List.copyOf(remarkCodes);
            lines = lines == null ? List.of() : List.copyOf(lines);
        }
    }

    /** One SVC. {@code allowed} is AMT*B6; the qualifying payment amount is disclosed beside the 835 (FED-IP-04). */
    public record PaidLine(
            @NotBlank @Size(max = 48) String procedureCode,
            @Size(max = 4) List<@NotBlank @Size(max = 2) String> modifiers,
            @NotNull Money charge,
            @NotNull Money paid,
            Money allowed,
            Money qualifyingPaymentAmount,
            LocalDate serviceDate,
            @Digits(integer = 8, fraction = 3) BigDecimal units,
            @Size(max = 99) List<@NotNull @Valid Adjustment> adjustments,
            @Size(max = 20) List<@NotBlank @Size(max = 10) String> remarkCodes) {
        public PaidLine {
            modifiers = modifiers == null ? List.of() : List.copyOf(modifiers);
            adjustments = adjustments == null ? List.of() : List.copyOf(adjustments);
            remarkCodes = remarkCodes == null ? List.of() : List.copyOf(remarkCodes);
        }
    }

    /** One reason of a CAS: group CO, PR, OA, PI or CR, a claim adjustment reason code and the amount taken off. */
    public record Adjustment(
            @NotBlank @Pattern(regexp = "CO|PR|OA|PI|CR", message = "is not a claim adjustment group code") String group,
            @NotBlank @Size(max = 5) String reason,
            @NotNull Money amount,
            @Digits(integer = 8, fraction = 3) BigDecimal quantity) {}

    /** One adjustment of a PLB: money moved at provider level, as written (positive lowers the payment). */
    public record ProviderAdjustment(
            @NotBlank @Size(max = 50) String providerId,
            @NotBlank @Size(max = 5) String reason,
            @Size(max = 50) String reference,
            @NotNull Money amount) {}
}
