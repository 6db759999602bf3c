package dev.parley.collection;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.DecisionKind;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.Phase;
import dev.parley.money.Money;
import dev.parley.regulation.Law;
import dev.parley.remittance.ByLine;
import dev.parley.review.CaseForum;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Decides whom a remittance that came in concerns. A payer's remark that all is settled settles nothing (CLM-19). */
@Named("weighRemittance")
@ApplicationScoped
class WeighRemittance implements ProcessStep, DecisionKind<RemittanceEffect.Standing, RemittanceEffect> {
    private static final String DECISION = "weighRemittance";

    private final CaseForum caseForum;
    private final TellOfLateMoney lateMoney;
    private final DecisionLog decisions;

    WeighRemittance(CaseForum caseForum, TellOfLateMoney lateMoney, DecisionLog decisions) {
        this.lateMoney = lateMoney;
        this.caseForum = caseForum;
        this.decisions = decisions;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        Money newMoney = ExpectedPayment.open(caseId)
                .map(expected ->
                        expected.receivedOf(paid(file)).minus(expected.figures().received()))
                .orElse(null);
        RemittanceEffect.Standing standing = new RemittanceEffect.Standing(
                file.phase(),
                file.billed(),
                file.paid(),
                caseForum.standing(file).open().patient(),
                newMoney,
                TellOfLateMoney.live(caseId).isPresent());
        RemittanceEffect effect =
                decisions.keep(caseId, DECISION, this, standing).outcome();
        if (effect == RemittanceEffect.NOTED && file.phase() == Phase.IDR) {
            lateMoney.tell(file, standing);
        }
        return Map.of("remittanceEffect", effect.answer());
    }

    private static ByLine paid(CaseFile file) {
        return file.part().receipts(file.claim()).paid();
    }

    @Override
    public Set<String> decisions() {
        return Set.of(DECISION);
    }

    @Override
    public Class<RemittanceEffect.Standing> facts() {
        return RemittanceEffect.Standing.class;
    }

    @Override
    public Decided<RemittanceEffect> decide(RemittanceEffect.Standing standing, Law law) {
        return Decided.of(RemittanceEffect.of(standing), "CLM-15", "CLM-19", "CLM-20");
    }
}
