package dev.parley.patientbalance;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.money.Money;
import dev.parley.regulation.CaseFacts;
import dev.parley.regulation.Law;
import dev.parley.regulation.PatientProtection;
import dev.parley.review.CaseStanding;
import java.time.LocalDate;

/**
 * What hangs together when a patient is asked for money. {@code lawful} is what the payer leaves to the patient within the
 * recognized amount, {@code disputed} whether the price is open.
 */
record BalanceFacts(CaseFacts law, LocalDate serviceFrom, Money unpaid, Money lawful, boolean disputed) {
    static BalanceFacts of(CaseStanding standing) {
        CaseFile file = standing.file();
        return new BalanceFacts(
                standing.facts(),
                standing.claim().serviceFrom(),
                file.billed().minus(file.paid()).max(Money.ZERO),
                standing.open().patient(),
                Billable.isDisputed(Deadline.open(file.id())));
    }

    Billable billable(Law of) {
        return billable(of.forums().decide(law, serviceFrom).patient());
    }

    Billable billable(PatientProtection protection) {
        return Billable.of(unpaid, lawful, law.planFunding(), protection.answer(), disputed, protection.reasons());
    }
}
