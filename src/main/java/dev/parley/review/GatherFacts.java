package dev.parley.review;

import dev.parley.casefile.CaseFact;
import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Phase;
import dev.parley.claim.Claim;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Takes up what claim and remittances tell about a case, and starts the clocks that run from them. */
@Named("gatherFacts")
@ApplicationScoped
class GatherFacts implements ProcessStep {
    /** The source of a fact that nobody stated and the papers show. Such a fact gives way to what a person says. */
    static final String DERIVED = "derived";

    private final EvidenceInPapers evidence;
    private final InitialClocks clocks;
    private final CurrentUser user;
    private final Clock clock;

    GatherFacts(EvidenceInPapers evidence, InitialClocks clocks, CurrentUser user, Clock clock) {
        this.evidence = evidence;
        this.clocks = clocks;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        file.enter(Phase.REVIEW);
        Claim claim = file.claim();
        PayerAnswers answers = PayerAnswers.to(file);
        Map<String, CaseFact.FactView> known = new LinkedHashMap<>();
        CaseFact.history(caseId).forEach(fact -> known.put(fact.view().name(), fact.view()));
        evidence.in(claim, answers).forEach((name, found) -> learn(caseId, name, found, known.get(name)));
        clocks.enter(file, claim, answers);
        return Map.of();
    }

    private void learn(UUID caseId, String name, EvidenceInPapers.Found found, CaseFact.FactView known) {
        boolean open = known == null
                || known.source().equals(DERIVED) && !known.value().equals(found.value());
        if (open) {
            new CaseFact(caseId, name, found.value(), DERIVED, found.because(), user.name(), clock.instant()).persist();
        }
    }
}
