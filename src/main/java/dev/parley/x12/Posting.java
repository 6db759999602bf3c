package dev.parley.x12;

import dev.parley.claim.NewClaim;
import dev.parley.remittance.NewRemittance;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One body on its way in: posts each transaction at its end and keeps the answers. */
final class Posting implements TransactionSink {
    private final PostTransactions post;
    private final UUID deliveryId;
    private final List<Answered> answers = new ArrayList<>();
    private Contents contents = new Contents();

    Posting(PostTransactions post, UUID deliveryId) {
        this.post = post;
        this.deliveryId = deliveryId;
    }

    /** A transaction with its answer and where it came from. */
    record Answered(ReadTransaction answer, Origin origin) {}

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
        boolean refused = read.status() == ReadTransaction.Status.REFUSED;
        answers.add(new Answered(refused ? read : post.whole(deliveryId, read, origin, said), origin));
    }

    List<Answered> answers() {
        return answers;
    }
}
