package dev.parley.x12;

import dev.parley.money.Money;

/** Reads what stands between ST and SE. */
interface TransactionContent {
    void segment(Segment segment);

    /** The SE has come; a transaction without one never gets here. */
    void end();

    int claims();

    Money totalCharge();

    Money totalPaid();
}
