package dev.parley.collection;

import dev.parley.collection.RateCorrection.CorrectedRate;
import dev.parley.idr.AwardCorrected;
import dev.parley.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** A corrected determination corrects what is expected, where money was counted from it already. */
@ApplicationScoped
class TakeCorrectedAward implements AwardCorrected {
    private static final int LONGEST = 500;

    private final CorrectRate correct;

    TakeCorrectedAward(CorrectRate correct) {
        this.correct = correct;
    }

    @Override
    public void corrected(UUID caseId, UUID awardId, Money award, LocalDate correctedOn, String reason) {
        boolean counted = ExpectedPayment.latest(caseId)
                .filter(expected -> expected.sourceId().equals(awardId))
                .isPresent();
        if (counted) {
            String shortened = reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST);
            correct.correct(caseId, new CorrectedRate(award, correctedOn, shortened, null));
        }
    }
}
