package dev.parley.idr;

import dev.parley.money.Money;
import dev.parley.regulation.FeeAllocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The fees of one dispute, entry by entry. An entry always has two sides, so the accounts add up to nothing. */
final class FeeLedger {
    private final List<Entry> entries = new ArrayList<>();

    FeeLedger(List<Entry> soFar) {
        entries.addAll(soFar);
    }

    /** An amount that leaves one account for another on a day; {@code ruleId} is null where no rule sets it. */
    record Entry(
            LocalDate on,
            FeeEvent event,
            String reference,
            FeeAccount debit,
            FeeAccount credit,
            Money amount,
            String ruleId,
            String because) {}

    /** The administrative fee is owed from the selection on (FED-FE-03). */
    List<Entry> entitySelected(Money administrativeFee, LocalDate on) {
        return add(new Entry(
                on,
                FeeEvent.ENTITY_SELECTED,
                "",
                FeeAccount.ADMINISTRATIVE_FEE,
                FeeAccount.PAYABLE,
                administrativeFee,
                "FED-FE-03",
                "the administrative fee is owed once an entity is selected"));
    }

    List<Entry> administrativePaid(Money fee, LocalDate on) {
        return add(new Entry(
                on,
                FeeEvent.ADMINISTRATIVE_FEE_PAID,
                "",
                FeeAccount.PAYABLE,
                FeeAccount.CASH,
                fee,
                "FED-FE-02",
                "paid by the day of the offer"));
    }

    /** {@code entity} is who holds it: after a change of the entity another one is paid. */
    List<Entry> entityPaid(Money fee, LocalDate on, String entity) {
        return add(new Entry(
                on,
                FeeEvent.ENTITY_FEE_PAID,
                entity,
                FeeAccount.HELD_BY_ENTITY,
                FeeAccount.CASH,
                fee,
                "FED-FE-06",
                "the entity holds it until the dispute is over"));
    }

    /** An entity that dropped out decides nothing, so it owes back what it holds; no rule sets the day. */
    List<Entry> entityLost(String entity, LocalDate on) {
        return add(new Entry(
                on,
                FeeEvent.ENTITY_LOST,
                entity,
                FeeAccount.REFUND_DUE,
                FeeAccount.HELD_BY_ENTITY,
                held(),
                null,
                entity + " dropped out before it decided"));
    }

    /** Divides what the entity holds by how the dispute ended (FED-FE-06). */
    List<Entry> over(FeeAllocation.Refund divided, FeeAllocation.Outcome outcome, LocalDate on) {
        return over(divided, outcome, on, "");
    }

    /** {@code reference} tells a division after a correction from the first. */
    List<Entry> over(FeeAllocation.Refund divided, FeeAllocation.Outcome outcome, LocalDate on, String reference) {
        List<Entry> posted = new ArrayList<>(add(new Entry(
                on,
                FeeEvent.DISPUTE_OVER,
                reference,
                FeeAccount.REFUND_DUE,
                FeeAccount.HELD_BY_ENTITY,
                divided.amount(),
                divided.ruleId(),
                outcome + ": the entity returns this by " + divided.due())));
        posted.addAll(add(new Entry(
                on,
                FeeEvent.DISPUTE_OVER,
                reference,
                FeeAccount.ENTITY_FEE,
                FeeAccount.HELD_BY_ENTITY,
                divided.kept(),
                divided.ruleId(),
                outcome + ": the entity keeps this")));
        return posted;
    }

    /**
     * The determination was corrected: what was divided is held again. What came back meanwhile and should not have leaves
     * less than nothing due.
     */
    List<Entry> undivided(String correction, LocalDate on) {
        List<Entry> posted = new ArrayList<>(takenBack(FeeAccount.REFUND_DUE, correction, on));
        posted.addAll(takenBack(FeeAccount.ENTITY_FEE, correction, on));
        return posted;
    }

    private List<Entry> takenBack(FeeAccount account, String correction, LocalDate on) {
        Money divided = Money.ZERO;
        for (Entry entry : entries) {
            boolean in = entry.event() == FeeEvent.DISPUTE_OVER && entry.debit() == account;
            boolean out = entry.event() == FeeEvent.DETERMINATION_CORRECTED && entry.credit() == account;
            divided = in ? divided.plus(entry.amount()) : out ? divided.minus(entry.amount()) : divided;
        }
        return add(new Entry(
                on,
                FeeEvent.DETERMINATION_CORRECTED,
                correction,
                FeeAccount.HELD_BY_ENTITY,
                account,
                divided,
                "FED-FE-06",
                "the determination was corrected, and the fee is divided anew"));
    }

    /** Refuses more than what is still due, and the same receipt twice. */
    List<Entry> refunded(Money amount, LocalDate on, String reference) {
        if (entries.stream()
                .anyMatch(one -> one.event() == FeeEvent.REFUND_RECEIVED
                        && one.reference().equals(reference))) {
            throw new RefundRefused("refund-already-posted", "The refund " + reference + " is posted", due());
        }
        if (amount.isMoreThan(due())) {
            throw new RefundRefused("refund-too-large", "Only " + due() + " is still to be returned", due());
        }
        return add(new Entry(
                on,
                FeeEvent.REFUND_RECEIVED,
                reference,
                FeeAccount.CASH,
                FeeAccount.REFUND_DUE,
                amount,
                "FED-FE-06",
                "returned by the entity"));
    }

    /** What the entity still has to return. */
    Money due() {
        return balance(FeeAccount.REFUND_DUE);
    }

    Money held() {
        return balance(FeeAccount.HELD_BY_ENTITY);
    }

    boolean has(FeeEvent event) {
        return entries.stream().anyMatch(entry -> entry.event() == event);
    }

    /** Debits less credits. */
    Money balance(FeeAccount account) {
        Money balance = Money.ZERO;
        for (Entry entry : entries) {
            balance = entry.debit() == account ? balance.plus(entry.amount()) : balance;
            balance = entry.credit() == account ? balance.minus(entry.amount()) : balance;
        }
        return balance;
    }

    Map<FeeAccount, Money> balances() {
        Map<FeeAccount, Money> balances = new EnumMap<>(FeeAccount.class);
        for (FeeAccount account : FeeAccount.values()) {
            balances.put(account, balance(account));
        }
        return balances;
    }

    /** Nothing is posted for nothing. */
    private List<Entry> add(Entry entry) {
        if (entry.amount().isZero()) {
            return List.of();
        }
        entries.add(entry);
        return List.of(entry);
    }
}
