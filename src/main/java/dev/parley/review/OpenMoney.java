package dev.parley.review;

import dev.parley.money.Money;
import java.util.Optional;

/**
 * What is still open of a claim: what the payer may still owe, and what it lawfully left to the patient. On a protected
 * item the patient's part is never more than the recognized amount; the rest stays with the payer (CLM-15).
 */
public record OpenMoney(Money payer, Money patient) {

    /** Who may still owe something. */
    public enum Left {
        NOTHING,
        PATIENT,
        PAYER
    }

    /** Closed by the payer means that it paid what was agreed or awarded (N874, N875). */
    static OpenMoney of(Money billed, Money paid, Money stated, Optional<Money> recognized, boolean closedByPayer) {
        Money patient = recognized.map(stated::min).orElse(stated).max(Money.ZERO);
        Money payer =
                closedByPayer ? Money.ZERO : billed.minus(paid).minus(patient).max(Money.ZERO);
        return new OpenMoney(payer, patient);
    }

    public Left left() {
        return payer.isPositive() ? Left.PAYER : patient.isPositive() ? Left.PATIENT : Left.NOTHING;
    }
}
