package dev.parley.idr.state;

import dev.parley.money.Money;
import dev.parley.regulation.StateRoad;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A state's process as clients see it. What is absent has not happened or is not known. */
public record StateDisputeView(
        UUID id,
        UUID caseId,
        String caseNumber,
        String claimNumber,
        UUID payerId,
        String payerName,
        UUID providerId,
        String serviceState,
        @Schema(description = "The road of the state's row, such as TX-ARBITRATION") String roadId,
        StateRoad.Kind kind,
        String office,
        StateDispute.State state,
        LocalDate filedOn,
        String reference,
        @Schema(description = "What was paid with the request; absent where nothing was") Money fee,
        String filingEvidence,
        @Schema(description = "The arbitrator or mediator") String neutral,
        LocalDate neutralNamedOn,
        @Schema(description = "The last day for submissions, or the day of the mediation") LocalDate meetsOn,
        Money offer,
        LocalDate offeredOn,
        Money payerOffer,
        LocalDate decidedOn,
        StateDispute.Prevailing prevailing,
        @Schema(description = "The whole rate, cost sharing and earlier payments included") Money award,
        LocalDate payableUntil,
        LocalDate endedOn,
        StateDispute.Ending ending,
        String endingText) {}
