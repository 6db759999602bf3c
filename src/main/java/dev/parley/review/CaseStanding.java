package dev.parley.review;

import dev.parley.casefile.CaseFile;
import dev.parley.claim.Claim;
import dev.parley.regulation.CaseFacts;
import dev.parley.regulation.ForumDecision;
import dev.parley.regulation.LegalEvents;
import dev.parley.regulation.Regime;
import dev.parley.regulation.Remedies;
import dev.parley.regulation.Trigger;
import dev.parley.remittance.RemittanceClaim;
import java.util.Optional;

/**
 * Where a case stands: what is known, what the payer said, what the law makes of both and what is still open. Refused at the
 * door means that the payer's front end rejected the claim, which was then never filed (CLM-05).
 */
public record CaseStanding(
        CaseFile file,
        Claim claim,
        PayerAnswers answers,
        CaseFacts facts,
        ForumDecision forum,
        Regime regime,
        Remedies.Plan codes,
        Optional<NextRemedy> remedy,
        NextRemedy.Appeals appeals,
        OpenMoney open,
        boolean refusedAtTheDoor) {

    /** The days of law that claim and remittances tell. */
    public LegalEvents events() {
        return LegalEvents.NONE
                .with(Trigger.SERVICE_RENDERED, claim.serviceFrom())
                .with(Trigger.BILL_SENT, claim.billSent())
                .with(
                        Trigger.REMITTANCE_RECEIVED,
                        answers.first().map(RemittanceClaim::receivedOn).orElse(null));
    }

    /** Whether a price may be set by the federal act, now or after a missing fact is found. */
    public boolean mayBeFederal() {
        return mayBeFederal(forum, regime);
    }

    static boolean mayBeFederal(ForumDecision forum, Regime regime) {
        boolean remarksDisagree =
                forum.questions().stream().anyMatch(question -> question.code().equals("remarks-disagree"));
        return switch (forum.protection()) {
            case PROTECTED ->
                regime == Regime.FEDERAL_IDR
                        || regime == Regime.UNKNOWN
                        || regime == Regime.APPEAL
                        || remarksDisagree; // FED-RC-04: the earlier deadline of both
            case UNKNOWN -> regime == Regime.UNKNOWN || regime == Regime.APPEAL || remarksDisagree;
            case OUTSIDE, WAIVED, GROUND -> regime == Regime.UNKNOWN || remarksDisagree;
            case IN_NETWORK -> false;
        };
    }
}
