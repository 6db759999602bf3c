package dev.parley.casefile;

import dev.parley.money.Money;

/** Is told, in the same transaction, when a payer's money moves after the end of a case. Collection is the one listener. */
public interface ClosedCaseMoney {
    /**
     * The file holds the new sums; {@code change} is negative when money went back and never zero. {@code because} goes on from "because",
     * such as "the payer took $20.00 back".
     */
    void moved(CaseFile file, Money change, String because);
}
