package dev.parley.negotiation;

import dev.parley.casefile.DecisionKind;
import dev.parley.regulation.Law;
import dev.parley.regulation.Regime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** The provider's word, held against the position in which it was given. */
@ApplicationScoped
class ProviderDecided implements DecisionKind<ProviderDecided.Facts, ProviderDecision> {
    static final String NAME = "providerDecision";

    /** {@code windowKnown} is whether open negotiation opened a window for dispute resolution, however long ago. */
    record Facts(Position position, boolean windowKnown, ProviderDecision decided) {}

    @Override
    public Set<String> decisions() {
        return Set.of(NAME);
    }

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public Decided<ProviderDecision> decide(Facts facts, Law law) {
        Decide.check(facts.decided(), facts.position());
        if (facts.decided().decision() == Choice.IDR) {
            requireDispute(facts);
        }
        return Decided.of(facts.decided(), "CLM-19", "CLM-22", "FEE-04");
    }

    private static void requireStateProcess(Position position) {
        if (position.stateProcess() == null) {
            throw DecisionRefused.noDispute(
                    "The state's process does not take this claim: " + position.noDisputeBecause());
        }
    }

    /** A window that has closed is no reason to refuse: the escalation asks for an extension. */
    private static void requireDispute(Facts facts) {
        Regime regime = facts.position().regime();
        if (regime == Regime.STATE) {
            requireStateProcess(facts.position());
            return;
        }
        if (regime != Regime.FEDERAL_IDR) {
            throw DecisionRefused.noDispute(
                    "The price is settled under " + regime + ", not in federal dispute resolution");
        }
        if (!facts.windowKnown()) {
            throw DecisionRefused.noDispute(
                    "No open negotiation notice was sent, and dispute resolution follows open negotiation (FED-IN-01)");
        }
    }
}
