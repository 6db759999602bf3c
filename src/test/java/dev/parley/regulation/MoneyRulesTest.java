package dev.parley.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import dev.parley.regulation.calendar.BusinessCalendar;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyRulesTest {
    private static final RuleBook RULES = RuleBook.load();
    private static final LocalDate INITIATED = LocalDate.of(2026, 8, 3);
    private static final LocalDate ENDED = LocalDate.of(2026, 11, 2);

    @ParameterizedTest(name = "{0}: {1} comes back by {2}")
    @CsvSource({
        "WON,                       600.00, 2026-12-16",
        "LOST,                        0.00,",
        "TIE,                       300.00, 2026-12-16",
        "CLOSED_AFTER_ELIGIBILITY,  300.00, 2026-12-16",
        "CLOSED_BEFORE_ELIGIBILITY, 600.00, 2026-12-16",
        "INELIGIBLE,                600.00, 2026-12-16"
    })
    void returnsTheEntityFee(FeeAllocation.Outcome outcome, String back, LocalDate due) {
        FeeAllocation fees = new FeeAllocation(RULES, BusinessCalendar.federal());
        FeeAllocation.Refund refund = fees.entityFee(outcome, Money.of("600.00"), INITIATED, ENDED);
        assertThat(refund.amount()).isEqualTo(Money.of(back));
        assertThat(refund.amount().plus(refund.kept())).isEqualTo(Money.of("600.00"));
        assertThat(refund.due()).isEqualTo(due);
        assertThat(refund.ruleVersion()).isEqualTo("2026-08-03");
        assertThat(fees.entityFee(outcome, Money.of("600.00"), INITIATED.minusDays(1), ENDED)
                        .ruleVersion())
                .isEqualTo("2022-04-15");
    }

    @Test
    void neverReturnsTheAdministrativeFee() {
        FeeAllocation fees = new FeeAllocation(RULES, BusinessCalendar.federal());
        assertThat(fees.administrativeFee(Money.of("15.00"), INITIATED).kept()).isEqualTo(Money.of("15.00"));
    }

    @Test
    void splitsAnOddCentInFavorOfNobodyButTheSum() {
        FeeAllocation fees = new FeeAllocation(RULES, BusinessCalendar.federal());
        FeeAllocation.Refund half = fees.entityFee(FeeAllocation.Outcome.TIE, Money.of("435.01"), INITIATED, ENDED);
        assertThat(half.amount()).isEqualTo(Money.of("217.51"));
        assertThat(half.kept()).isEqualTo(Money.of("217.50"));
    }

    @ParameterizedTest(name = "a batch begun {0}: open {1}, at most {2} lines")
    @CsvSource({
        "2022-04-14, false,",
        "2022-04-15, true,",
        "2023-08-02, true,",
        "2023-08-03, false,",
        "2023-12-14, false,",
        "2023-12-15, true,",
        "2026-10-31, true,",
        "2026-11-01, true, 50",
        "2026-11-02, true, 50"
    })
    void limitsBatchesByTheDayTheyBegan(LocalDate started, boolean open, Integer limit) {
        BatchLimits batches = new BatchLimits(RULES, BusinessCalendar.federal());
        assertThat(batches.isOpen(started)).isEqualTo(open);
        assertThat(
                        batches.lineLimit(started).isPresent()
                                ? batches.lineLimit(started).getAsInt()
                                : null)
                .isEqualTo(limit);
    }

    @Test
    void keepsABatchWithinThirtyBusinessDays() {
        BatchLimits batches = new BatchLimits(RULES, BusinessCalendar.federal());
        assertThat(batches.lastServiceDay(LocalDate.of(2024, 5, 31), LocalDate.of(2024, 7, 1)))
                .isEqualTo("2024-07-15");
    }

    @Test
    void movesAQpaThroughTheYears() {
        QpaIndex index = new QpaIndex(RULES);
        // 100 x 1.0648523983 x 1.0768582128 x 1.0543149339 x 1.0317904930 x 1.0265311701 = 128.05
        assertThat(index.move(Money.of("100.00"), QpaIndex.BASE_YEAR, 2026)).hasValueSatisfying(moved -> {
            assertThat(moved.amount()).isEqualTo(Money.of("128.05"));
            assertThat(moved.confidence()).isEqualTo(Confidence.C);
        });
        assertThat(index.move(Money.of("100.00"), QpaIndex.BASE_YEAR, 2022))
                .hasValueSatisfying(moved -> assertThat(moved.amount()).isEqualTo(Money.of("106.49")));
        assertThat(index.move(Money.of("128.05"), 2026, QpaIndex.BASE_YEAR))
                .hasValueSatisfying(moved -> assertThat(moved.amount()).isEqualTo(Money.of("100.00")));
        assertThat(index.move(Money.of("100.00"), 2024, 2024))
                .hasValueSatisfying(moved -> assertThat(moved.amount()).isEqualTo(Money.of("100.00")));
        assertThat(index.move(Money.of("100.00"), 2026, 2027)).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}: {5} from {6}")
    @CsvSource({
        "FEDERAL_IDR,     EMERGENCY,           , 500.00, 300.00, 300.00, QUALIFYING_PAYMENT_AMOUNT",
        "FEDERAL_IDR,     EMERGENCY,           , 250.00, 300.00, 250.00, BILLED_CHARGE",
        "STATE,           EMERGENCY,     410.00, 500.00, 300.00, 410.00, STATE_LAW",
        "ALL_PAYER_MODEL, EMERGENCY,     390.00, 500.00, 300.00, 390.00, ALL_PAYER_MODEL",
        "FEDERAL_IDR,     AIR_AMBULANCE,       , 500.00, 300.00, 300.00, QUALIFYING_PAYMENT_AMOUNT"
    })
    void figuresTheRecognizedAmount(
            Regime regime,
            ServiceType service,
            String set,
            String billed,
            String qpa,
            String amount,
            PatientProtection.Basis basis) {
        assertThat(PatientProtection.recognizedAmount(
                        regime, service, set == null ? null : Money.of(set), Money.of(billed), Money.of(qpa)))
                .hasValueSatisfying(recognized -> {
                    assertThat(recognized.amount()).isEqualTo(Money.of(amount));
                    assertThat(recognized.basis()).isEqualTo(basis);
                });
    }

    @Test
    void leavesTheRecognizedAmountOpenWhileAPartIsMissing() {
        assertThat(PatientProtection.recognizedAmount(
                        Regime.STATE, ServiceType.EMERGENCY, null, Money.of("1.00"), Money.of("1.00")))
                .isEmpty();
        assertThat(PatientProtection.recognizedAmount(
                        Regime.FEDERAL_IDR, ServiceType.EMERGENCY, null, Money.of("1.00"), null))
                .isEmpty();
        assertThat(PatientProtection.recognizedAmount(
                        Regime.UNKNOWN, ServiceType.EMERGENCY, null, Money.of("1.00"), Money.of("1.00")))
                .isEmpty();
    }
}
