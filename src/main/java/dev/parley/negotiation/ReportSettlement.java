package dev.parley.negotiation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.http.InvalidFields;
import dev.parley.http.NotFound;
import dev.parley.http.Refusal;
import dev.parley.negotiation.ReleaseWording.Finding;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes a settlement that was reached outside the tasks, within the same limits of authority as one that was decided in them. */
@ApplicationScoped
class ReportSettlement {
    private final Settle settle;
    private final Evaluate evaluate;
    private final CheckAuthority authority;
    private final ObjectMapper json;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    ReportSettlement(
            Settle settle,
            Evaluate evaluate,
            CheckAuthority authority,
            ObjectMapper json,
            Timeline timeline,
            CurrentUser user,
            Clock clock) {
        this.settle = settle;
        this.evaluate = evaluate;
        this.authority = authority;
        this.json = json;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    /** The settlement; empty when a second person must agree first, and then it waits as a proposal. */
    @Transactional
    public Optional<Settlement> report(UUID caseId, NewSettlement terms) {
        CaseFile file = CaseFile.byId(caseId).open();
        PriceSettled.refuse(file);
        terms.requireSensible(file, LocalDate.now(clock));
        List<Finding> findings = ReleaseWording.findings(terms.releaseText());
        if (!findings.isEmpty() && !Boolean.TRUE.equals(terms.wordingAcknowledged())) {
            throw new WordingNotAcknowledged(findings);
        }
        if (evaluate.latest(caseId).isEmpty()) {
            evaluate.evaluate(caseId);
        }
        CheckAuthority.Answer answer =
                authority.ask(caseId, Choice.ACCEPT, terms.agreedTotal(), !findings.isEmpty(), false);
        if (!answer.secondApprovalNeeded()) {
            return Optional.of(settle.reached(caseId, terms));
        }
        if (SettlementProposal.waiting(caseId).isPresent()) {
            throw new ProposalWaits();
        }
        new SettlementProposal(caseId, write(terms), answer.because(), user.name(), clock.instant()).persist();
        timeline.add(
                caseId, "settlement-proposed", "A settlement at " + terms.agreedTotal() + " waits for a second person");
        return Optional.empty();
    }

    /** The second person's word. */
    @Transactional
    public Optional<Settlement> decide(UUID caseId, boolean approved, String reason) {
        CaseFile.byId(caseId).open();
        SettlementProposal proposal = SettlementProposal.waiting(caseId)
                .orElseThrow(() -> new NotFound("settlement that waits for a second person in case", caseId));
        if (proposal.proposedBy().equals(user.name())) {
            throw new SelfApproval();
        }
        if (!approved && (reason == null || reason.isBlank())) {
            throw new InvalidFields("/reason", "is needed when it is sent back");
        }
        proposal.decide(approved, reason, user.name(), clock.instant());
        timeline.add(
                caseId,
                approved ? "settlement-approved" : "settlement-sent-back",
                approved ? "A second person agreed to the settlement" : "The settlement was sent back: " + reason);
        return approved ? Optional.of(settle.reached(caseId, read(proposal.terms()))) : Optional.empty();
    }

    private String write(NewSettlement terms) {
        try {
            return json.writeValueAsString(terms);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private NewSettlement read(String terms) {
        try {
            return json.readValue(terms, NewSettlement.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The release says more than a settlement needs: read it and say so (CLM-21). */
    static class WordingNotAcknowledged extends Refusal {
        WordingNotAcknowledged(List<Finding> findings) {
            super(
                    409,
                    "release-wording",
                    "The release goes beyond this claim's rate: have it changed, or send wordingAcknowledged",
                    Map.of("findings", findings));
        }
    }

    /** One at a time. */
    static class ProposalWaits extends Refusal {
        ProposalWaits() {
            super(409, "settlement-waits", "A settlement of this case waits for a second person already");
        }
    }
}
