package dev.parley.collection;

import dev.parley.casefile.CaseFile;
import dev.parley.collection.RateCorrection.CorrectedRate;
import dev.parley.idr.AwardCorrected;
import dev.parley.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A corrected determination corrects what is expected, where money was counted from it already. Where it had brought none and
 * the case was closed over it, its payment is followed from now on.
 */
@ApplicationScoped
class TakeCorrectedAward implements AwardCorrected {
    private static final int LONGEST = 500;

    private final CorrectRate correct;
    private final ReopenRecovery reopen;

    TakeCorrectedAward(CorrectRate correct, ReopenRecovery reopen) {
        this.correct = correct;
        this.reopen = reopen;
    }

    @Override
    public void corrected(UUID caseId, UUID awardId, Money award, LocalDate correctedOn, String reason) {
        Optional<ExpectedPayment> expected = ExpectedPayment.latest(caseId);
        CaseFile file = CaseFile.byId(caseId);
        if (expected.isEmpty() && !file.isOpen()) {
            reopen.followAward(file, "it was corrected to " + award + " on " + correctedOn);
        } else if (expected.filter(of -> of.sourceId().equals(awardId)).isPresent()) {
            String shortened = reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST);
            correct.correct(caseId, new CorrectedRate(award, correctedOn, shortened, null));
        }
    }
}
