package dev.parley.x12;

import dev.parley.claim.NewClaim;
import dev.parley.remittance.NewRemittance;
import java.util.List;

/** Keeps the answers and nothing else. */
record DryRun(List<ReadTransaction> answers, Holding holding) implements TransactionSink {
    @Override
    public void claim(NewClaim claim) {
        // read, counted and let go
    }

    @Override
    public void remittance(NewRemittance remittance) {
        // read, counted and let go
    }

    @Override
    public void end(ReadTransaction transaction, Origin origin) {
        answers.add(holding.answer(transaction));
    }
}
