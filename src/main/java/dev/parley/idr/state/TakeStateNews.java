package dev.parley.idr.state;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.http.ETag;
import dev.parley.http.InvalidFields;
import dev.parley.money.Money;
import dev.parley.workflow.CaseWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What the state's office or the arbitrator says. Each verb writes the row and wakes the process in one transaction. */
@ApplicationScoped
class TakeStateNews {
    private final CaseWorkflow workflow;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    TakeStateNews(CaseWorkflow workflow, Timeline timeline, Outbox outbox, Clock clock) {
        this.workflow = workflow;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public StateDispute neutralNamed(UUID id, String ifMatch, String name, LocalDate namedOn, LocalDate meetsOn) {
        StateDispute dispute = take(id, ifMatch);
        if (meetsOn.isBefore(namedOn)) {
            throw new InvalidFields("/meetsOn", "is before the naming on " + namedOn);
        }
        dispute.nameNeutral(name, namedOn, meetsOn, today());
        say(dispute, "neutral-named", name + " was named on " + namedOn + "; the next day is " + meetsOn);
        return tell(dispute, "stateNeutralNamed");
    }

    @Transactional
    public StateDispute decided(UUID id, String ifMatch, StateDecision decision) {
        StateDispute dispute = take(id, ifMatch);
        CaseFile file = CaseFile.byId(dispute.caseId());
        check(file, decision);
        dispute.decide(decision, today());
        say(
                dispute,
                "decided",
                "Decided on " + decision.decidedOn() + ": " + decision.award() + ", prevailing "
                        + decision.prevailing());
        return tell(dispute, "stateDecisionIssued");
    }

    @Transactional
    public StateDispute closed(UUID id, String ifMatch, LocalDate closedOn, StateDispute.Ending how, String reason) {
        StateDispute dispute = take(id, ifMatch);
        dispute.close(closedOn, how, reason, today());
        say(dispute, "closed", "The state's process ended on " + closedOn + ": " + how);
        return tell(dispute, "stateDisputeClosed");
    }

    /** No state's payment term is on file, so the decision itself has to say it. */
    private static void check(CaseFile file, StateDecision decision) {
        if (decision.award().isNegative()) {
            throw new InvalidFields("/award", "must not be negative");
        }
        if (decision.award().isMoreThan(file.billed())) {
            throw new InvalidFields("/award", "is more than the charge of " + file.billed());
        }
        Money due = RecordStateDecision.due(decision.award(), file.paid(), file.patientResponsibility());
        if (due.isPositive() && decision.payableUntil() == null) {
            throw new InvalidFields(
                    "/payableUntil", "is needed: the state's term to pay is not on file, take it from the decision");
        }
        if (decision.payableUntil() != null && decision.payableUntil().isBefore(decision.decidedOn())) {
            throw new InvalidFields("/payableUntil", "is before the decision on " + decision.decidedOn());
        }
    }

    private static StateDispute take(UUID id, String ifMatch) {
        StateDispute dispute = StateDispute.byId(id);
        ETag.check(ifMatch, dispute.version());
        CaseFile.byId(dispute.caseId()).open();
        return dispute;
    }

    private void say(StateDispute dispute, String what, String text) {
        timeline.add(dispute.caseId(), "state-" + what, text);
        outbox.add(
                "state-dispute." + what,
                dispute.caseId(),
                Map.of(
                        "stateDisputeId",
                        dispute.id().toString(),
                        "state",
                        dispute.state().name()));
    }

    private StateDispute tell(StateDispute dispute, String message) {
        StateDispute.flush();
        if (!workflow.tell(dispute.caseId(), message)) {
            throw new NothingAwaitsThis(dispute.id(), message);
        }
        StateDispute.flush();
        return dispute;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
