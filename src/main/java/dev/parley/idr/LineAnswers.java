package dev.parley.idr;

import dev.parley.claim.ClaimLine;
import dev.parley.money.Money;
import dev.parley.remittance.RemittanceClaim;
import dev.parley.remittance.RemittanceLine;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the payer's remittances say of the single lines of a claim; the latest word counts. */
record LineAnswers(List<RemittanceClaim> answers) {
    static LineAnswers to(UUID claimId) {
        return new LineAnswers(RemittanceClaim.forClaim(claimId));
    }

    /** The answer that disclosed the line's qualifying payment amount, if one did. */
    Optional<RemittanceLine> disclosing(ClaimLine line) {
        return answers.stream()
                .filter(answer -> !answer.isReversal() && answer.lines().size() >= line.lineNumber())
                .map(answer -> answer.lines().get(line.lineNumber() - 1))
                .filter(paid -> paid.qualifyingPaymentAmount() != null
                        && paid.qualifyingPaymentAmount().isPositive())
                .filter(paid ->
                        line.procedureCode() == null || line.procedureCode().equals(paid.procedureCode()))
                .reduce((earlier, later) -> later);
    }

    Optional<Money> qualifyingPayment(ClaimLine line) {
        return disclosing(line).map(RemittanceLine::qualifyingPaymentAmount);
    }
}
