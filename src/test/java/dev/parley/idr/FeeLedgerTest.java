package dev.parley.idr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.money.Money;
import dev.parley.regulation.FeeAllocation;
import dev.parley.regulation.FeeAllocation.Outcome;
import dev.parley.regulation.RuleBook;
import dev.parley.regulation.calendar.BusinessCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeLedgerTest {
    private static final FeeAllocation ALLOCATION = new FeeAllocation(RuleBook.load(), BusinessCalendar.federal());
    private static final LocalDate ON = LocalDate.of(2026, 12, 16);

    @ParameterizedTest(name = "{0}: {1} comes back")
    @CsvSource({
        "WON,                       435.01",
        "LOST,                        0.00",
        "TIE,                       217.51",
        "CLOSED_AFTER_ELIGIBILITY,  217.51",
        "CLOSED_BEFORE_ELIGIBILITY, 435.01",
        "INELIGIBLE,                435.01"
    })
    void dividesTheEntityFeeByTheEnding(Outcome outcome, String back) {
        FeeLedger ledger = paid(Money.of("435.01"));
        FeeAllocation.Refund divided = ALLOCATION.entityFee(outcome, ledger.held(), ON, ON);
        ledger.over(divided, outcome, ON);
        assertThat(ledger.due().plus(ledger.balance(FeeAccount.ENTITY_FEE))).isEqualTo(Money.of("435.01"));
        assertThat(ledger.due().minus(Money.of(back)).dollars().abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
        assertThat(ledger.held()).isEqualTo(Money.ZERO);
        assertThat(ledger.balance(FeeAccount.ADMINISTRATIVE_FEE)).isEqualTo(Money.of("15.00"));
        assertBalanced(ledger);
    }

    @Test
    void refusesARefundThatIsTooLargeOrComesTwice() {
        FeeLedger ledger = paid(Money.of("400.00"));
        ledger.over(ALLOCATION.entityFee(Outcome.WON, ledger.held(), ON, ON), Outcome.WON, ON);
        assertThatThrownBy(() -> ledger.refunded(Money.of("400.01"), ON, "R1")).isInstanceOf(RefundRefused.class);
        ledger.refunded(Money.of("150.00"), ON, "R1");
        assertThatThrownBy(() -> ledger.refunded(Money.of("150.00"), ON, "R1")).isInstanceOf(RefundRefused.class);
        ledger.refunded(Money.of("250.00"), ON, "R2");
        assertThat(ledger.due()).isEqualTo(Money.ZERO);
        assertThat(ledger.balance(FeeAccount.CASH)).isEqualTo(Money.of("-15.00"));
    }

    /** The refund of a fee that was lost after all is owed back to the entity. */
    @Test
    void aCorrectionDividesTheFeeAnewAndKeepsBothEntries() {
        FeeLedger ledger = paid(Money.of("400.00"));
        ledger.over(ALLOCATION.entityFee(Outcome.TIE, ledger.held(), ON, ON), Outcome.TIE, ON);
        ledger.refunded(Money.of("200.00"), ON, "R1");
        ledger.undivided("C1", ON);
        assertThat(ledger.held()).isEqualTo(Money.of("400.00"));
        ledger.over(ALLOCATION.entityFee(Outcome.LOST, ledger.held(), ON, ON), Outcome.LOST, ON, "C1");
        assertThat(ledger.due()).isEqualTo(Money.of("-200.00"));
        assertThat(ledger.balance(FeeAccount.ENTITY_FEE)).isEqualTo(Money.of("400.00"));
        ledger.undivided("C2", ON);
        ledger.over(ALLOCATION.entityFee(Outcome.WON, ledger.held(), ON, ON), Outcome.WON, ON, "C2");
        assertThat(ledger.due()).isEqualTo(Money.of("200.00"));
        assertThat(ledger.balance(FeeAccount.ENTITY_FEE)).isEqualTo(Money.ZERO);
        assertBalanced(ledger);
    }

    @Test
    void balancesWhateverHappensInWhateverOrder() {
        long seed = 505;
        Random random = new Random(seed);
        for (int round = 0; round < 100_000; round++) {
            FeeLedger ledger = new FeeLedger(List.of());
            for (int step = 0; step < 1 + random.nextInt(7); step++) {
                Money amount = new Money(BigDecimal.valueOf(random.nextInt(120_000), 2));
                switch (random.nextInt(7)) {
                    case 0 -> ledger.entitySelected(amount, ON);
                    case 1 -> ledger.administrativePaid(amount, ON);
                    case 4 -> ledger.entityPaid(amount, ON, "FHAS");
                    case 5 -> ledger.entityLost("FHAS", ON);
                    case 6 -> ledger.undivided("C" + step, ON);
                    case 2 -> {
                        Outcome outcome = Outcome.values()[random.nextInt(Outcome.values().length)];
                        ledger.over(ALLOCATION.entityFee(outcome, ledger.held(), ON, ON), outcome, ON);
                    }
                    default -> refund(ledger, amount, "R" + random.nextInt(3));
                }
                assertThat(total(ledger)).as("seed %d, round %d", seed, round).isEqualTo(Money.ZERO);
                assertThat(ledger.held().isNegative())
                        .as("seed %d, round %d", seed, round)
                        .isFalse();
                assertThat(ledger.due().isNegative() && !ledger.has(FeeEvent.DETERMINATION_CORRECTED))
                        .as("only a correction makes us owe the entity: seed %d, round %d", seed, round)
                        .isFalse();
            }
        }
    }

    private static void refund(FeeLedger ledger, Money amount, String reference) {
        Money before = ledger.due();
        try {
            ledger.refunded(amount, ON, reference);
            assertThat(amount.isMoreThan(before)).isFalse();
        } catch (RefundRefused refused) {
            assertThat(ledger.due()).isEqualTo(before);
        }
    }

    private static FeeLedger paid(Money entityFee) {
        FeeLedger ledger = new FeeLedger(List.of());
        ledger.entitySelected(Money.of("15.00"), ON);
        ledger.administrativePaid(Money.of("15.00"), ON);
        ledger.entityPaid(entityFee, ON, "FHAS");
        return ledger;
    }

    private static void assertBalanced(FeeLedger ledger) {
        assertThat(total(ledger)).isEqualTo(Money.ZERO);
        assertThat(ledger.balance(FeeAccount.PAYABLE)).isEqualTo(Money.ZERO);
    }

    private static Money total(FeeLedger ledger) {
        return Money.sum(ledger.balances().values());
    }
}
