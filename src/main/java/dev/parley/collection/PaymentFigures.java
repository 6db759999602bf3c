package dev.parley.collection;

import dev.parley.money.Money;

/** The figures of a recovery at one moment: due - owedBack - received + returned + kept = missing - tooMuch. */
record PaymentFigures(
        Money agreed,
        Money paidBefore,
        Money patientShare,
        Money due,
        Money owedBack,
        Money received,
        Money returned,
        Money kept,
        Money interest,
        Money missing,
        Money tooMuch) {}
