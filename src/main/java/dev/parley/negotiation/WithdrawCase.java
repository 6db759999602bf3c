package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.CaseWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Ends a case because the provider does not want to pursue it. */
@ApplicationScoped
class WithdrawCase {
    private final CaseWorkflow workflow;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    WithdrawCase(CaseWorkflow workflow, Timeline timeline, CurrentUser user, Clock clock) {
        this.workflow = workflow;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    public CaseFile withdraw(UUID caseId, String reason) {
        CaseFile file = CaseFile.byId(caseId).open();
        new Withdrawal(caseId, reason, user.name(), clock.instant()).persist();
        timeline.add(caseId, "case-withdrawn", "The case was withdrawn: " + reason);
        workflow.tell(caseId, "caseWithdrawn");
        return file;
    }
}
