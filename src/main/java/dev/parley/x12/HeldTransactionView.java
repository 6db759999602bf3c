package dev.parley.x12;

import dev.parley.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A transaction that does not add up, as clients see it: what it came to in dollars, what is wrong with it, under which
 * version of the policy it was held, and who decided what. Amounts its type does not have are null. The text as it came
 * is cleared some time after the decision, which {@code contentClearedAt} tells.
 */
public record HeldTransactionView(
        UUID id,
        UUID deliveryId,
        String sender,
        TransactionType type,
        String controlNumber,
        HeldTransaction.State state,
        int claims,
        Money totalCharge,
        Money totalPaid,
        List<ReadProblem> problems,
        LocalDate receivedOn,
        int policyVersion,
        Instant heldAt,
        Instant decidedAt,
        String decidedBy,
        String because,
        Instant contentClearedAt,
        int version) {}
