package dev.parley.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One body on its way in: posts or holds each transaction at its end and keeps the answers. */
final class Posting extends Gathering {
    private final PostTransactions post;
    private final UUID deliveryId;
    private final Holding holding;
    private final List<Answered> answers = new ArrayList<>();
    private TransactionText text = new TransactionText();

    Posting(PostTransactions post, UUID deliveryId, Holding holding) {
        this.post = post;
        this.deliveryId = deliveryId;
        this.holding = holding;
    }

    /** A transaction with its answer and where it came from. */
    record Answered(ReadTransaction answer, Origin origin) {}

    @Override
    public void segment(Segment segment) {
        if (holding.terms().mayHold()) {
            text.add(segment);
        }
    }

    @Override
    void whole(ReadTransaction read, Origin origin, Contents said) {
        boolean refused = read.status() == ReadTransaction.Status.REFUSED;
        ReadTransaction answer = refused ? read : post.whole(deliveryId, read, origin, said, holding, text);
        post.count(answer);
        answers.add(new Answered(answer, origin));
        text = new TransactionText();
    }

    List<Answered> answers() {
        return answers;
    }
}
