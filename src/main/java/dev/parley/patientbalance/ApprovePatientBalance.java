package dev.parley.patientbalance;

import dev.parley.casefile.Timeline;
import dev.parley.negotiation.ApprovalMatter;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** A write-off goes through a second person's hands. */
@ApplicationScoped
class ApprovePatientBalance implements ApprovalMatter {
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    ApprovePatientBalance(Timeline timeline, CurrentUser user, Clock clock) {
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public String process() {
        return "patientBalance";
    }

    @Override
    public Optional<String> proposedBy(UUID caseId) {
        return BalanceDecision.latest(caseId).map(BalanceDecision::proposedBy);
    }

    @Override
    public void decided(UUID caseId, boolean approved, String reason) {
        BalanceDecision.latest(caseId).orElseThrow().decide(approved, reason, user.name(), clock.instant());
        timeline.add(
                caseId,
                "patient-balance-" + (approved ? "approved" : "sent-back"),
                approved ? "A second person approved the write-off" : "A second person sent the write-off back");
    }
}
