package dev.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import dev.parley.negotiation.OwnOutcomes.Outcome;
import dev.parley.regulation.Regime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Cases worked out without the code. Entity fee 200 to 840, so F = 520; administrative fee 15; found eligible 0.80, settled
 * 0.03, payer's offer B = 1.10 times QPA; O = the lower of the medians for the service and for the size of the QPA, at most
 * the charge; p = (0.87 * 20 + won) / (20 + n), air ambulance 0.89. House assumptions, where "house": work 45 an hour (0.25
 * to accept, 1 to counter, 3 for a dispute, 1 for the patient), 8% a year over 30 days to a deal's payment and 70 to an
 * award's. Two of them in full:
 *
 * <p>"lost ten of ten": p = 17.4 / 30 = 0.58; O 1800, B 660, I 500; settled 1230 - 500 - 260 = 470; won 1300; lost 660 - 500
 * - 520 = -360; decided 0.58 * 1300 - 0.42 * 360 = 602.80; 0.80 * (0.03 * 470 + 0.97 * 602.80) - 15 = 464.05.
 *
 * <p>"pathology": QPA 45 in the band of 591%, pathology 450%: O 202.50, B 49.50, I 20; settled 126 - 20 - 260 = -154; won
 * 182.50; lost 49.50 - 20 - 520 = -490.50; decided 0.87 * 182.50 - 0.13 * 490.50 = 95.01; 0.80 * (0.03 * -154 + 0.97 * 95.01)
 * = 70.03, over 1.01534 for 70 days = 68.97; less 15 and three hours of 45: -81.03. The offer of 150 brings 130 / 1.006575 -
 * 11.25 = 117.90.
 */
class WorkedCasesTest {
    private static final DisputeOutcomes OUTCOMES = DisputeOutcomes.load();

