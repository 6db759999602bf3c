package dev.parley.x12;

import dev.parley.event.Outbox;
import dev.parley.policy.InForce;
import dev.parley.policy.Policies;
import dev.parley.security.Role;
import dev.parley.workflow.DeskWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Keeps what does not add up where the house wants it held, and asks a biller about it. */
@ApplicationScoped
class HoldTransactions {
    private final Policies policies;
    private final DeskWork desk;
    private final Outbox outbox;
    private final Clock clock;

    HoldTransactions(Policies policies, DeskWork desk, Outbox outbox, Clock clock) {
        this.policies = policies;
        this.desk = desk;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The terms for all of a body, whatever is changed while it is read. */
    Holding inForce(LocalDate receivedOn) {
        InForce<BalanceTerms> terms = policies.inForce(BalanceTerms.class);
        return new Holding(terms.terms(), terms.version(), receivedOn, clock.instant());
    }

    ReadTransaction hold(UUID deliveryId, ReadTransaction read, Origin origin, Holding holding, TransactionText text) {
        ReadTransaction answer = holding.answer(read);
        HeldTransaction held = new HeldTransaction(deliveryId, origin, answer, holding, text.under(origin));
        held.persistAndFlush();
        desk.open(new DeskWork.DeskTask(
                DecideHeldTransactionForm.KIND,
                "Release or refuse %s %s of %s, which does not add up"
                        .formatted(read.type().code(), shown(read.controlNumber()), shown(read.senderId())),
                Role.BILLER,
                held.id(),
                null,
                read.totalCharge().dollars(),
                null,
                null,
                null));
        outbox.add("edi-transaction.held", held.id(), Map.of("claims", read.claims()));
        return answer;
    }

    private static String shown(String text) {
        return text == null ? "?" : Elements.shown(text);
    }
}
