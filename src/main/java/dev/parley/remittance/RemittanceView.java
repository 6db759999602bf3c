package dev.parley.remittance;

import dev.parley.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A remittance as clients see it; a claim payment without {@code claimId} matched no claim of ours. */
public record RemittanceView(
        UUID id,
        String traceNumber,
        String payerId,
        String payerName,
        LocalDate receivedOn,
        LocalDate paymentDate,
        String paymentMethod,
        Money totalPaid,
        Instant postedAt,
        @Schema(nullable = true, description = "Null for remittances from before sources were kept")
                RemittanceSource source,
        List<PaidClaimView> claims) {

    public record PaidClaimView(
            UUID id,
            UUID claimId,
            String matchedBy,
            String ignoredBecause,
            String claimNumber,
            String payerControlNumber,
            String statusCode,
            Money charge,
            Money paid,
            Money patientResponsibility,
            List<String> remarkCodes,
            List<AdjustmentView> adjustments,
            List<PaidLineView> lines) {}

    public record PaidLineView(
            String procedureCode,
            List<String> modifiers,
            Money charge,
            Money paid,
            Money allowed,
            Money qualifyingPaymentAmount,
            LocalDate serviceDate,
            BigDecimal units,
            List<String> remarkCodes,
            List<AdjustmentView> adjustments) {}

    public record AdjustmentView(String group, String reason, Money amount, BigDecimal quantity) {}
}