    @ParameterizedTest(name = "{0}: {16}")
    @CsvSource({
        // case, regime, charge, paid, share, QPA, code, offer, first?, ours, opens in, won, n, house?, fee, accept,
        // best, counter, dispute
        "emergency with nothing offered,    FEDERAL_IDR, 4000, 400, 100, 600, 99285,     , false,     ,  0,  0,  0, false, ,       , IDR,     837.62,  837.62",
        "emergency with a low first offer,  FEDERAL_IDR, 4000, 400, 100, 600, 99285,  700, true,      ,  0,  0,  0, false, , 200.00, IDR,     837.62,  837.62",
        "emergency with a low later offer,  FEDERAL_IDR, 4000, 400, 100, 600, 99285,  700, false, 2000,  0,  0,  0, false, , 200.00, IDR,     837.62,  837.62",
        "emergency with a fair later offer, FEDERAL_IDR, 4000, 400, 100, 600, 99285, 1600, false, 2000,  0,  0,  0, false, , 1100.00, ACCEPT, 1100.00, 837.62",
        "emergency with a fair first offer, FEDERAL_IDR, 4000, 400, 100, 600, 99285, 1600, true,      ,  0,  0,  0, false, , 1100.00, COUNTER, 1100.00, 837.62",
        "the window opens in ten days,      FEDERAL_IDR, 4000, 400, 100, 600, 99285,  700, false, 2000, 10,  0,  0, false, , 200.00, COUNTER, 837.62,  837.62",
        "work and time make the deal best,  FEDERAL_IDR, 4000, 400, 100, 600, 99285, 1300, false, 2000,  0,  0,  0, true,  , 783.52, ACCEPT,  738.52,  689.74",
        "work and time and a lower offer,   FEDERAL_IDR, 4000, 400, 100, 600, 99285, 1100, false, 2000,  0,  0,  0, true,  , 584.83, IDR,     644.74,  689.74",
        "won ten of ten here,               FEDERAL_IDR, 4000, 400, 100, 600, 99285, 1350, false, 2000,  0, 10, 10, false, , 850.00, IDR,     893.40,  893.40",
        "lost ten of ten here,              FEDERAL_IDR, 4000, 400, 100, 600, 99285, 1000, false, 2000,  0,  0, 10, false, , 500.00, ACCEPT,  500.00,  464.05",
        "lost thirty of thirty here,        FEDERAL_IDR, 4000, 400, 100, 600, 99285,  700, false, 2000,  0,  0, 30, false, , 200.00, ACCEPT,  200.00,  165.20",
        "small radiology read,              FEDERAL_IDR,  300,  40,  10,  60, 70450,   80, false,  200,  0,  0,  0, false, , 30.00,  IDR,      99.89,   99.89",
        "small read with nothing offered,   FEDERAL_IDR,  300,  40,  10,  60, 70450,     , false,  200,  0,  0,  0, false, ,      ,  IDR,      99.89,   99.89",
        "anesthesia,                        FEDERAL_IDR, 3000, 500,   0, 550, 00740,  900, false, 2500,  0,  0,  0, true,  , 386.14, IDR,     537.11,  582.11",
        "knee surgery,                      FEDERAL_IDR, 20000, 1500, 500, 2000, 29881, 4000, false, 15000, 0, 0, 0, true, , 1975.69, ACCEPT, 1930.69, 1831.10",
        "neuromonitoring,                   FEDERAL_IDR, 9000, 200,   0, 400, 95886, 1000, false, 8000,  0,  0,  0, true,  , 783.52, ACCEPT,  738.52,  617.42",
        "pathology: do not dispute,         FEDERAL_IDR,  250,  20,   0,  45, 88305,  150, false,  240,  0,  0,  0, true,  , 117.90, ACCEPT,   72.90,  -81.03",
        "pathology with nothing offered,    FEDERAL_IDR,  250,  20,   0,  45, 88305,     , false,  240,  0,  0,  0, true,  ,       , STOP,    -45.00,  -81.03",
        "critical care,                     FEDERAL_IDR, 2500, 300, 100, 450, 99291, 1200, false, 2200,  0,  0,  0, true,  , 783.52, ACCEPT,  738.52,  561.37",
        "air ambulance,                     FEDERAL_IDR, 52000, 12000, 1000, 15000, A0431, 24000, false, 45000, 0, 0, 0, true, , 10916.89, ACCEPT, 10871.89, 9097.44",
        "air ambulance with a strong offer, FEDERAL_IDR, 52000, 12000, 1000, 15000, A0431, 31000, false, 45000, 0, 0, 0, true, , 17871.17, ACCEPT, 17826.17, 9097.44",
        "newborn,                           FEDERAL_IDR, 8000, 1500,  0, 1800, 99469, 3000, false, 7000, 0,  0,  0, true,  , 1478.95, IDR,   1599.32, 1644.32",
        "charge below the medians,          FEDERAL_IDR,  900, 400, 100, 600, 99285,  850, false,  900,  0,  0,  0, false, , 350.00, ACCEPT,  350.00,  219.21",
        "offer under what was paid,         FEDERAL_IDR, 4000, 400, 100, 600, 99285,  450, false, 2000,  0,  0,  0, false, , -50.00, IDR,     837.62,  837.62",
        "a quarter of the gain is a fee,    FEDERAL_IDR, 4000, 400, 100, 600, 99285, 1350, false, 2000,  0,  0,  0, false, P25, 637.50, ACCEPT, 637.50, 609.79",
        "a flat fee of 300,                 FEDERAL_IDR, 4000, 400, 100, 600, 99285, 1350, false, 2000,  0,  0,  0, false, F300, 550.00, IDR,   597.62, 597.62",
        "a third but at least 400,          FEDERAL_IDR, 4000, 400, 100, 600, 99285, 1350, false, 2000,  0,  0,  0, false, C33, 450.00, IDR,    522.25, 522.25",
        "no group is published,             FEDERAL_IDR,  400,  60,  20, 110, 90837,  200, false,  380,  0,  0,  0, true,  , 107.97, ACCEPT,   62.97,   -0.57",
        "plain talks with an offer,         DIRECT_NEGOTIATION, 4000, 400, 100, , 99285, 900, false, 2000, 0, 0, 0, true, , 386.14, ACCEPT, 341.14, ",
        "plain talks without one,           DIRECT_NEGOTIATION, 4000, 400, 100, , 99285,    , false, 2000, 0, 0, 0, true, ,      , PATIENT_BALANCE, -45.00, ",
        "the state's road without an offer, STATE,       4000, 400, 100,    , 99285,     , false, 2000,  0,  0,  0, true,  ,       , COUNTER, -45.00, ",
        "an offer and an unknown QPA,       FEDERAL_IDR, 4000, 400, 100,    , 99285,  900, false, 2000,  0,  0,  0, true,  , 386.14, COUNTER,       , ",
        "no offer and an unknown QPA,       FEDERAL_IDR, 4000, 400, 100,    , 99285,     , false, 2000,  0,  0,  0, true,  ,       ,        ,       , "
    })
    void isWorth(
            String name,
            Regime regime,
            String billed,
            String paid,
            String share,
            String qualifyingPayment,
            String code,
            String offer,
            boolean first,
            String ours,
            int opensIn,
            int won,
            int n,
            boolean house,
            String fee,
            String accept,
            Choice best,
            String counter,
            String dispute) {
        Positions positions = Positions.of(regime, billed, paid, share, qualifyingPayment, code)
                .disputeOpens(Positions.TODAY.plusDays(opensIn));
        if (offer != null) {
            positions.offered(offer, first, null);
        }
        if (ours != null) {
            positions.weOffered(ours);
        }
        Surroundings around = new Surroundings(
                house ? Assumptions.STANDARD : Assumptions.NOTHING,
                own(won, n),
                List.of(),
                CounterpartyMemory.NONE,
                fee == null ? null : schedule(fee),
                null);
        Comparison comparison = new WeighUp(positions.build(), OUTCOMES, around).compare();
        assertThat(comparison.option(Choice.ACCEPT).value()).as("accept").isEqualTo(money(accept));
        assertThat(comparison.option(Choice.COUNTER).value()).as("counter").isEqualTo(money(counter));
        assertThat(comparison.option(Choice.IDR).value()).as("dispute").isEqualTo(money(dispute));
        assertThat(comparison.option(Choice.STOP).value()).as("stop").isEqualTo(Money.ZERO);
        assertThat(comparison.option(Choice.PATIENT_BALANCE).open())
                .as("patient")
                .isEqualTo(regime == Regime.DIRECT_NEGOTIATION);
        assertThat(comparison.recommended()).isEqualTo(best);
        boolean notWorthIt = dispute != null
                && !money(dispute)
                        .isMoreThan(accept == null ? Money.ZERO : money(accept).max(Money.ZERO));
        assertThat(comparison.doNotDispute() != null).as("do not dispute").isEqualTo(notWorthIt);
    }

    /** Determinations without an award that is known, so that only the chance to win moves. */
    static OwnOutcomes own(int won, int n) {
        Stream<Outcome> outcomes =
                IntStream.range(0, n).mapToObj(at -> new Outcome(LocalDate.of(2026, 9, 1), at < won, null));
        return new OwnOutcomes("Test Health, Emergency department", outcomes.toList());
    }

    private static FeeSchedule schedule(String fee) {
        BigDecimal number = new BigDecimal(fee.substring(1));
        return switch (fee.charAt(0)) {
            case 'P' -> new FeeSchedule(FeeSchedule.Model.PERCENT, number, null, null, null);
            case 'F' -> new FeeSchedule(FeeSchedule.Model.FLAT, null, new Money(number), null, null);
            default -> new FeeSchedule(FeeSchedule.Model.CONTINGENCY, number, null, Money.of("400"), null);
        };
    }

    private static Money money(String amount) {
        return amount == null ? null : Money.of(amount);
    }
}
