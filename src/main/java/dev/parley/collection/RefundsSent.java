package dev.parley.collection;

import dev.parley.money.Money;
import dev.parley.negotiation.MoneySentBack;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sums the refunds to payers by case. */
@ApplicationScoped
class RefundsSent implements MoneySentBack {
    @Override
    public Map<UUID, Money> of(Set<UUID> cases) {
        return ProviderRefund.ofCases(cases).stream()
                .collect(Collectors.toMap(ProviderRefund::caseId, ProviderRefund::amount, Money::plus));
    }
}
