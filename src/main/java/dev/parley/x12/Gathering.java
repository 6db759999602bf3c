package dev.parley.x12;

import dev.parley.claim.NewClaim;
import dev.parley.remittance.NewRemittance;

/** Gathers what each transaction says until its end. */
abstract class Gathering implements TransactionSink {
    private Contents contents = new Contents();

    /** A transaction has ended; of a refused one nothing is good. */
    abstract void whole(ReadTransaction read, Origin origin, Contents said);

    @Override
    public void claim(NewClaim claim) {
        contents.claims.add(claim);
    }

    @Override
    public void remittance(NewRemittance remittance) {
        contents.remittance = remittance;
    }

    @Override
    public void answer(ClaimAnswer answer) {
        contents.answers.add(answer);
    }

    @Override
    public void batchRefused(ClaimAnswer answer) {
        contents.refusedBatches.add(answer);
    }

    @Override
    public void receipt(Receipt receipt) {
        contents.receipts.add(receipt);
    }

    @Override
    public void end(ReadTransaction read, Origin origin) {
        Contents said = contents;
        contents = new Contents();
        whole(read, origin, said);
    }
}
