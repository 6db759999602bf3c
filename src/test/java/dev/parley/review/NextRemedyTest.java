package dev.parley.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import dev.parley.regulation.Regime;
import dev.parley.regulation.Remedies;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextRemedyTest {
    private static final Remedies REMEDIES = Remedies.load();
    private static final UUID ANSWER = UUID.randomUUID();

    @ParameterizedTest(name = "{0} under {1}: {2}")
    @CsvSource({
        "16, FEDERAL_IDR, CORRECTED_CLAIM",
        "252, FEDERAL_IDR, DOCUMENTATION",
        "29, FEDERAL_IDR, APPEAL",
        "197, STATE, APPEAL",
        "22, FEDERAL_IDR, DOCUMENTATION",
        "96, APPEAL, APPEAL",
        "45, FEDERAL_IDR, ",
        "1, FEDERAL_IDR, ",
        "242, FEDERAL_IDR, ",
        "242, DIRECT_NEGOTIATION, APPEAL",
        "NOT-A-CODE, FEDERAL_IDR, "
    })
    void takesTheRoadThatTheCodeAsksFor(String code, Regime regime, RemedyRoad road) {
        assertThat(next(List.of(code), regime, ANSWER, List.of()).map(NextRemedy::road))
                .isEqualTo(Optional.ofNullable(road));
    }

    @Test
    void correctsBeforeItAppealsAndNamesTheCodes() {
        NextRemedy remedy = next(List.of("29", "16", "45"), Regime.FEDERAL_IDR, ANSWER, List.of())
                .orElseThrow();
        assertThat(remedy.road()).isEqualTo(RemedyRoad.CORRECTED_CLAIM);
        assertThat(remedy.codes()).extracting(code -> code.code()).containsExactly("16");
    }

    @Test
    void takesTheSecondRoadAfterTheFirstAndThenNone() {
        List<String> notNecessary = List.of("50");
        NextRemedy.Attempt sent = new NextRemedy.Attempt(RemedyRoad.DOCUMENTATION, ANSWER);
        NextRemedy.Attempt appealed = new NextRemedy.Attempt(RemedyRoad.APPEAL, ANSWER);
        assertThat(next(notNecessary, Regime.FEDERAL_IDR, ANSWER, List.of())
                        .orElseThrow()
                        .road())
                .isEqualTo(RemedyRoad.DOCUMENTATION);
        assertThat(next(notNecessary, Regime.FEDERAL_IDR, ANSWER, List.of(sent))
                        .orElseThrow()
                        .road())
                .isEqualTo(RemedyRoad.APPEAL);
        assertThat(next(notNecessary, Regime.FEDERAL_IDR, ANSWER, List.of(sent, appealed)))
                .isEmpty();
    }

    @Test
    void triesTheSameAgainForANewAnswerButNotForEver() {
        List<NextRemedy.Attempt> once = List.of(new NextRemedy.Attempt(RemedyRoad.APPEAL, UUID.randomUUID()));
        assertThat(next(List.of("29"), Regime.FEDERAL_IDR, ANSWER, once)).isPresent();
        List<NextRemedy.Attempt> twice = List.of(
                new NextRemedy.Attempt(RemedyRoad.APPEAL, UUID.randomUUID()),
                new NextRemedy.Attempt(RemedyRoad.APPEAL, UUID.randomUUID()));
        assertThat(next(List.of("29"), Regime.FEDERAL_IDR, ANSWER, twice)).isEmpty();
    }

    @Test
    void asksForExternalReviewOnceThePlansLevelsAreUsedUp() {
        NextRemedy.Appeals twoLevels = new NextRemedy.Appeals(2, true);
        NextRemedy.Attempt first = new NextRemedy.Attempt(RemedyRoad.APPEAL, UUID.randomUUID());
        NextRemedy.Attempt second = new NextRemedy.Attempt(RemedyRoad.APPEAL, UUID.randomUUID());
        assertThat(roadAfter(twoLevels, "39", first)).contains(RemedyRoad.APPEAL);
        assertThat(roadAfter(twoLevels, "39", first, second)).contains(RemedyRoad.EXTERNAL_REVIEW);
        assertThat(roadAfter(new NextRemedy.Appeals(1, true), "39", first)).contains(RemedyRoad.EXTERNAL_REVIEW);
        assertThat(roadAfter(new NextRemedy.Appeals(3, true), "39", first, second))
                .contains(RemedyRoad.APPEAL);
        // not decided yet, not by medical judgment, no such review, asked for already
        NextRemedy.Attempt undecided = new NextRemedy.Attempt(RemedyRoad.APPEAL, ANSWER);
        assertThat(roadAfter(twoLevels, "39", first, undecided)).isEmpty();
        assertThat(roadAfter(twoLevels, "29", first, second)).isEmpty();
        assertThat(roadAfter(new NextRemedy.Appeals(2, false), "39", first, second))
                .isEmpty();
        NextRemedy.Attempt reviewed = new NextRemedy.Attempt(RemedyRoad.EXTERNAL_REVIEW, UUID.randomUUID());
        assertThat(roadAfter(twoLevels, "39", first, second, reviewed)).isEmpty();
    }

    @Test
    void aPlanThatLetsItsTermPassMayCountAsExhausted() {
        LocalDate passed = LocalDate.of(2026, 3, 1);
        NextRemedy.Appeals silent = new NextRemedy.Appeals(2, true, passed);
        NextRemedy.Attempt undecided = new NextRemedy.Attempt(RemedyRoad.APPEAL, ANSWER);
        assertThat(roadAfter(new NextRemedy.Appeals(2, true), "39", undecided)).isEmpty();
        assertThat(roadAfter(silent, "39", undecided)).contains(RemedyRoad.EXTERNAL_REVIEW);
        // medical judgment has to be the point, the plan has to have such a review, and it is asked for once
        assertThat(roadAfter(silent, "29", undecided)).isEmpty();
        assertThat(roadAfter(new NextRemedy.Appeals(2, false, passed), "39", undecided))
                .isEmpty();
        NextRemedy.Attempt reviewed = new NextRemedy.Attempt(RemedyRoad.EXTERNAL_REVIEW, ANSWER);
        assertThat(roadAfter(silent, "39", undecided, reviewed)).isEmpty();
    }

    private static Optional<RemedyRoad> roadAfter(
            NextRemedy.Appeals appeals, String code, NextRemedy.Attempt... attempts) {
        return NextRemedy.of(
                        REMEDIES.forCodes(List.of(code), List.of()),
                        Regime.FEDERAL_IDR,
                        ANSWER,
                        List.of(attempts),
                        appeals)
                .map(NextRemedy::road);
    }

    @ParameterizedTest(name = "billed {0}, paid {1}, patient {2}, recognized {3}: payer {4}, patient {5}, left {6}")
    @CsvSource({
        "1000.00, 0.00, 0.00, , 1000.00, 0.00, PAYER",
        "1000.00, 800.00, 200.00, , 0.00, 200.00, PATIENT",
        "1000.00, 1000.00, 0.00, , 0.00, 0.00, NOTHING",
        "1000.00, 0.00, 1000.00, 250.00, 750.00, 250.00, PAYER",
        "1000.00, 300.00, 50.00, 350.00, 650.00, 50.00, PAYER",
        "1000.00, 1100.00, 0.00, , 0.00, 0.00, NOTHING"
    })
    void leavesThePatientNoMoreThanTheRecognizedAmount(
            String billed,
            String paid,
            String stated,
            String recognized,
            String payer,
            String patient,
            OpenMoney.Left left) {
        OpenMoney open = OpenMoney.of(
                Money.of(billed),
                Money.of(paid),
                Money.of(stated),
                Optional.ofNullable(recognized).map(Money::of),
                false);
        assertThat(open).isEqualTo(new OpenMoney(Money.of(payer), Money.of(patient)));
        assertThat(open.left()).isEqualTo(left);
    }

    @Test
    void owesNothingAfterTheAgreedPriceWasPaid() {
        OpenMoney open = OpenMoney.of(Money.of("1000"), Money.of("600"), Money.of("50"), Optional.empty(), true);
        assertThat(open.left()).isEqualTo(OpenMoney.Left.PATIENT);
    }

    private static Optional<NextRemedy> next(
            List<String> codes, Regime regime, UUID answer, List<NextRemedy.Attempt> attempts) {
        return NextRemedy.of(REMEDIES.forCodes(codes, List.of()), regime, answer, attempts, NextRemedy.Appeals.USUAL);
    }
}
