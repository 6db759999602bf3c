package dev.parley.collection;

import dev.parley.regulation.PlanFunding;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who can be asked to step in when a payer does not pay, proposed to the supervisor who decides. Empty where no rule names
 * anybody.
 */
record RecoveryProposal(Optional<Complaint.Addressee> addressee, String because) {
    /** A state's law and its regulator reach these plans only (CLM-23). */
    static final Set<PlanFunding> INSURED = EnumSet.of(PlanFunding.FULLY_INSURED, PlanFunding.INDIVIDUAL);

    /** {@code funding} is null where nobody knows it. */
    static RecoveryProposal of(ExpectedPayment.Source source, PlanFunding funding) {
        if (source == ExpectedPayment.Source.AWARD) {
            return new RecoveryProposal(
                    Optional.of(Complaint.Addressee.FEDERAL_HELP_DESK),
                    "the federal help desk hears of awards, FED-PY-03");
        }
        if (INSURED.contains(funding)) {
            return new RecoveryProposal(
                    Optional.of(Complaint.Addressee.STATE_REGULATOR),
                    "the state's regulator reaches insured plans, CLM-23");
        }
        return new RecoveryProposal(
                Optional.empty(),
                "no rule names an office for a rate by " + source + " of a plan that is "
                        + (funding == null ? "not known" : funding) + "; a person has to find the way");
    }

    String words() {
        return addressee.map(office -> "a complaint to " + office).orElse("chasing on or another way") + " (" + because
                + ")";
    }
}
