package dev.parley.patientbalance;

import dev.parley.casefile.Deadline;
import dev.parley.money.Money;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.PatientProtection;
import dev.parley.regulation.PlanFunding;
import dev.parley.regulation.Reason;
import dev.parley.review.CaseStanding;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What may be asked of a patient now. {@code costShare} is what the payer leaves to the patient, never more than the law's
 * recognized amount; {@code beyond} what may be asked on top of it, and {@code held} what may not be asked, or not yet.
 */
public record Billable(
        Money costShare,
        Money beyond,
        Money held,
        PatientProtection.Answer answer,
        boolean inDispute,
        List<Reason> reasons) {

    /** While one of these runs the price is open, and only the undisputed cost share is billed (PB-29). */
    private static final Set<ClockKind> DISPUTES = EnumSet.of(
            ClockKind.OPEN_NEGOTIATION_END,
            ClockKind.IDR_INITIATION,
            ClockKind.ENTITY_SELECTION_RESPONSE,
            ClockKind.ENTITY_SELECTION_DEFAULT,
            ClockKind.OFFER,
            ClockKind.DETERMINATION,
            ClockKind.STATE_OPEN_NEGOTIATION,
            ClockKind.ERISA_APPEAL_DECISION);

    static Billable of(CaseStanding standing) {
        return BalanceFacts.of(standing).billable(standing.forum().patient());
    }

    static boolean isDisputed(Collection<Deadline> open) {
        return open.stream().anyMatch(deadline -> DISPUTES.contains(deadline.kind()));
    }

    /** {@code lawful} is what the payer leaves to the patient, within the recognized amount. */
    static Billable of(
            Money unpaid,
            Money lawful,
            PlanFunding funding,
            PatientProtection.Answer answer,
            boolean disputed,
            List<Reason> reasons) {
        if (funding == PlanFunding.WORKERS_COMP) {
            return new Billable(Money.ZERO, Money.ZERO, unpaid, answer, disputed, reasons); // WC-01
        }
        Money costShare = lawful.min(unpaid);
        Money rest = unpaid.minus(costShare);
        boolean more = answer == PatientProtection.Answer.ALLOWED && !disputed;
        return new Billable(costShare, more ? rest : Money.ZERO, more ? Money.ZERO : rest, answer, disputed, reasons);
    }

    /** The rules behind it, as decisions keep them. */
    List<String> citations() {
        return reasons.stream().map(Reason::citation).distinct().toList();
    }

    public Money most() {
        return costShare.plus(beyond);
    }

    /** Whether the law limits the patient to a cost share, whatever the price turns out to be. */
    public boolean isProtected() {
        return answer == PatientProtection.Answer.COST_SHARE || answer == PatientProtection.Answer.NO;
    }
}
