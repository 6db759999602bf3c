package dev.parley.negotiation;

import dev.parley.money.Money;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What providers sent back to payers. Collection knows it. */
public interface MoneySentBack {
    /** By case; cases where nothing went back may be missing. */
    Map<UUID, Money> of(Set<UUID> cases);
}
