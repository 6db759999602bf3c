package dev.parley.idr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.money.Money;
import dev.parley.regulation.Confidence;
import dev.parley.regulation.FederalFees;
import dev.parley.regulation.FeeAllocation;
import dev.parley.regulation.FeeAllocation.Outcome;
import dev.parley.regulation.Rule;
import dev.parley.regulation.RuleBook;
import dev.parley.regulation.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ledger shows at the end of a dispute under each rule of fees, on the first and last day of each. */
class FeeRulesTest {
    private static final RuleBook RULES = RuleBook.load();
    private static final FederalFees FEES = new FederalFees(RULES);
    private static final FeeAllocation ALLOCATION = new FeeAllocation(RULES, BusinessCalendar.federal());
    private static final FeeDebtors DEBTORS = new FeeDebtors(RULES);
    private static final Money ENTITY_FEE = Money.of("400.00");

    @ParameterizedTest(name = "{0}: initiated on {1}, {2}")
    @CsvSource({
        "FED-FE-01a, 2022-04-15,  50.00",
        "FED-FE-01a, 2022-12-31,  50.00",
        "FED-FE-01b, 2023-01-01, 350.00",
        "FED-FE-01b, 2023-08-02, 350.00",
        "FED-FE-01c, 2023-08-03,  50.00",
        "FED-FE-01c, 2024-01-21,  50.00",
        "FED-FE-01d, 2024-01-22, 115.00",
        "FED-FE-01d, 2026-06-10, 115.00",
        "FED-FE-01e, 2026-06-11,  15.00",
        "FED-FE-01e, 2030-01-02,  15.00"
    })
    void theAdministrativeFeeIsOwedFromTheSelectionAndNeverComesBack(String rule, LocalDate initiated, String amount) {
        FederalFees.Fee fee = FEES.administrative(initiated).orElseThrow();
        assertThat(fee.ruleId()).isEqualTo(rule);
        for (Outcome outcome : Outcome.values()) {
            FeeLedger ledger = new FeeLedger(List.of());
            ledger.entitySelected(fee.amount(), initiated);
            assertThat(ledger.balance(FeeAccount.PAYABLE)).isEqualTo(Money.ZERO.minus(Money.of(amount)));
            ledger.administrativePaid(fee.amount(), initiated);
            assertThat(ledger.balance(FeeAccount.PAYABLE)).isEqualTo(Money.ZERO);
            ledger.over(ALLOCATION.entityFee(outcome, ledger.held(), initiated, initiated), outcome, initiated);
            assertThat(ledger.balance(FeeAccount.ADMINISTRATIVE_FEE))
                    .as("%s", outcome)
                    .isEqualTo(Money.of(amount));
            assertThat(ledger.due()).isEqualTo(Money.ZERO);
            assertThat(ALLOCATION.administrativeFee(fee.amount(), initiated).amount())
                    .as("FED-FE-03")
                    .isEqualTo(Money.ZERO);
        }
    }

    @Test
    void nothingIsOwedBeforeThePortalOpened() {
        assertThat(FEES.administrative(LocalDate.of(2022, 4, 14))).isEmpty();
        assertThat(FEES.entity(LocalDate.of(2022, 4, 14), false, 1)).isEmpty();
    }

    /** FED-FE-05: by day of initiation, kind and lines; a further block begins with lines 26, 51 and so on. */
    @ParameterizedTest(name = "{0}: {1}, batch {2} of {3} lines: {4} to {5}")
    @CsvSource({
        "FED-FE-05a, 2022-04-15, false,  1, 200.00,  500.00",
        "FED-FE-05a, 2022-12-31, true,  60, 268.00,  670.00",
        "FED-FE-05b, 2023-01-01, false,  1, 200.00,  700.00",
        "FED-FE-05b, 2024-01-21, true,  26, 268.00,  938.00",
        "FED-FE-05c, 2024-01-22, false, 60, 200.00,  840.00",
        "FED-FE-05c, 2024-01-22, true,   1, 268.00, 1173.00",
        "FED-FE-05c, 2026-06-11, true,  25, 268.00, 1173.00",
        "FED-FE-05c, 2026-06-11, true,  26, 343.00, 1423.00",
        "FED-FE-05c, 2026-06-11, true,  50, 343.00, 1423.00",
        "FED-FE-05c, 2026-06-11, true,  51, 418.00, 1673.00"
    })
    void theEntityFeeHasItsRange(
            String rule, LocalDate initiated, boolean batched, int lines, String least, String most) {
        FederalFees.EntityFeeRange range =
                FEES.entity(initiated, batched, lines).orElseThrow();
        assertThat(range.ruleId()).isEqualTo(rule);
        assertThat(range.least()).isEqualTo(Money.of(least));
        assertThat(range.most()).isEqualTo(Money.of(most));
    }

