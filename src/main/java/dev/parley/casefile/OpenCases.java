package dev.parley.casefile;

import dev.parley.claim.Claim;
import dev.parley.claim.NewClaim;
import dev.parley.document.KeepDocument;
import dev.parley.event.Outbox;
import dev.parley.remittance.ClaimOffset;
import dev.parley.remittance.RemittanceClaim;
import dev.parley.security.CurrentUser;
import dev.parley.storage.ReadOnce;
import dev.parley.trace.Traces;
import dev.parley.workflow.CaseWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Opens the cases of claims with all that is known of them, and starts their processes together. */
@ApplicationScoped
class OpenCases {
    private final EnterPayment enterPayment;
    private final KeepDocument documents;
    private final DecisionLog decisions;
    private final NeedForCase need;
    private final CaseWorkflow workflow;
    private final Timeline timeline;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Traces traces;
    private final Clock clock;

    OpenCases(
            EnterPayment enterPayment,
            KeepDocument documents,
            DecisionLog decisions,
            NeedForCase need,
            CaseWorkflow workflow,
            Timeline timeline,
            Outbox outbox,
            CurrentUser user,
            Traces traces,
            Clock clock) {
        this.enterPayment = enterPayment;
        this.documents = documents;
        this.decisions = decisions;
        this.need = need;
        this.workflow = workflow;
        this.timeline = timeline;
        this.outbox = outbox;
        this.user = user;
        this.traces = traces;
        this.clock = clock;
    }

    /**
     * A claim whose case is to be opened: its words, where they came from, and why. The reason is null where the claim itself was the
     * wish for a case, as it is for a house that sends what it disputes.
     */
    record ToOpen(Claim claim, NewClaim billed, String source, Reason reason) {}

    /** Why a claim that might have stayed one needs a case; the words are for its timeline. */
    record Reason(NeedForCase.Facts facts, String words) {}

    /** The claims are stored. The cases are stored when this returns, in the order of the claims. */
    List<CaseFile> open(List<ToOpen> claims) {
        List<CaseFile> opened = new ArrayList<>();
        for (ToOpen one : claims) {
            opened.add(open(one));
        }
        if (opened.size() == 1) {
            workflow.start(opened.get(0).id());
        } else if (!opened.isEmpty()) {
            workflow.together(() -> {
                opened.forEach(file -> workflow.start(file.id()));
                return null;
            });
        }
        CaseFile.flush();
        return opened;
    }

    private CaseFile open(ToOpen one) {
        Claim claim = one.claim();
        CaseFile file =
                new CaseFile(claim, StatedFacts.serviceState(one.billed()), LocalDate.now(clock), clock.instant());
        file.persist();
        ReadOnce.inserted(file.id());
        StatedFacts.of(one.billed(), claim).forEach((name, value) -> new CaseFact(
                        file.id(),
                        name,
                        value,
                        one.source(),
                        "claim " + claim.claimNumber(),
                        user.name(),
                        clock.instant())
                .persist());
        timeline.add(
                file.id(),
                "case-opened",
                "Claim " + claim.claimNumber() + " of " + claim.totalCharge() + " was posted");
        traces.begin(file.id());
        outbox.add("case.opened", file.id(), Map.of("claimId", claim.id().toString()));
        if (one.reason() != null) {
            timeline.add(file.id(), "case-needed", one.reason().words());
            decisions.keep(file.id(), NeedForCase.NAME, need, one.reason().facts());
            ClaimPaper.of(claim.id()).forEach(paper -> documents.keep(file.id(), paper.document()));
        }
        for (RemittanceClaim answer : RemittanceClaim.forClaim(claim.id())) {
            enterPayment.enter(file, answer);
        }
        for (ClaimOffset offset : ClaimOffset.forClaim(claim.id())) {
            enterPayment.enter(file, offset);
        }
        return file;
    }
}
