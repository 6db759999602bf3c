package dev.parley.idr;

import dev.parley.money.Money;
import java.time.LocalDate;

/** What the ledger knows of fees that were paid; null is not paid. */
record PaidFees(LocalDate administrativeOn, LocalDate entityOn, Money entityFee) {}
