package dev.parley.negotiation;

import dev.parley.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What determinations this tenant has had. The stage that files disputes knows. */
public interface DisputeHistory {
    /** Determinations against a payer that one side won, the newest first. */
    List<Determined> with(UUID payerId);

    /** One determination; the amounts and the code are null where they are not known. */
    record Determined(
            LocalDate determinedOn, boolean won, Money award, Money qualifyingPayment, String procedureCode) {}
}
