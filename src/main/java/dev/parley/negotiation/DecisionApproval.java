package dev.parley.negotiation;

import dev.parley.casefile.Timeline;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A provider's decision that goes beyond one person's authority. */
@ApplicationScoped
class DecisionApproval implements ApprovalMatter {
    private final DecisionWindow window;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    DecisionApproval(DecisionWindow window, Timeline timeline, CurrentUser user, Clock clock) {
        this.window = window;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public String process() {
        return "counterOfferEvaluation";
    }

    @Override
    public Optional<String> proposedBy(UUID caseId) {
        return CaseDecision.latest(caseId).map(CaseDecision::decidedBy);
    }

    /** Who recommended it is no fresh pair of eyes either. */
    @Override
    public Set<String> involved(UUID caseId) {
        return CaseDecision.latest(caseId).stream()
                .flatMap(decision -> Stream.of(decision.decidedBy(), decision.recommendedBy()))
                .collect(Collectors.toSet());
    }

    @Override
    public LocalDate dueOn(UUID caseId) {
        return window.lastDay(caseId).orElse(null);
    }

    @Override
    public void decided(UUID caseId, boolean approved, String reason) {
        CaseDecision decision = CaseDecision.latest(caseId).orElseThrow();
        decision.approve(approved, reason, user.name(), clock.instant());
        timeline.add(
                caseId,
                approved ? "decision-approved" : "decision-sent-back",
                (approved ? "Approved: " : "Sent back: ") + decision.choice() + (reason == null ? "" : ", " + reason));
    }
}
