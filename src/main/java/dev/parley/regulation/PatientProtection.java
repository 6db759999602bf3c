package dev.parley.regulation;

import dev.parley.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the patient may be asked to pay beyond the plan's cost share, and why. */
public record PatientProtection(Answer answer, List<Reason> reasons, List<Blocker> blockers) {

    /** The outcome of the twelve steps. */
    public enum Answer {
        /** The patient owes nothing beyond what a program's own rules say. */
        NO,
        /** The in-network cost share and nothing more. */
        COST_SHARE,
        ALLOWED,
        /** Not settled: nothing beyond the cost share is billed until it is. */
        HOLD
    }

    public boolean mayBalanceBill() {
        return answer == Answer.ALLOWED;
    }

    /** Where the recognized amount comes from. */
    public enum Basis {
        ALL_PAYER_MODEL,
        STATE_LAW,
        QUALIFYING_PAYMENT_AMOUNT,
        BILLED_CHARGE
    }

    /** The amount from which cost sharing is figured; an award never changes it (FED-BB-02, RF-06). */
    public record RecognizedAmount(Money amount, Basis basis, String ruleId) {}

    /** FED-BB-02: the model's amount, else the state's, else the lesser of charge and QPA. Empty when one is missing. */
    public static Optional<RecognizedAmount> recognizedAmount(
            Regime regime, ServiceType service, Money regimeAmount, Money billed, Money qpa) {
        boolean air = service == ServiceType.AIR_AMBULANCE;
        if (!air && (regime == Regime.ALL_PAYER_MODEL || regime == Regime.STATE)) {
            Basis basis = regime == Regime.STATE ? Basis.STATE_LAW : Basis.ALL_PAYER_MODEL;
            return Optional.ofNullable(regimeAmount).map(amount -> new RecognizedAmount(amount, basis, "FED-BB-02"));
        }
        if (regime != Regime.FEDERAL_IDR || Stream.of(billed, qpa).anyMatch(amount -> amount == null)) {
            return Optional.empty();
        }
        return Optional.of(
                billed.isLessThan(qpa)
                        ? new RecognizedAmount(billed, Basis.BILLED_CHARGE, "FED-BB-02")
                        : new RecognizedAmount(qpa, Basis.QUALIFYING_PAYMENT_AMOUNT, "FED-BB-02"));
    }
}
