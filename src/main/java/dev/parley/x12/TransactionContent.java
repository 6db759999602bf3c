package dev.parley.x12;

import dev.parley.money.Money;

/** Reads what stands between ST and SE. */
interface TransactionContent {
    /** Far more than the 999 lines of a claim can take; a claim that never ends must not fill the memory. */
    int MOST_SEGMENTS_OF_A_CLAIM = 50_000;

    void segment(Segment segment);

    /** The SE has come; a transaction without one never gets here. */
    void end();

    int claims();

    Money totalCharge();

    Money totalPaid();
}