    /** FED-FE-06: 2026-12-16 and thirty business days are 2027-02-01, past Christmas, New Year and two holidays. */
    @ParameterizedTest(name = "{0}: {1} comes back by {2}")
    @CsvSource({
        "WON,                       400.00, 2027-02-01",
        "LOST,                        0.00,",
        "TIE,                       200.00, 2027-02-01",
        "CLOSED_AFTER_ELIGIBILITY,  200.00, 2027-02-01",
        "CLOSED_BEFORE_ELIGIBILITY, 400.00, 2027-02-01",
        "INELIGIBLE,                400.00, 2027-02-01"
    })
    void theEntityFeeIsDividedByTheEnding(Outcome outcome, String back, LocalDate due) {
        LocalDate ended = LocalDate.of(2026, 12, 16);
        FeeLedger ledger = new FeeLedger(List.of());
        ledger.entityPaid(ENTITY_FEE, ended, "FHAS");
        FeeAllocation.Refund divided = ALLOCATION.entityFee(outcome, ledger.held(), ended, ended);
        ledger.over(divided, outcome, ended);
        assertThat(divided.ruleId()).isEqualTo("FED-FE-06");
        assertThat(divided.due()).isEqualTo(due);
        assertThat(ledger.due()).isEqualTo(Money.of(back));
        assertThat(ledger.balance(FeeAccount.ENTITY_FEE)).isEqualTo(ENTITY_FEE.minus(Money.of(back)));
    }

    @Test
    void anEntityThatDroppedOutOwesAllBackAndTheNextIsPaidAnew() {
        LocalDate on = LocalDate.of(2026, 12, 16);
        FeeLedger ledger = new FeeLedger(List.of());
        ledger.entityPaid(ENTITY_FEE, on, "FHAS");
        ledger.entityLost("FHAS", on);
        ledger.entityPaid(Money.of("500.00"), on, "IPRO");
        assertThat(ledger.due()).isEqualTo(ENTITY_FEE);
        assertThat(ledger.held()).isEqualTo(Money.of("500.00"));
        ledger.over(ALLOCATION.entityFee(Outcome.LOST, ledger.held(), on, on), Outcome.LOST, on);
        assertThat(ledger.due()).isEqualTo(ENTITY_FEE);
        assertThat(ledger.balance(FeeAccount.ENTITY_FEE)).isEqualTo(Money.of("500.00"));
    }

    /** FED-FE-02: the fee that is paid by the day of the offer leaves nothing owed, and no debtor. */
    @Test
    void aFeePaidWithTheOfferIsOwedByNobody() {
        LocalDate on = LocalDate.of(2026, 12, 16);
        FeeLedger ledger = new FeeLedger(List.of());
        ledger.entitySelected(Money.of("15.00"), on);
        assertThat(ledger.administrativePaid(Money.of("15.00"), on))
                .singleElement()
                .extracting(FeeLedger.Entry::ruleId)
                .isEqualTo("FED-FE-02");
        assertThat(DEBTORS.of(Money.ZERO.minus(ledger.balance(FeeAccount.PAYABLE)), on, Optional.of("A firm")))
                .isEmpty();
    }

    /** FED-FE-04: jointly and severally, so each owes the whole; nobody before the portal opened. */
    @Test
    void anUnpaidFeeIsOwedByThePartyAndByItsRepresentative() {
        Money fee = Money.of("115.00");
        LocalDate on = LocalDate.of(2024, 4, 2);
        assertThat(DEBTORS.of(fee, on, Optional.of("A firm")))
                .extracting(FeeDebtors.Debtor::kind, FeeDebtors.Debtor::amount, FeeDebtors.Debtor::ruleId)
                .containsExactly(
                        tuple(FeeDebtors.Kind.PROVIDER, fee, "FED-FE-03"),
                        tuple(FeeDebtors.Kind.REPRESENTATIVE, fee, "FED-FE-04"));
        assertThat(DEBTORS.of(fee, on, Optional.of("A firm")))
                .extracting(FeeDebtors.Debtor::confidence)
                .containsOnly(Confidence.A);
        assertThat(DEBTORS.of(fee, on, Optional.empty())).hasSize(1);
        assertThat(DEBTORS.of(fee, LocalDate.of(2022, 4, 14), Optional.of("A firm")))
                .isEmpty();
    }

    /** FED-FE-07 is a list to load; what an entity charges is held against FED-FE-05 there. */
    @Test
    void everyRuleOfFeesHasItsOutcomeHere() {
        assertThat(RULES.rules().stream().map(Rule::id).filter(id -> id.startsWith("FED-FE-")))
                .containsExactlyInAnyOrder(
                        "FED-FE-01a",
                        "FED-FE-01b",
                        "FED-FE-01c",
                        "FED-FE-01d",
                        "FED-FE-01e",
                        "FED-FE-02",
                        "FED-FE-03",
                        "FED-FE-04",
                        "FED-FE-05a",
                        "FED-FE-05b",
                        "FED-FE-05c",
                        "FED-FE-06",
                        "FED-FE-07");
    }
}
