package dev.parley.x12;

import dev.parley.claim.NewClaim;
import dev.parley.remittance.NewRemittance;

/**
 * Receives what a body holds, in its order: the claims of an 837 one by one or the remittance of an 835, then the end of
 * their transaction. Nothing received is good before its end has come with another status than refused: a transaction is
 * taken whole or not at all.
 */
public interface TransactionSink {
    void claim(NewClaim claim);

    void remittance(NewRemittance remittance);

    void end(ReadTransaction transaction);
}
