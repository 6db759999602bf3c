package dev.parley.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.casefile.Phase;
import dev.parley.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemittanceEffectTest {

    @ParameterizedTest(name = "in {0} with {1} paid, {2} on the patient, {3} new of expected money: {4}")
    @CsvSource({
        // money is expected: more of it matters, and what is taken back
        "RECOVERY, 700, 100, 300, EXPECTED_MONEY",
        "RECOVERY, 400, 100, 0, NOTED",
        "RECOVERY, 300, 100, -100, EXPECTED_MONEY",
        "RECOVERY, 1000, 0, 600, EXPECTED_MONEY",
        // none is: the whole charge ends the case
        "REVIEW, 1000, 0, , PAID_IN_FULL",
        "RESUBMISSION, 1100, 0, , PAID_IN_FULL",
        "OUTREACH, 900, 100, , PAID_IN_FULL",
        "IDR, 900, 100, , PAID_IN_FULL",
        // but a patient's share is decided on first where the case waits for the claim's answer
        "REVIEW, 900, 100, , ANSWERS_CLAIM",
        "PATIENT_BALANCE, 900, 100, , NOTED",
        // a denial that leaves all to the patient pays nothing
        "OUTREACH, 0, 1000, , NOTED",
        // less than that
        "REVIEW, 400, 100, , ANSWERS_CLAIM",
        "RESUBMISSION, 0, 0, , ANSWERS_CLAIM",
        "WORKERS_COMP, 400, 0, , ANSWERS_CLAIM",
        "OUTREACH, 400, 100, , NOTED",
        "EVALUATION, 400, 100, , NOTED"
    })
    void goesToWhoeverItConcerns(Phase phase, String paid, String patient, String newMoney, RemittanceEffect effect) {
        RemittanceEffect.Standing standing = new RemittanceEffect.Standing(
                phase,
                Money.of("1000"),
                Money.of(paid),
                Money.of(patient),
                newMoney == null ? null : Money.of(newMoney),
                false);
        assertThat(RemittanceEffect.of(standing)).isEqualTo(effect);
    }

    @Test
    void aLiveDisputeIsEndedBeforeItsCase() {
        assertThat(RemittanceEffect.of(new RemittanceEffect.Standing(
                        Phase.IDR, Money.of("1000"), Money.of("900"), Money.of("100"), null, true)))
                .isEqualTo(RemittanceEffect.NOTED);
    }
}
