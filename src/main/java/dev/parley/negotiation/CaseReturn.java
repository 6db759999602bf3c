package dev.parley.negotiation;

import dev.parley.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a case brought: gain over the first payment, what it cost, and how long it took (FEE-03). */
public record CaseReturn(
        UUID caseId,
        String payer,
        String client,
        @Schema(description = "Who recommended what was carried out last; absent where nothing was decided")
                String negotiator,
        @Schema(description = "All that was paid less the payer's first payment and what went back to it") Money gain,
        @Schema(description = "The service's fee by the contract; zero without one") Money fee,
        @Schema(description = "Work and dispute costs that were entered") Money cost,
        @Schema(description = "Calendar days from the case's opening to its newest payment; absent without a gain")
                Integer daysToCash,
        boolean settled,
        @Schema(description = "Whether the payer's first price was taken") boolean firstOfferAccepted) {

    static Integer daysToCash(LocalDate opened, Gain gain) {
        return gain.amount().isPositive() ? (int) ChronoUnit.DAYS.between(opened, gain.lastOn()) : null;
    }

    Money net() {
        return gain.minus(fee).minus(cost);
    }
}
