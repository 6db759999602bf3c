package dev.parley.patientbalance;

import dev.parley.casefile.DecisionKind;
import dev.parley.http.InvalidFields;
import dev.parley.money.Money;
import dev.parley.patientbalance.DecidePatientBalanceForm.DecidedPatientBalance;
import dev.parley.regulation.Law;
import dev.parley.regulation.PatientProtection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** A biller's choice about a patient's balance, held against what the law lets a patient be asked. */
@ApplicationScoped
class BalanceDecided implements DecisionKind<BalanceDecided.Facts, DecidedPatientBalance> {
    static final String NAME = "decidePatientBalance";

    /** GFE-07 and GFE-11: at 400 dollars above the estimate the patient may open a dispute. */
    private static final Money ABOVE_ESTIMATE = Money.of("399.99");

    /** {@code paused} is whether a clinician advised so, {@code mayWriteOff} what its table asks, null for other choices. */
    record Facts(
            BalanceFacts balance, boolean paused, Map<String, Object> mayWriteOff, DecidedPatientBalance decided) {}

    @Override
    public Set<String> decisions() {
        return Set.of(NAME);
    }

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public Decided<DecidedPatientBalance> decide(Facts facts, Law law) {
        Billable billable = facts.balance().billable(law);
        switch (facts.decided().choice()) {
            case HOLD -> {}
            case WRITE_OFF -> refuseWriteOff(facts, billable, law);
            case BILL_COST_SHARE, BILL_BALANCE -> refuseBill(facts, billable);
        }
        return new Decided<>(facts.decided(), billable.citations());
    }

    private static void refuseWriteOff(Facts facts, Billable billable, Law law) {
        Money open = billable.most().plus(billable.held());
        if (facts.decided().amount().isMoreThan(open)) {
            throw new InvalidFields("/amount", "is more than the " + open + " that is open");
        }
        WriteOffRules.check(law.tables(), facts.mayWriteOff());
    }

    private static void refuseBill(Facts facts, Billable billable) {
        DecidedPatientBalance decided = facts.decided();
        if (facts.paused()) {
            throw new BalanceRefused(
                    "clinician-paused", "BH-09", "The clinician advised to pause: hold the balance or write it off");
        }
        boolean beyond = decided.choice() == BalanceDecision.Choice.BILL_BALANCE;
        Money most = beyond ? billable.most() : billable.costShare();
        if (beyond && billable.inDispute()) {
            throw BalanceRefused.tooMuch("PB-29", "the rest is in dispute and held", billable.costShare());
        }
        if (beyond && billable.answer() != PatientProtection.Answer.ALLOWED
                || decided.amount().isMoreThan(most)) {
            throw refusal(billable, most);
        }
        if (beyond && decided.amount().isMoreThan(billable.costShare())) {
            refuseAboveEstimate(decided);
        }
    }

    /** Names the rule that limits the patient's part; where none does, no more is left to the patient. */
    private static BalanceRefused refusal(Billable billable, Money most) {
        boolean barred = billable.answer() != PatientProtection.Answer.ALLOWED;
        return billable.reasons().stream()
                .filter(why -> barred)
                .findFirst()
                .map(why -> BalanceRefused.tooMuch(why.ruleId(), why.because(), billable.costShare()))
                .orElseGet(() -> BalanceRefused.tooMuch("CLM-15", "the payer leaves no more to the patient", most));
    }

    private static void refuseAboveEstimate(DecidedPatientBalance decided) {
        if (decided.estimate() == null) {
            throw new BalanceRefused(
                    "estimate-missing", "GFE-11", "More than the cost share is billed on a good faith estimate only");
        }
        if (decided.amount().isMoreThan(decided.estimate().plus(ABOVE_ESTIMATE))) {
            throw new BalanceRefused(
                    "bill-above-estimate",
                    "GFE-11",
                    "The bill is 400 dollars or more above the estimate of " + decided.estimate());
        }
    }
}
