package dev.parley.casefile;

import dev.parley.money.Money;
import dev.parley.regulation.Regime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case as clients see it. */
public record CaseView(
        UUID id,
        String caseNumber,
        UUID claimId,
        String claimNumber,
        @Schema(description = "Absent where the case is about all of its claim") Part part,
        UUID payerId,
        String payerName,
        UUID providerId,
        String serviceState,
        CaseFile.Status status,
        Phase phase,
        Forum forum,
        String owner,
        String nextAction,
        LocalDate dueOn,
        Amounts money,
        Triage triage,
        Outcome outcome,
        String outcomeBecause,
        Instant openedAt,
        Instant closedAt) {

    /** Some lines of the claim; the amounts of the case are theirs. */
    public record Part(
            @Schema(description = "0 of the case that the claim opened, counted from 1 of those that were split off")
                    int number,
            @Schema(description = "Line numbers, counted from 1") List<Integer> lines,
            @Schema(description = "The case that they were in before; absent for number 0") UUID splitFrom) {}

    /** Where the price can be settled, and why there. */
    public record Forum(Regime regime, String because) {}

    /** The points order work and never close a case; without an expected gain nobody can tell it yet. */
    public record Triage(int points, List<String> because, Money expectedGain) {}

    /** In dollars; absent is not known, never zero. */
    public record Amounts(
            Money billed,
            Money allowed,
            Money paid,
            Money patientResponsibility,
            Money qualifyingPayment,
            Money inDispute) {}
}
