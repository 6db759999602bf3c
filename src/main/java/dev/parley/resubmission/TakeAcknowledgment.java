package dev.parley.resubmission;

import dev.parley.casefile.CaseFact;
import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.FactName;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.regulation.ClockKind;
import dev.parley.review.CaseForum;
import dev.parley.review.CaseStanding;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.CaseWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes up whether the payer's front end let a claim in, and wakes the process that waits for it. */
@ApplicationScoped
public class TakeAcknowledgment {
    private final CaseWorkflow workflow;
    private final CaseForum caseForum;
    private final RemedyWindow window;
    private final Clocks clocks;
    private final Timeline timeline;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    TakeAcknowledgment(
            CaseWorkflow workflow,
            CaseForum caseForum,
            RemedyWindow window,
            Clocks clocks,
            Timeline timeline,
            Outbox outbox,
            CurrentUser user,
            Clock clock) {
        this.workflow = workflow;
        this.caseForum = caseForum;
        this.window = window;
        this.clocks = clocks;
        this.timeline = timeline;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    public Acknowledgment take(UUID caseId, Acknowledgment.Received received) {
        CaseFile file = CaseFile.byId(caseId).open();
        Optional<Resubmission> sent = Resubmission.latest(caseId).filter(Resubmission::awaitsAcknowledgment);
        sent.ifPresent(resubmission -> acknowledge(resubmission, received));
        Acknowledgment acknowledgment = new Acknowledgment(
                caseId, sent.map(Resubmission::id).orElse(null), received, user.name(), clock.instant());
        acknowledgment.persist();
        new CaseFact(
                        caseId,
                        FactName.FRONT_END,
                        received.accepted() ? "ACCEPTED" : "REJECTED",
                        "277CA",
                        "acknowledgment " + acknowledgment.id(),
                        user.name(),
                        clock.instant())
                .persist();
        if (received.accepted()) {
            clocks.met(caseId, ClockKind.FILING, "accepted by the payer's front end on " + received.receivedOn());
            if (sent.isEmpty()) {
                startTermsOfPayer(file, received.receivedOn());
            }
        } else {
            timeline.add(caseId, "claim-rejected", "The payer's front end refused the claim; it was never filed");
        }
        outbox.add(
                received.accepted() ? "claim.accepted" : "claim.rejected",
                file.id(),
                Map.of("acknowledgmentId", acknowledgment.id().toString()));
        tell(caseId, received.accepted());
        return acknowledgment;
    }

    /** The claim as first sent is in; what was sent again started the payer's terms when it went out. */
    private void startTermsOfPayer(CaseFile file, LocalDate letIn) {
        CaseStanding standing = caseForum.standing(file);
        if (!standing.answers().isThere()) {
            window.startTermsOfPayer(standing, letIn);
        }
    }

    private void acknowledge(Resubmission resubmission, Acknowledgment.Received received) {
        resubmission.acknowledge(received.accepted(), received.reason(), clock.instant());
        Optional.ofNullable(resubmission.claimFileId())
                .flatMap(OutboundFile::of)
                .ifPresent(file -> file.answered(received.accepted(), received.reason(), clock.instant()));
    }

    /** A refusal of the claim as first sent finds the case waiting for the payer's answer: this is one. */
    private void tell(UUID caseId, boolean accepted) {
        boolean heard = workflow.tell(caseId, accepted ? "claimAcknowledged" : "claimRejected");
        if (!heard && !accepted) {
            workflow.tell(caseId, "payerAnswered");
        }
    }
}
