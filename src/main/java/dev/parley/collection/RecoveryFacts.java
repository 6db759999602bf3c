package dev.parley.collection;

import dev.parley.casefile.CaseFile;
import dev.parley.claim.Claim;
import dev.parley.http.NotFound;
import dev.parley.idr.Dispute;
import dev.parley.regulation.CurrentLaw;
import dev.parley.regulation.PlanFunding;
import dev.parley.remittance.RemittanceClaim;
import dev.parley.review.CaseForum;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** What a letter or a complaint says of a recovery. */
@ApplicationScoped
class RecoveryFacts {
    private final CaseForum caseForum;
    private final CurrentLaw law;
    private final Clock clock;

    RecoveryFacts(CaseForum caseForum, CurrentLaw law, Clock clock) {
        this.caseForum = caseForum;
        this.law = law;
        this.clock = clock;
    }

    ExpectedPayment expected(UUID caseId) {
        return ExpectedPayment.latest(caseId).orElseThrow(() -> new NotFound("expected payment of case", caseId));
    }

    PlanFunding funding(CaseFile file) {
        return caseForum.standing(file).facts().planFunding();
    }

    Interest interest(CaseFile file, ExpectedPayment expected) {
        return Interest.on(
                expected.missing(),
                expected.dueOn(),
                LocalDate.now(clock),
                funding(file),
                law.now().states().of(file.serviceState()));
    }

    /** Who can be asked to step in. */
    RecoveryProposal proposal(CaseFile file, ExpectedPayment expected) {
        return RecoveryProposal.of(expected.source(), funding(file));
    }

    /** Calendar days; the day after the due day is day one. */
    long daysLate(ExpectedPayment expected) {
        return Math.max(0, LocalDate.now(clock).toEpochDay() - expected.dueOn().toEpochDay());
    }

    /** The payer's number of the claim, or null where it gave none. */
    String controlNumber(Claim claim) {
        return RemittanceClaim.forClaim(claim.id()).stream()
                .map(RemittanceClaim::payerControlNumber)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** On what the claim to the money rests. */
    String basis(UUID caseId, ExpectedPayment expected) {
        return switch (expected.source()) {
            case SETTLEMENT ->
                "Both sides agreed on this rate on "
                        + AgreedRate.of(caseId).map(AgreedRate::since).orElseThrow() + ".";
            case AWARD ->
                "The certified IDR entity determined this rate on "
                        + Dispute.awarded(caseId).map(Dispute::determinedOn).orElseThrow()
                        + ". What it adds to the initial payment and the cost sharing is due within 30 calendar days"
                        + " (45 CFR 149.510(c)(4)(ix), FED-PY-01).";
            case STATE_AWARD ->
                "The state's process decided this rate on "
                        + AgreedRate.of(caseId).map(AgreedRate::since).orElseThrow() + ".";
            case COMP_FEE -> "The fee was decided in the state's fee dispute, or stands in its schedule.";
        };
    }
}
