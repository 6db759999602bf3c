package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.Regime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a settlement means beyond its price: for the patient, for notices and fees of a dispute, and for the payment. */
@ApplicationScoped
class SettlementEffects {

    List<String> of(CaseFile file, Settlement settlement) {
        List<String> effects = new ArrayList<>();
        effects.add(patient(file, settlement));
        Optional<Deadline> notice = Deadline.latest(file.id(), ClockKind.SETTLEMENT_NOTICE);
        if (notice.isPresent()) {
            effects.add(notice(notice.get()));
            effects.add(
                    "A paid entity fee comes back in full where eligibility had not been found, else half of it, within 30"
                            + " business days of the notice (FED-FE-06)");
            effects.add("The administrative fee is not returned and each side bears its own (FED-WD-06)");
            effects.add("The balance is due within 30 calendar days after the agreement (FED-PY-02)");
        } else if (file.regime() == Regime.FEDERAL_IDR) {
            effects.add(
                    "The agreed total becomes the out-of-network rate; no dispute over it can be initiated (FED-ON-13)");
        }
        if (settlement.patientHold()) {
            effects.add("The patient is not billed until it is paid, as agreed");
        }
        return effects;
    }

    private static String notice(Deadline notice) {
        String rule = " (" + notice.ruleId() + ")";
        return switch (notice.state()) {
            case OPEN ->
                "The settlement is reported to the Departments by " + notice.dueOn() + ", with both signatures" + rule;
            case MET -> "The settlement was reported to the Departments by its last day " + notice.dueOn() + rule;
            case MISSED -> "The settlement was not reported to the Departments by " + notice.dueOn() + rule;
            case CANCELLED -> "The dispute ended before the settlement had to be reported" + rule;
        };
    }

    static String patient(CaseFile file, Settlement settlement) {
        boolean isProtected = file.regime() != Regime.DIRECT_NEGOTIATION && file.regime() != Regime.NONE;
        String share = settlement.patientShare() == null
                ? "not known"
                : settlement.patientShare().toString();
        return isProtected
                ? "The patient's cost sharing stays at " + share
                        + " and does not rise with the rate (FED-BB-02, FED-BB-04)"
                : "The patient's share is " + share;
    }
}
