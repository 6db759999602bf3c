package dev.parley.patientbalance;

import dev.parley.http.Refusal;
import dev.parley.money.Money;
import java.util.Map;

/** A bill or write-off that the rules forbid; the rule says why. */
class BalanceRefused extends Refusal {
    BalanceRefused(String code, String ruleId, String detail) {
        super(409, code, detail, Map.of("ruleId", ruleId));
    }

    /** FED-BB-03 and its likes: more than the law lets the patient be asked. */
    static BalanceRefused tooMuch(String ruleId, String because, Money most) {
        return new BalanceRefused(
                "bill-above-limit", ruleId, "At most " + most + " may be asked of the patient: " + because);
    }
}
