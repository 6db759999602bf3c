package dev.parley.collection;

import dev.parley.collection.Complaint.ComplaintView;
import dev.parley.collection.ExpectedLine.ExpectedLineView;
import dev.parley.collection.ProviderRefund.ProviderRefundView;
import dev.parley.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Expected money as clients see it. At any time due - owedBack - received + returned + kept = missing - tooMuch. */
public record ExpectedPaymentView(
        UUID id,
        ExpectedPayment.Source source,
        UUID sourceId,
        @Schema(
                        description =
                                "The lines the rate is about, counted from 1; the others keep what was paid on them. Empty: the whole claim")
                List<Integer> aboutLines,
        @Schema(description = "The whole rate, cost sharing and earlier payments included") Money agreed,
        Money paidBefore,
        Money patientShare,
        @Schema(description = "agreed - paidBefore - patientShare, at least 0") Money due,
        @Schema(description = "What the provider owes the payer where the rate is less than what was paid (FED-PY-01)")
                Money owedBack,
        @Schema(description = "What came for the price since then, less what was taken back; without interest")
                Money received,
        @Schema(description = "What the provider sent back") Money returned,
        @Schema(description = "What came too much and was kept by decision") Money kept,
        @Schema(description = "Interest that came on the claim (CARC 225, PLB L6)") Money interest,
        @Schema(description = "What the payer still owes, at least 0") Money missing,
        @Schema(description = "What is to go back to the payer, at least 0") Money tooMuch,
        LocalDate dueOn,
        ExpectedPayment.State state,
        String givenUpBecause,
        String givenUpBy,
        Instant expectedSince,
        @Schema(description = "The day on which the last money moved that made it even") LocalDate settledOn,
        Instant endedAt,
        Instant reopenedAt,
        String reopenedBecause,
        @Schema(description = "How often it was asked for in vain since it last moved or somebody else took it up")
                int chases,
        @Schema(description = "How often it went to a supervisor because asking did not help") int escalations,
        @Schema(description = "Empty where the rate is not told line by line") List<ExpectedLineView> lines,
        List<ProviderRefundView> refunds,
        List<ComplaintView> complaints) {}
