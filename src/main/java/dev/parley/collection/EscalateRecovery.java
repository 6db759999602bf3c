package dev.parley.collection;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;

/** Brings money that asking does not bring, or that nobody asked for, to a supervisor, with what can be done about it. */
@Named("escalateRecovery")
@ApplicationScoped
class EscalateRecovery implements ProcessStep {
    private final RecoveryFacts facts;
    private final BuildComplaint complaint;
    private final PaymentDays days;
    private final Timeline timeline;
    private final Outbox outbox;

    EscalateRecovery(
            RecoveryFacts facts, BuildComplaint complaint, PaymentDays days, Timeline timeline, Outbox outbox) {
        this.facts = facts;
        this.complaint = complaint;
        this.days = days;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        ExpectedPayment expected = ExpectedPayment.open(caseId).orElseThrow();
        RecoveryProposal proposal = facts.proposal(CaseFile.byId(caseId), expected);
        int times = expected.escalated();
        timeline.add(
                caseId,
                "recovery-escalated",
                why(expected, times) + "; " + expected.missing() + " is missing, " + facts.daysLate(expected)
                        + " calendar days after " + expected.dueOn() + ": " + PaymentWords.sum(expected)
                        + ". Proposed: " + proposal.words());
        proposal.addressee().filter(office -> times == 1).ifPresent(office -> prepare(caseId, office));
        outbox.add(
                "payment.escalated",
                caseId,
                Map.of("expectedPaymentId", expected.id(), "times", times, "asked", expected.chases()));
        return Map.of("recoveryOverdueAt", days.ownOverdueAt());
    }

    private String why(ExpectedPayment expected, int times) {
        if (days.askedEnough(expected.chases())) {
            return "Asked " + expected.chases() + " times in vain"
                    + (times == 1 ? "" : "; with a supervisor for time " + times);
        }
        return "Nobody has taken the next step in its days"
                + (times == 1 ? "" : "; with a supervisor for time " + times);
    }

    /** Its papers are looked through like those of any packet; one that may not go out is made by a person. */
    private void prepare(UUID caseId, Complaint.Addressee office) {
        if (complaint.of(caseId, office).mayGo()) {
            complaint.keep(caseId, office);
        } else {
            timeline.add(
                    caseId,
                    "complaint-packet-held",
                    "No complaint packet was made: papers of the case hold identifiers that do not belong in it");
        }
    }
}
