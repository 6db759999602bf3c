package dev.parley.idr;

import dev.parley.claim.Claim;
import dev.parley.claim.ClaimLine;
import dev.parley.money.Money;
import dev.parley.remittance.AnsweredLines;
import dev.parley.remittance.RemittanceClaim;
import dev.parley.remittance.RemittanceLine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the payer's remittances disclosed of the single lines of a claim; the latest word counts. */
record LineAnswers(Map<Integer, RemittanceLine> disclosing) {
    static LineAnswers to(Claim claim) {
        Map<Integer, RemittanceLine> disclosing = new HashMap<>();
        RemittanceClaim.forClaim(claim.id()).stream()
                .filter(answer -> !answer.isReversal())
                .forEach(answer -> AnsweredLines.by(answer, claim).lines().forEach((line, paid) -> {
                    if (paid.qualifyingPaymentAmount() != null
                            && paid.qualifyingPaymentAmount().isPositive()) {
                        disclosing.put(line, paid);
                    }
                }));
        return new LineAnswers(disclosing);
    }

    /** The answer that disclosed the line's qualifying payment amount, if one did. */
    Optional<RemittanceLine> disclosing(ClaimLine line) {
        return Optional.ofNullable(disclosing.get(line.lineNumber()));
    }

    Optional<Money> qualifyingPayment(ClaimLine line) {
        return disclosing(line).map(RemittanceLine::qualifyingPaymentAmount);
    }
}
