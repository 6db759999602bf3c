package dev.parley.x12;

import dev.parley.claim.NewClaim;
import dev.parley.remittance.NewRemittance;

/**
 * Receives what a body holds, in its order: what a transaction says (the claims of an 837 one by one, the remittance of
 * an 835, the answers of a 277CA, 999 or TA1), then its end. Nothing received is good before its end has come with another
 * status than refused: a transaction is taken whole or not at all. Whoever has no use for acknowledgments lets them go.
 */
public interface TransactionSink {
    /** A segment between ST and SE, both with it, as it was read. */
    default void segment(Segment segment) {}

    void claim(NewClaim claim);

    void remittance(NewRemittance remittance);

    /** A payer's front end says what became of a claim. */
    default void answer(ClaimAnswer answer) {}

    /** A payer's front end turned a whole batch away, whose number is that of the trace. */
    default void batchRefused(ClaimAnswer answer) {}

    /** A receiver says what became of a file that was sent to it. */
    default void receipt(Receipt receipt) {}

    void end(ReadTransaction transaction, Origin origin);
}
