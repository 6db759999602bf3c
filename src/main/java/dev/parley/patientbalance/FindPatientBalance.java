package dev.parley.patientbalance;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.DecisionKind;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.Phase;
import dev.parley.casefile.Timeline;
import dev.parley.regulation.Law;
import dev.parley.review.CaseForum;
import dev.parley.review.CaseStanding;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds what the patient may be asked to pay and whether a clinician looks first. */
@Named("findPatientBalance")
@ApplicationScoped
class FindPatientBalance implements ProcessStep, DecisionKind<BalanceFacts, Billable> {
    private static final String DECISION = "findPatientBalance";

    private final CaseForum caseForum;
    private final DecisionLog decisions;
    private final Timeline timeline;

    FindPatientBalance(CaseForum caseForum, DecisionLog decisions, Timeline timeline) {
        this.caseForum = caseForum;
        this.decisions = decisions;
        this.timeline = timeline;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        file.enter(Phase.PATIENT_BALANCE);
        CaseStanding standing = caseForum.standing(file);
        Billable billable = decisions
                .keep(caseId, DECISION, this, BalanceFacts.of(standing))
                .outcome();
        boolean nothing = billable.most().isZero();
        boolean clinician = !nothing && PatientSide.isTherapy(standing);
        timeline.add(
                caseId,
                "patient-balance-found",
                nothing
                        ? "The patient owes nothing that may be billed; " + billable.held()
                                + " stays with payer and provider"
                        : billable.most() + " may be asked of the patient, " + billable.held() + " may not");
        return Map.of("nothingToBill", nothing, "clinicalReviewNeeded", clinician);
    }

    @Override
    public Set<String> decisions() {
        return Set.of(DECISION);
    }

    @Override
    public Class<BalanceFacts> facts() {
        return BalanceFacts.class;
    }

    @Override
    public Decided<Billable> decide(BalanceFacts facts, Law law) {
        Billable billable = facts.billable(law);
        return new Decided<>(billable, billable.citations());
    }
}
