package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.claim.ClaimLine;
import dev.parley.negotiation.DisputeOutcomes.Group;
import dev.parley.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gathers what is known around a case: the house's assumptions, own outcomes, benchmarks and the other side's habits. */
@ApplicationScoped
class LookAround {
    private final Policies policies;
    private final Instance<DisputeHistory> histories;
    private final Instance<ReferencePrices> prices;
    private final RememberCounterparty remember;
    private final Contracts contracts;
    private final OutcomesInForce outcomes;

    LookAround(
            Policies policies,
            Instance<DisputeHistory> histories,
            Instance<ReferencePrices> prices,
            RememberCounterparty remember,
            Contracts contracts,
            OutcomesInForce outcomes) {
        this.policies = policies;
        this.histories = histories;
        this.prices = prices;
        this.remember = remember;
        this.contracts = contracts;
        this.outcomes = outcomes;
    }

    Surroundings of(CaseFile file) {
        return new Surroundings(
                policies.inForce(Assumptions.class).terms(),
                own(file),
                prices.stream().flatMap(source -> source.of(file).stream()).toList(),
                remember.closest(file),
                contracts.of(file).orElse(null),
                CaseBounds.latest(file.id()).map(CaseBounds::set).orElse(null));
    }

    /** Determinations with the same payer over the same group of services; over others nothing is concluded. */
    OwnOutcomes own(CaseFile file) {
        if (file.payerId() == null) {
            return OwnOutcomes.NONE;
        }
        DisputeOutcomes published = outcomes.now();
        Optional<Group> group = published.groupOf(dearest(file));
        String payer = file.payerName() == null ? "this payer" : file.payerName();
        List<OwnOutcomes.Outcome> own = histories.stream()
                .flatMap(history -> history.with(file.payerId()).stream())
                .filter(determined ->
                        published.groupOf(determined.procedureCode()).equals(group))
                .map(determined -> OwnOutcomes.Outcome.of(
                        determined.determinedOn(),
                        determined.won(),
                        determined.award(),
                        determined.qualifyingPayment()))
                .toList();
        return new OwnOutcomes(payer + ", " + group.map(Group::name).orElse("services of no published group"), own);
    }

    private static String dearest(CaseFile file) {
        return file.part().of(file.claim()).stream()
                .max(Comparator.comparing(ClaimLine::charge))
                .map(ClaimLine::procedureCode)
                .orElse(null);
    }
}
