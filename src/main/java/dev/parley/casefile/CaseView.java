package dev.parley.casefile;

import dev.parley.money.Money;
import dev.parley.regulation.Regime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A case as clients see it. */
public record CaseView(
        UUID id,
        String caseNumber,
        UUID claimId,
        String claimNumber,
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
