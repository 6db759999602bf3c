package dev.parley.x12;

import dev.parley.policy.PolicyKind;
import dev.parley.x12.BalanceTerms.OnImbalance;
import jakarta.inject.Singleton;

/** The policy of a house for X12 that does not add up; the standard accepts it with warnings. */
@Singleton
class UnbalancedFiles extends PolicyKind<BalanceTerms> {
    UnbalancedFiles() {
        super(
                "unbalanced-files",
                "Whether X12 whose lines, claims or payment do not add up is posted with warnings or held for a person",
                BalanceTerms.class,
                new BalanceTerms(OnImbalance.ACCEPT, OnImbalance.ACCEPT, OnImbalance.ACCEPT));
    }
}
