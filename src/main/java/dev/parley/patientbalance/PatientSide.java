package dev.parley.patientbalance;

import dev.parley.casefile.CaseFile;
import dev.parley.money.Money;
import dev.parley.regulation.FacilityType;
import dev.parley.regulation.PatientProtection;
import dev.parley.regulation.Specialty;
import dev.parley.review.CaseStanding;

/**
 * What a patient still owes when the payer's side is done. Clear is a cost share that the payer and the law agree on
 * (CLM-15) and that nobody has to look at first (BH-09).
 */
public record PatientSide(Money share, boolean clear, String because) {

    public static PatientSide of(CaseStanding standing) {
        CaseFile file = standing.file();
        Billable billable = Billable.of(standing);
        Money said = file.patientResponsibility() == null ? Money.ZERO : file.patientResponsibility();
        if (billable.costShare().isZero()) {
            return new PatientSide(Money.ZERO, true, "the patient owes nothing");
        }
        if (isTherapy(standing)) {
            return new PatientSide(billable.costShare(), false, "a clinician looks first (BH-09)");
        }
        if (billable.answer() == PatientProtection.Answer.HOLD) {
            return new PatientSide(billable.costShare(), false, "what protects the patient is not settled");
        }
        if (!said.equals(billable.costShare())) {
            return new PatientSide(
                    billable.costShare(),
                    false,
                    "the payer leaves " + said + " to the patient, and the law " + billable.costShare() + " (CLM-15)");
        }
        return new PatientSide(billable.costShare(), true, "the payer's and the lawful share are the same (CLM-15)");
    }

    /** BH-09: an unpaid session is not just accounts work. */
    static boolean isTherapy(CaseStanding standing) {
        FacilityType facility = standing.facts().facilityType();
        return standing.facts().specialty() == Specialty.BEHAVIORAL_HEALTH
                || facility == FacilityType.THERAPY_OFFICE
                || facility == FacilityType.BEHAVIORAL_RESIDENTIAL;
    }
}
